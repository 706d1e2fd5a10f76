import Papa from 'papaparse';
import { plainOf } from './cell-schema.ts';

/**
 * A row of a table in UTF-8: cell i is at `starts[i]` to `ends[i]` of `bytes`, without its quotes. The
 * same object is used for every row.
 */
export interface ByteRow {
  bytes: Uint8Array;
  readonly starts: number[];
  readonly ends: number[];
  count: number;
}

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];
const [SPACE, DELETE, BEYOND_ASCII] = [0x20, 0x7f, 0x80];

/** Is there nothing in a cell but white space and control characters, or no such cell? */
export function isBlankCell({ bytes, starts, ends, count }: ByteRow, i: number): boolean {
  const [start, end] = [starts[i], ends[i]];
  if (i < 0 || i >= count || start === undefined || end === undefined) return true;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === undefined || byte >= BEYOND_ASCII) break;
    if (byte > SPACE && byte !== DELETE) return false;
  }
  return start === end || plainOf(new TextDecoder().decode(bytes.subarray(start, end))) === '';
}

export function isBlankRow(row: ByteRow): boolean {
  for (let i = 0; i < row.count; i += 1) if (!isBlankCell(row, i)) return false;
  return true;
}

/**
 * Calls `visit` with every row and the line it begins on, the first being 1; blank rows too. Cells are
 * told apart without texts being made of them, which is several times as fast as a reader of texts;
 * rows in which a quoted cell holds more than plain text are left to one.
 *
 * @returns whether every quoted cell was closed; if not, some rows may have been visited.
 */
export function eachByteRow(
  bytes: Uint8Array,
  delimiter: number,
  visit: (row: ByteRow, line: number) => void,
): boolean {
  const row: ByteRow = { bytes, starts: [], ends: [], count: 0 };
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const end = readRow(row, bytes, delimiter, at);
    if (end === null) {
      const next = readOddRows(bytes, delimiter, { at, line }, visit);
      if (next === null) return false;
      ({ at, line } = next);
      continue;
    }
    visit(row, line);
    line += 1 + end.lines;
    at = end.next;
  }
  return true;
}

interface RowEnd {
  /** Where the next row begins. */
  readonly next: number;
  /** Line ends within quoted cells. */
  readonly lines: number;
}

/** Tells the cells of a row apart; null where a quoted cell is not plain, or not closed. */
function readRow(row: ByteRow, bytes: Uint8Array, delimiter: number, from: number): RowEnd | null {
  const { starts, ends } = row;
  const { length } = bytes;
  row.bytes = bytes;
  const limit = Math.max(delimiter, RETURN);
  let count = 0;
  let lines = 0;
  let at = from;
  for (;;) {
    let end: number;
    if (bytes[at] === QUOTE) {
      end = bytes.indexOf(QUOTE, at + 1);
      if (end === -1) return null;
      starts[count] = at + 1;
      lines += linesBetween(bytes, at, end);
      at = end + 1;
      const next = bytes[at];
      if (at < length && next !== delimiter && next !== LINE_FEED && next !== RETURN) return null;
    } else {
      starts[count] = at;
      // Nearly all bytes are beyond what may end a cell, so that one comparison will do.
      for (; at < length; at += 1) {
        const byte = bytes[at];
        if (byte === undefined) break;
        if (byte > limit) continue;
        if (byte === delimiter || byte === LINE_FEED || byte === RETURN) break;
      }
      end = at;
    }
    ends[count] = end;
    count += 1;
    if (at >= length || bytes[at] !== delimiter) break;
    at += 1;
  }
  row.count = count;
  return { next: afterLineEnd(bytes, at), lines };
}

function linesBetween(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] !== LINE_FEED))
      lines += 1;
  }
  return lines;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

interface Place {
  readonly at: number;
  readonly line: number;
}

/**
 * Reads the row at a place as text, up to a line end after an even number of quotes or, where such a
 * one misleads, to the end. Null where a quoted cell is never closed.
 */
function readOddRows(
  bytes: Uint8Array,
  delimiter: number,
  { at, line }: Place,
  visit: (row: ByteRow, line: number) => void,
): Place | null {
  let next = oddRowEnd(bytes, at);
  let rows = parsed(bytes.subarray(at, next), delimiter);
  if (rows === null && next < bytes.length) {
    next = bytes.length;
    rows = parsed(bytes.subarray(at), delimiter);
  }
  if (rows === null) return null;
  let now = line;
  for (const cells of rows) {
    visit(encoded(cells), now);
    now += cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
  }
  return { at: next, line: now };
}

function oddRowEnd(bytes: Uint8Array, from: number): number {
  let isOpen = false;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isOpen = !isOpen;
    else if (!isOpen && (byte === LINE_FEED || byte === RETURN)) return afterLineEnd(bytes, at);
  }
  return bytes.length;
}

function parsed(bytes: Uint8Array, delimiter: number): readonly string[][] | null {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: String.fromCharCode(delimiter),
    newline: '\n',
    skipEmptyLines: false,
  });
  return errors.some(({ code }) => code === 'MissingQuotes') ? null : data;
}

function encoded(cells: readonly string[]): ByteRow {
  const pieces = cells.map((cell) => new TextEncoder().encode(cell));
  const row: ByteRow = { bytes: new Uint8Array(0), starts: [], ends: [], count: cells.length };
  let length = 0;
  for (const piece of pieces) {
    row.starts.push(length);
    length += piece.length;
    row.ends.push(length);
  }
  row.bytes = new Uint8Array(length);
  pieces.forEach((piece, i) => row.bytes.set(piece, row.starts[i]));
  return row;
}
