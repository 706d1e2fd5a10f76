import * as v from 'valibot';
import {
  ForeignFileError,
  type IssueCode,
  type RowIssue,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { cellsByName } from './cells-by-name.ts';
import { readCsv, type CsvSheet } from './csv.ts';

/** A row that passed its schema, and the line of the file it starts on. */
export interface ReadRow<T> {
  readonly line: number;
  readonly values: T;
}

/** What the cells of a row must be. */
export interface CellRules<Entries extends v.ObjectEntries> {
  readonly schema: v.ObjectSchema<Entries, undefined>;
  /** What it is called when a filled cell of the column does not pass; else `unknown-code`. */
  readonly codes: Readonly<Partial<Record<keyof Entries & string, IssueCode>>>;
}

/** What a row of a source must be. The schema's entries are the columns the file must have. */
export interface RowRules<Entries extends v.ObjectEntries> extends CellRules<Entries> {
  /** One phrase that finishes "expected …". */
  readonly expected: string;
}

type Values<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** What the cells say, or null where one of them does not pass, with an issue for each such cell. */
export interface JudgedRow<Entries extends v.ObjectEntries> {
  readonly values: Values<Entries> | null;
  readonly issues: readonly RowIssue[];
}

export interface ReadRows<Entries extends v.ObjectEntries> {
  readonly rows: readonly ReadRow<Values<Entries>>[];
  readonly issues: readonly RowIssue[];
}

/**
 * Reads the file as a table and checks that it has the columns and at least one row.
 * @throws ForeignFileError where it does not.
 */
export function decodeRows<Entries extends v.ObjectEntries>(
  file: SourceFile,
  rules: RowRules<Entries>,
): CsvSheet {
  const sheet = readCsv(file, { expected: rules.expected });
  cellReader(sheet, rules);
  if (sheet.rows.length === 0) {
    throw new ForeignFileError(
      `${file.name} has a header and no row that fits it; expected ${rules.expected}.`,
    );
  }
  return sheet;
}

/**
 * Judges every row by the schema. A row with a cell that does not pass is left out, with an issue
 * for each such cell.
 * @throws ForeignFileError where a column of the schema is absent.
 */
export function readRows<Entries extends v.ObjectEntries>(
  sheet: CsvSheet,
  rules: RowRules<Entries>,
): ReadRows<Entries> {
  const cell = cellReader(sheet, rules);
  const columns = Object.keys(rules.schema.entries);
  const rows: ReadRow<Values<Entries>>[] = [];
  const issues: RowIssue[] = [...sheet.issues];
  for (const row of sheet.rows) {
    const texts = Object.fromEntries(columns.map((column) => [column, cell(row, column)]));
    const judged = judgeRow(texts, row.line, rules);
    if (judged.values !== null) rows.push({ line: row.line, values: judged.values });
    issues.push(...judged.issues);
  }
  return { rows, issues };
}

/** Judges the cells of one row, each by the entry of its name. */
export function judgeRow<Entries extends v.ObjectEntries>(
  texts: Readonly<Record<string, string>>,
  line: number,
  rules: CellRules<Entries>,
): JudgedRow<Entries> {
  const result = v.safeParse(rules.schema, texts, { abortPipeEarly: true });
  return result.success
    ? { values: result.output, issues: [] }
    : { values: null, issues: issuesOf(result.issues, texts, rules.codes, line) };
}

function cellReader<Entries extends v.ObjectEntries>(sheet: CsvSheet, rules: RowRules<Entries>) {
  const { expected, schema } = rules;
  return cellsByName(sheet, { expected, required: Object.keys(schema.entries) });
}

function issuesOf(
  found: readonly v.BaseIssue<unknown>[],
  texts: Readonly<Record<string, string>>,
  codes: Readonly<Partial<Record<string, IssueCode>>>,
  row: number,
): RowIssue[] {
  return found.map((issue) => {
    const key = issue.path?.[0]?.key;
    const column = typeof key === 'string' ? key : '';
    const blank = texts[column] === '';
    return {
      row,
      column,
      code: blank ? 'blank-cell' : (codes[column] ?? 'unknown-code'),
      message: blank ? 'The cell is blank' : issue.message,
    };
  });
}
