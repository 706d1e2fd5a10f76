import { readXml } from './xml-events.ts';

/** What a number format makes of a number. */
export type FormatKind = 'number' | 'percent' | 'date';

/** Built-in formats whose codes a workbook does not write out. */
const BUILT_IN_PERCENT = [9, 10];
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** By the index a cell names (`s`): what its format makes of a number. */
export function readFormats(stylesXml: string): readonly FormatKind[] {
  const codes = new Map<string, string>();
  const kinds: FormatKind[] = [];
  let inCells = false;
  readXml(stylesXml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      const numFmtId = attributes.get('numFmtId') ?? '';
      const formatCode = attributes.get('formatCode');
      if (name === 'numFmt' && formatCode !== undefined) codes.set(numFmtId, formatCode);
      if (name === 'xf' && inCells) kinds.push(kindOf(numFmtId, codes.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

function kindOf(id: string, code: string | undefined): FormatKind {
  if (code !== undefined) return kindOfCode(code);
  const number = parseInt(id, 10);
  if (BUILT_IN_PERCENT.includes(number)) return 'percent';
  return BUILT_IN_DATES.some(([from, to]) => number >= from && number <= to) ? 'date' : 'number';
}

/** Excel takes no longer code. */
const LONGEST_CODE = 255;

/** Colours, conditions, quoted words and escaped characters say nothing of the kind. */
function kindOfCode(code: string): FormatKind {
  const [positive = ''] = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .split(';');
  const bare = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'number';
}

const DAY = 86_400_000;
/** Serial 61 is 1 March 1900 in the usual system; before it Excel counts a day that never was. */
const FIRST_SURE = 61;
const LAST = 2_958_465;

/**
 * The ISO date, or date and time, of a spreadsheet's day number; null where it is none that can be
 * told for sure. 46082 is 2026-03-01; in the 1904 system, 44620 is.
 */
export function isoOfSerial(serial: number, from1904 = false): string | null {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= FIRST_SURE && days < LAST + 1)) return null;
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
  return Math.round(days * DAY) % DAY === 0 ? iso.slice(0, 10) : iso.replace('.000Z', '');
}
