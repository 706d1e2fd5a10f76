import { kindAt, textAt, type GridSheet } from '#data-adapters/formats/grid/grid.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { looksLikePeriod } from '../extract-period.ts';
import { reasonOfMark } from '../suppression-marks.ts';

/**
 * What a cell looks like, for telling headers from rows of figures. A year is a `period`, though it
 * is a number; `5.2%` is a number; `mark` stands for a figure that is held back.
 */
export type CellShape = 'blank' | 'number' | 'period' | 'mark' | 'code' | 'text';

export function shapeAt(sheet: GridSheet, row: number, column: number): CellShape {
  const text = textAt(sheet, row, column);
  const kind = kindAt(sheet, row, column);
  if (kind === 'formula') return 'number';
  if (text === '') return 'blank';
  if (kind === 'date') return 'period';
  if (kind === 'percent') return 'number';
  return shapeOf(text);
}

/** Longer texts are words, whatever is in them. */
const LONGEST = 60;

export function shapeOf(text: string): CellShape {
  if (text.length > LONGEST) return 'text';
  if (/^(19|20)\d\d$/.test(text)) return 'period';
  if (/^n?[EWSNKJ]\d{8}$/.test(text)) return 'code';
  const number = readNumber(text.replace(/\s*%$/, ''));
  if (typeof number === 'number') return 'number';
  if (isMark(text)) return 'mark';
  return looksLikePeriod(text) ? 'period' : 'text';
}

/** Marks that are no words: `None` or `Missing` may head a column. */
export function isMark(text: string): boolean {
  return text.length <= 5 && !/^(none|total)$/i.test(text) && reasonOfMark(text, {}) !== null;
}
