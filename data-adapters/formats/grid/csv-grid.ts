import Papa from 'papaparse';
import { delimiterOf } from './delimiter.ts';
import { type Opening } from './grid-limits.ts';
import { type GridWorkbook } from './grid.ts';
import { SharedTexts } from './shared-texts.ts';
import { encodingOf, textPieces } from './text-pieces.ts';

/** Shown in `remarks` where the encoding is not the usual one. */
const ENCODING_WORDS = {
  'utf-8': '',
  'utf-16le': 'The file is written in UTF-16.',
  'utf-16be': 'The file is written in UTF-16.',
  'windows-1252': 'The file is not UTF-8; it was read as Windows-1252.',
};

/**
 * Reads a text table as one sheet, a piece at a time. A piece ends at a line end; where the parser
 * finds that it ends inside a quoted cell, it is read again together with the next, twice as long,
 * so the cost stays in proportion to the file.
 */
export async function csvGrid(work: Opening): Promise<GridWorkbook> {
  const { file, limits, refusal, pause } = work;
  const encoding = encodingOf(file.bytes);
  const rows: string[][] = [];
  const lines = new LineCount();
  const texts = new SharedTexts();
  let delimiter = '';
  let places = 0;
  let pending = '';
  let wanted = 0;
  let read = 0;

  const take = (text: string, isLast: boolean): boolean => {
    delimiter ||= delimiterOf(text);
    const result = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
    if (result.errors.some(({ code }) => code === 'MissingQuotes')) {
      if (!isLast) return false;
      throw refusal('is cut off or damaged: a quoted cell is never closed');
    }
    // A piece ends with a line end, after which the parser sees one more, empty row.
    const whole = text.endsWith('\n') ? result.data.slice(0, -1) : result.data;
    for (const cells of whole) {
      if (cells.length > limits.columns) throw refusal(`has more than ${limits.columns} columns`);
      places += cells.length;
      lines.add(cells);
      texts.share(cells);
      rows.push(cells.length === 1 && cells[0]?.trim() === '' ? [] : cells);
    }
    if (rows.length > limits.rows) throw refusal(`has more than ${limits.rows} rows`);
    if (places > limits.places) throw refusal(`has more than ${limits.places} cells`);
    return true;
  };

  for (const piece of textPieces(file.bytes, encoding)) {
    pending += piece;
    read += piece.length;
    const end = pending.lastIndexOf('\n') + 1;
    if (end === 0 || pending.length < wanted) continue;
    if (take(pending.slice(0, end), false)) {
      pending = pending.slice(end);
      wanted = 0;
    } else {
      wanted = 2 * pending.length;
    }
    await pause(Math.min(1, read / file.bytes.length));
  }
  if (pending !== '') take(pending, true);
  while (rows.at(-1)?.every((cell) => cell.trim() === '') === true) rows.pop();
  if (rows.length === 0) throw refusal('has nothing in it but blanks');
  const sheet = {
    name: '',
    hidden: false,
    rows,
    kinds: null,
    merges: [],
    lines: lines.ofRows(),
  };
  const remarks = [ENCODING_WORDS[encoding]].filter((words) => words !== '');
  return { name: file.name, format: 'csv', sheets: [sheet], remarks };
}

/** On which line each row starts, kept only once a cell spans several lines. */
class LineCount {
  #starts: number[] | null = null;
  #rows = 0;
  #next = 1;

  add(cells: readonly string[]): void {
    let breaks = 0;
    for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
    if (breaks > 0) this.#starts ??= Array.from({ length: this.#rows }, (_, row) => row + 1);
    this.#starts?.push(this.#next);
    this.#rows += 1;
    this.#next += 1 + breaks;
  }

  ofRows(): readonly number[] | null {
    return this.#starts;
  }
}
