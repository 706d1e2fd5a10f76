import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { KIND_IN_WORDS, sniff, type FileKind } from './sniff.ts';
import { readZipDirectory } from './zip-directory.ts';
import { onOneLine } from './quoted.ts';

/** A cell as the workbook holds it. Dates are ISO text: `2026-03-01`, or with the time of day. */
export type CellValue = string | number | boolean | null;

/** Cells that are shown as one; the value stands in the first. 0-based, ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[i]` is row i + 1 of the sheet; empty cells and rows at the ends are cut away. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedRange[];
}

export interface Workbook {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface XlsxOptions {
  /** One phrase that finishes "expected …". */
  readonly expected: string;
  /** Largest file; 60 MB unless told. */
  readonly maxBytes?: number;
  /** Largest unpacked size the archive may declare; 400 MB unless told. */
  readonly maxUnpackedBytes?: number;
  /** Most parts in the archive; 2,000 unless told. */
  readonly maxEntries?: number;
  /** Most rows in one sheet; 200,000 unless told. */
  readonly maxRows?: number;
  /** Most cells in the workbook; 5 million unless told. */
  readonly maxCells?: number;
}

const LIMITS = {
  maxBytes: 60_000_000,
  maxUnpackedBytes: 400_000_000,
  maxEntries: 2_000,
  maxRows: 200_000,
  maxCells: 5_000_000,
};

/**
 * Reads an Excel workbook (.xlsx). The archive's own statement of its size is checked before
 * anything is unpacked.
 * @throws ForeignFileError (as a rejection) where the file is empty, of another kind, locked,
 * damaged or too large.
 */
export async function readXlsx(file: SourceFile, options: XlsxOptions): Promise<Workbook> {
  const limits = { ...LIMITS, ...options };
  refuseForeign(file, limits);
  const sheets = await unpack(file, limits);
  const tooLong = sheets.find((sheet) => sheet.rows.length > limits.maxRows);
  if (tooLong !== undefined) {
    throw refusal(
      file,
      `has more than ${limits.maxRows} rows on the sheet ${tooLong.name}`,
      limits,
    );
  }
  const cells = sheets.reduce((sum, sheet) => sum + cellsIn(sheet), 0);
  if (cells > limits.maxCells) {
    throw refusal(file, `has more than ${limits.maxCells} cells`, limits);
  }
  return { name: file.name, sheets };
}

type Limits = typeof LIMITS & XlsxOptions;

const ADVICE: Readonly<Partial<Record<FileKind, string>>> = {
  'encrypted-workbook': 'save a copy without the password',
  'old-office': 'open it and save it as an Excel workbook (.xlsx)',
  xlsb: 'open it and save it as an Excel workbook (.xlsx)',
  ods: 'open it and save it as an Excel workbook (.xlsx)',
  numbers: 'open it in Numbers and export it as an Excel workbook (.xlsx)',
  zip: 'unpack it and choose the workbook inside',
};

function refuseForeign(file: SourceFile, limits: Limits): void {
  if (file.bytes.length > limits.maxBytes) {
    throw refusal(
      file,
      `is larger than the ${inMegabytes(limits.maxBytes)} that can be read`,
      limits,
    );
  }
  const kind = sniff(file.bytes);
  if (kind !== 'xlsx') {
    const advice = ADVICE[kind];
    throw refusal(file, `is ${KIND_IN_WORDS[kind]}${advice ? ` (${advice})` : ''}`, limits);
  }
  const directory = readZipDirectory(file.bytes);
  if (directory === null) throw refusal(file, 'is a workbook that is cut off or damaged', limits);
  if (directory.entries > limits.maxEntries) {
    throw refusal(file, `holds ${directory.entries} parts, too many for a workbook`, limits);
  }
  if (directory.undeclared || directory.unpackedBytes > limits.maxUnpackedBytes) {
    const most = inMegabytes(limits.maxUnpackedBytes);
    throw refusal(file, `would unpack to more than the ${most} that can be read`, limits);
  }
}

async function unpack(file: SourceFile, limits: Limits): Promise<WorkbookSheet[]> {
  try {
    // One row more than allowed, so that a sheet over the limit shows itself.
    const workbook = await readWithHucre(file.bytes, { maxRows: limits.maxRows + 1 });
    return workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: trimmedRows(sheet.rows),
      merges: (sheet.merges ?? []).map((merge) => ({
        firstRow: merge.startRow,
        firstColumn: merge.startCol,
        lastRow: merge.endRow,
        lastColumn: merge.endCol,
      })),
    }));
  } catch (error) {
    const why = error instanceof Error ? ` (${onOneLine(error.message)})` : '';
    throw refusal(file, `is a workbook that cannot be opened${why}`, limits);
  }
}

function trimmedRows(
  rows: readonly (readonly (CellValue | Date)[])[],
): readonly (readonly CellValue[])[] {
  const cells = rows.map((row) => trimmedEnd(row.map(plainValue), (cell) => cell === null));
  return trimmedEnd(cells, (row) => row.length === 0);
}

function trimmedEnd<T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let length = items.length;
  for (const item of [...items].reverse()) {
    if (!isEmpty(item)) break;
    length -= 1;
  }
  return items.slice(0, length);
}

/** Blank text is an empty cell; a date at midnight is a date without a time. */
function plainValue(value: CellValue | Date | undefined): CellValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

function isoText(date: Date): string {
  const [day, time] = date.toISOString().split('T');
  return time === '00:00:00.000Z' && day !== undefined ? day : date.toISOString();
}

function cellsIn(sheet: WorkbookSheet): number {
  return sheet.rows.reduce((sum, row) => sum + row.length, 0);
}

function refusal(file: SourceFile, found: string, options: XlsxOptions): ForeignFileError {
  return new ForeignFileError(`${file.name} ${found}; expected ${options.expected}.`);
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000_000)} MB`;
}
