import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type CsvRow, type CsvSheet } from './csv.ts';
import { quoted } from './quoted.ts';

/** Gives the trimmed text of a row's cell by column name; blank where the file has no such column. */
export type CellsByName<Name extends string> = (row: CsvRow, name: Name) => string;

export interface ColumnNames<Required extends string, Optional extends string> {
  /** One phrase that finishes "expected …". */
  readonly expected: string;
  readonly required: readonly Required[];
  readonly optional?: readonly Optional[];
}

/**
 * Finds columns by their header, without regard to case or runs of white space.
 * @throws ForeignFileError naming the required columns that are absent or stand twice, and what
 * was found.
 */
export function cellsByName<Required extends string, Optional extends string = never>(
  sheet: CsvSheet,
  columns: ColumnNames<Required, Optional>,
): CellsByName<Required | Optional> {
  const placeOf = columnPlaces(sheet, columns);
  return (row, name) => row.cells[placeOf(name)]?.trim() ?? '';
}

/** The same, as the place of each column from 0; -1 where the file has no such column. */
export function columnPlaces<Required extends string, Optional extends string = never>(
  sheet: Pick<CsvSheet, 'name' | 'header'>,
  columns: ColumnNames<Required, Optional>,
): (name: Required | Optional) => number {
  const header = sheet.header.map(plainName);
  const absent = columns.required.filter((name) => !header.includes(plainName(name)));
  if (absent.length > 0) {
    throw new ForeignFileError(
      `${sheet.name} has no ${columnWord(absent)} ${list(absent)} (its columns are ` +
        `${list(sheet.header)}); expected ${columns.expected}.`,
    );
  }
  const twice = columns.required.filter((name) => {
    const plain = plainName(name);
    return header.indexOf(plain) !== header.lastIndexOf(plain);
  });
  if (twice.length > 0) {
    throw new ForeignFileError(
      `${sheet.name} has the ${columnWord(twice)} ${list(twice)} more than once; ` +
        `expected ${columns.expected}.`,
    );
  }
  const names = [...columns.required, ...(columns.optional ?? [])];
  const places = new Map<string, number>(
    names.map((name) => [name, header.indexOf(plainName(name))]),
  );
  return (name) => places.get(name) ?? -1;
}

/** Is there a column of this name, without regard to case or runs of white space? */
export function hasColumn(sheet: Pick<CsvSheet, 'header'>, name: string): boolean {
  return sheet.header.some((header) => plainName(header) === plainName(name));
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function columnWord(names: readonly string[]): string {
  return names.length === 1 ? 'column' : 'columns';
}

/** At most a dozen names in quotation marks. */
function list(names: readonly string[]): string {
  const shown = names.map((name) => quoted(name));
  const few = shown.length <= 12 ? shown : [...shown.slice(0, 11), `and ${shown.length - 11} more`];
  return few.join(', ');
}
