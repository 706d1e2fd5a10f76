import Papa from 'papaparse';
import { ForeignFileError, type RowIssue, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from './decode-text.ts';
import { KIND_IN_WORDS, sniff } from './sniff.ts';

/** A row of text cells. `line` is the line of the file it starts on, the first line being 1. */
export interface CsvRow {
  readonly line: number;
  /** As many cells as the header has, as written: spaces are kept. */
  readonly cells: readonly string[];
}

/** A table of text: the header, the rows that fit it, and an issue for each that does not. */
export interface CsvSheet {
  /** Name of the file, for messages. */
  readonly name: string;
  /** Header texts with runs of white space made one space. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly issues: readonly RowIssue[];
}

export interface CsvOptions {
  /** One phrase that finishes "expected …". */
  readonly expected: string;
  /** Larger files are refused; 60 MB unless told. */
  readonly maxBytes?: number;
  /** Line the header stands on, where titles come before it; otherwise the first line not blank. */
  readonly headerLine?: number;
  /** How many of the last cells a row may leave out altogether; none unless told. */
  readonly mayOmitLast?: number;
}

const DEFAULT_MAX_BYTES = 60_000_000;

/**
 * Reads a CSV file (UTF-8 or UTF-16 with a mark, else Windows-1252; commas, or tabs or semicolons
 * where the header has no comma). Blank rows are skipped; rows with other than the header's number
 * of cells become `ragged-row` issues.
 * @throws ForeignFileError where the file is empty, of another kind, too large or cut off.
 */
export function readCsv(file: SourceFile, options: CsvOptions): CsvSheet {
  refuseForeign(file, options);
  const text = decodeText(file.bytes).replace(/\r\n?/g, '\n');
  const lines = parseLines(text, file.name, options.expected);
  const header = lines.find(
    (row) => !isBlank(row.cells) && row.line >= (options.headerLine ?? row.line),
  );
  if (header === undefined) {
    throw new ForeignFileError(
      `${file.name} has no header on line ${options.headerLine ?? 1}; expected ${options.expected}.`,
    );
  }
  const body = lines.filter((row) => row.line > header.line && !isBlank(row.cells));
  const fitting = { mayOmitLast: options.mayOmitLast ?? 0, endsAbruptly: !text.endsWith('\n') };
  return fitToHeader(file.name, header, body, fitting);
}

/**
 * Every row of a CSV file that has no one header, blank ones too, decoded and judged as by `readCsv`.
 * @throws ForeignFileError where the file is empty, of another kind, too large or cut off.
 */
export function readCsvLines(
  file: SourceFile,
  options: Pick<CsvOptions, 'expected' | 'maxBytes'>,
): readonly CsvRow[] {
  refuseForeign(file, options);
  return parseLines(decodeText(file.bytes).replace(/\r\n?/g, '\n'), file.name, options.expected);
}

/** A CSV file for readers that take its rows one at a time (`eachByteRow`). */
export interface CsvBytes {
  readonly name: string;
  /** In UTF-8, without a mark. */
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  /** Header texts with runs of white space made one space. */
  readonly header: readonly string[];
  /** Line the header stands on. */
  readonly headerLine: number;
}

/** A header is looked for in so many bytes. */
const HEAD = 65_536;

/**
 * Decodes a file and reads its header, judged as by `readCsv`; its rows are still to be read.
 * @throws ForeignFileError where the file is empty, of another kind or too large.
 */
export function openCsv(
  file: SourceFile,
  options: Pick<CsvOptions, 'expected' | 'maxBytes'>,
): CsvBytes {
  refuseForeign(file, options);
  const bytes = asUtf8(file.bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD)).replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const start = Math.max(0, text.search(/\S/));
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const [cells = []] = Papa.parse<string[]>(text.slice(lineStart), {
    delimiter,
    newline: '\n',
    preview: 1,
  }).data;
  const headerLine = text.slice(0, lineStart).split('\n').length;
  return { name: file.name, bytes, delimiter, header: headerTexts(cells), headerLine };
}

