import { type Period } from '#app/domain/period.ts';
import { ForeignFileError, type RowIssue } from '#data-adapters/adapter.ts';
import { monthInWords } from '#data-adapters/formats/period-forms.ts';
import { type CellValue, type Workbook, type WorkbookSheet } from '#data-adapters/formats/xlsx.ts';
import { type WaitingAge } from './ahp-service-lines.ts';

export const EXPECTED =
  'the Community Health Services waiting-times workbook (an XLSX with a table of the total waiting ' +
  'list by service for regions, ICBs and providers)';

/** Weeks waited, by the lower end of the band. Together they are everybody whose weeks are known. */
export const BANDS = [0, 1, 2, 4, 12, 18, 52, 104] as const;
export type Band = (typeof BANDS)[number];

export interface ServiceColumn {
  /** 0-based place in the row. */
  readonly place: number;
  readonly age: WaitingAge;
  /** The publisher's words without the `(A)` or `(CYP)`. */
  readonly name: string;
}

export interface OrganisationRow {
  /** Row of the sheet, the first being 1. */
  readonly row: number;
  /** `National`, `Region`, `ICB` or `Provider` as published. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly CellValue[];
}

/** One sheet of organisations × service lines: everybody waiting, or those in one band of weeks. */
export interface ServiceTable {
  readonly sheet: string;
  readonly measure: 'total' | Band;
  readonly period: Period | null;
  readonly columns: readonly ServiceColumn[];
  readonly rows: readonly OrganisationRow[];
  readonly issues: readonly RowIssue[];
}

export interface WaitTables {
  readonly total: ServiceTable & { readonly period: Period };
  /** The tables by band that are there and of the same month as `total`. */
  readonly bands: ReadonlyMap<Band, ServiceTable>;
  readonly issues: readonly RowIssue[];
}

/**
 * Finds the tables by the words of their titles and headers, wherever they stand.
 * @throws ForeignFileError where there is no table of the total waiting list for a known month.
 */
export function findWaitTables(workbook: Workbook): WaitTables {
  const tables = workbook.sheets.flatMap((sheet) => readServiceTable(sheet) ?? []);
  const total = tables.find((table) => table.measure === 'total');
  if (total === undefined) {
    throw new ForeignFileError(
      `${workbook.name} has no table of the total waiting list by service; expected ${EXPECTED}.`,
    );
  }
  const { period } = total;
  if (period === null || total.columns.length === 0 || total.rows.length === 0) {
    const lacks = period === null ? 'no month in its title' : 'no service lines or organisations';
    throw new ForeignFileError(
      `${workbook.name} has ${lacks} on the sheet ${total.sheet}; expected ${EXPECTED}.`,
    );
  }
  const bands = new Map<Band, ServiceTable>();
  const issues: RowIssue[] = [...total.issues];
  for (const table of tables) {
    if (table.measure === 'total') continue;
    if (table.period?.start === period.start) bands.set(table.measure, table);
    else issues.push(otherMonth(table));
  }
  return { total: { ...total, period }, bands, issues };
}

/** The text above the header of a sheet, and the header: the first row with all of `words`. */
export function findHeader(
  sheet: WorkbookSheet,
  words: readonly string[],
): { readonly title: string; readonly index: number; readonly header: readonly string[] } | null {
  const index = sheet.rows.findIndex((row) => {
    const texts = row.map((cell) => cellText(cell).toLowerCase());
    return words.every((word) => texts.includes(word));
  });
  if (index === -1) return null;
  const above = sheet.rows.slice(0, index).map((row) => row.map(cellText).join(' ').trim());
  const title = above.find((text) => text !== '') ?? '';
  return { title, index, header: (sheet.rows[index] ?? []).map(cellText) };
}

/** A cell as text with runs of white space made one space; blank where the cell is empty. */
export function cellText(cell: CellValue | undefined): string {
  return cell === undefined || cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim();
}

/** `(A) Audiology` or `(CYP) Audiology`; null where the text is not a service line. */
export function readServiceName(text: string): Omit<ServiceColumn, 'place'> | null {
  const match = /^\((A|CYP)\) ?(.+)$/i.exec(text);
  const [, age, name] = match ?? [];
  if (age === undefined || name === undefined) return null;
  return { age: age.toUpperCase() === 'A' ? 'Adults' : 'Children and young people', name };
}

const KIND = 'organisation type';
const CODE = 'organisation code';
const NAME = 'organisation name';

function readServiceTable(sheet: WorkbookSheet): ServiceTable | null {
  const found = findHeader(sheet, [KIND, CODE, NAME]);
  const measure = found === null ? null : measureOf(found.title);
  if (found === null || measure === null) return null;
  const { header, index, title } = found;
  const places = [KIND, CODE, NAME].map((word) =>
    header.findIndex((text) => text.toLowerCase() === word),
  );
  const text = (row: readonly CellValue[], which: number) => cellText(row[places[which] ?? -1]);
  const columns: ServiceColumn[] = [];
  const issues: RowIssue[] = [];
  header.forEach((words, place) => {
    const service = readServiceName(words);
    if (service !== null) columns.push({ ...service, place });
    else if (words !== '' && !places.includes(place)) issues.push(notALine(index + 1, words));
  });
  const rows = sheet.rows
    .map((cells, i) => ({ row: i + 1, kind: text(cells, 0), code: text(cells, 1), cells, i }))
    .filter(({ i, cells }) => i > index && text(cells, 2) !== '')
    .map(({ row, kind, code, cells }) => ({ row, kind, code, name: text(cells, 2), cells }));
  const period = monthInWords(title.slice(title.lastIndexOf(',') + 1));
  return { sheet: sheet.name, measure, period, columns, rows, issues };
}

/** What a sheet counts, from its title; null where it is not such a sheet. */
function measureOf(title: string): 'total' | Band | null {
  if (/^total waiting list by service/i.test(title)) return 'total';
  if (!/^number waiting/i.test(title)) return null;
  const match = /waiting (?:>|over)? ?(\d+)(?: ?- ?\d+)? weeks/i.exec(title);
  return BANDS.find((band) => String(band) === match?.[1]) ?? null;
}

function notALine(row: number, words: string): RowIssue {
  const message = `The column “${words}” is not a service line, so it was left out`;
  return { row, column: words, code: 'left-out', message };
}

function otherMonth(table: ServiceTable): RowIssue {
  return {
    row: 1,
    column: table.sheet,
    code: 'unknown-period',
    message: `The sheet ${table.sheet} is not of the month of the total waiting list: left out`,
  };
}