/** Bytes of text in UTF-8, whatever they were in, without a mark. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) return isMarked ? bytes.subarray(3) : bytes;
  return new TextEncoder().encode(decodeText(bytes));
}

/** Decoded a piece at a time, so that a large file is not held a second time. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += HEAD) {
      decoder.decode(bytes.subarray(at, at + HEAD), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const CUT_OFF = 'the file may be cut off';

/** Was a file or answer cut off within its last row, as far as its issues in the order of rows tell? */
export function endsWithinRow({ issues }: { readonly issues: readonly RowIssue[] }): boolean {
  return issues.at(-1)?.message.endsWith(CUT_OFF) === true;
}

function refuseForeign(file: SourceFile, options: CsvOptions): void {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (file.bytes.length > limit) {
    throw new ForeignFileError(
      `${file.name} is ${inMegabytes(file.bytes.length)}, more than the ${inMegabytes(limit)} that ` +
        `can be read at once; expected ${options.expected}.`,
    );
  }
  const kind = sniff(file.bytes);
  if (kind !== 'text') {
    throw new ForeignFileError(
      `${file.name} is ${KIND_IN_WORDS[kind]}; expected ${options.expected}.`,
    );
  }
}

/** Every row of the text, blank ones too, with the line it starts on. */
function parseLines(text: string, name: string, expected: string): CsvRow[] {
  const delimiter = delimiterOf(text);
  const result = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const cutOff = result.errors.find((error) => error.code === 'MissingQuotes');
  if (cutOff !== undefined) throw neverClosed(name, expected);
  let line = 1;
  return result.data.map((cells) => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) {
      if (cell.includes('\n')) line += cell.split('\n').length - 1;
    }
    return row;
  });
}

export function neverClosed(name: string, expected: string): ForeignFileError {
  return new ForeignFileError(
    `${name} is cut off or damaged: a quoted cell is never closed; expected ${expected}.`,
  );
}

function delimiterOf(text: string): string {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const first = end === -1 ? start : start.slice(0, end);
  if (first.includes(',')) return ',';
  return ['\t', ';', '|'].find((candidate) => first.includes(candidate)) ?? ',';
}

function fitToHeader(
  name: string,
  header: CsvRow,
  body: readonly CsvRow[],
  fitting: { readonly mayOmitLast: number; readonly endsAbruptly: boolean },
): CsvSheet {
  const names = headerTexts(header.cells);
  const rows: CsvRow[] = [];
  const issues: RowIssue[] = [];
  for (const row of body) {
    const cells = withoutTrailingBlanks(row.cells, names.length);
    const absent = names.length - cells.length;
    if (absent >= 0 && absent <= fitting.mayOmitLast) {
      const padded = absent === 0 ? cells : [...cells, ...Array<string>(absent).fill('')];
      rows.push({ line: row.line, cells: padded });
    } else {
      const last = fitting.endsAbruptly && row === body.at(-1) && absent > 0;
      issues.push(raggedRow(row.line, cells.length, names.length, last));
    }
  }
  return { name, header: names, rows, issues };
}

function headerTexts(cells: readonly string[]): readonly string[] {
  return withoutTrailingBlanks(cells, 0).map((cell) => cell.replace(/\s+/g, ' ').trim());
}

/** An issue for a row of fewer or more cells than the header has; `last`: it may be cut off. */
export function raggedRow(row: number, found: number, wanted: number, last: boolean): RowIssue {
  const cells = `${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${wanted}`;
  const message = last
    ? `The last row has ${cells}: ${CUT_OFF}`
    : `The row has ${cells}, so it was left out`;
  return { row, code: 'ragged-row', message };
}

export function withoutTrailingBlanks(cells: readonly string[], keep: number): readonly string[] {
  let length = cells.length;
  while (length > keep && cells[length - 1]?.trim() === '') length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000_000)} MB`;
}
