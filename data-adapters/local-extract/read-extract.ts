import { type Geography } from '#app/domain/area.ts';
import { ForeignFileError, type FigureRecord, type Parsed } from '#data-adapters/adapter.ts';
import { matchAreas, type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { isFilled, type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { issueAt, type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping } from './extract-mapping.ts';
import { ExtractRows } from './extract-rows.ts';
import { LabelReader } from './label-texts.ts';
import { areaTexts, matchesByKey } from './row-areas.ts';
import { columnAt, mappedTable, type TableView } from './table-view.ts';

/** Everything that was read, and everything that was not, each with its cell. */
export interface ReadExtract extends Parsed<FigureRecord> {
  readonly issues: readonly ExtractIssue[];
  /** What each place text was taken for; null where places were kept as written. */
  readonly areas: AreaReview | null;
}

export interface ReadOptions {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Rows read between two pauses. */
const STEP = 20_000;

/**
 * Reads the figures of a table by its mapping. With a geography, places become area codes of the
 * atlas and rows about anything else become issues; without one, places are kept as written.
 * @throws ForeignFileError where the workbook has no such sheet.
 */
export function readExtract(
  workbook: GridWorkbook,
  mapping: ExtractMapping,
  geography: Geography | null,
): ReadExtract {
  const reading = new Reading(workbook, mapping, geography);
  while (reading.next()) continue;
  return reading.result();
}

/** The same, a step at a time: it reports progress, and rejects with the signal's reason if stopped. */
export async function readExtractInSteps(
  workbook: GridWorkbook,
  mapping: ExtractMapping,
  geography: Geography | null,
  { progress, signal }: ReadOptions = {},
): Promise<ReadExtract> {
  signal?.throwIfAborted();
  const reading = new Reading(workbook, mapping, geography);
  for (let more = true; more;) {
    more = reading.next();
    progress?.(reading.share());
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return reading.result();
}

/** The distinct place texts of a table, matched, with the corrections saved in the mapping. */
export function reviewAreas(
  workbook: GridWorkbook,
  mapping: ExtractMapping,
  geography: Geography,
): AreaReview {
  const table = tableOf(workbook, mapping);
  const labels = new LabelReader(table, mapping);
  const texts = areaTexts(table, mapping, (row) => labels.at(row));
  const { level, corrections } = mapping.areas;
  return matchAreas(texts, geography, { corrections, ...(level === undefined ? {} : { level }) });
}

/** @throws ForeignFileError where the workbook has no such sheet. */
export function tableOf(workbook: GridWorkbook, mapping: ExtractMapping): TableView {
  const table = mappedTable(workbook, mapping);
  if (table !== null) return table;
  const names = workbook.sheets.map(({ name }) => quoted(name)).join(', ');
  throw new ForeignFileError(
    `${workbook.name} has no sheet ${quoted(mapping.sheet)} (its sheets are ${names}); choose one of them.`,
  );
}

class Reading {
  readonly #table: TableView;
  readonly #areas: AreaReview | null;
  readonly #rows: ExtractRows;
  readonly #records: FigureRecord[] = [];
  readonly #issues: ExtractIssue[] = [];
  readonly #last: number;
  #row: number;

  constructor(workbook: GridWorkbook, mapping: ExtractMapping, geography: Geography | null) {
    this.#table = tableOf(workbook, mapping);
    const filled = withoutEmptyFigures(this.#table, mapping, this.#issues);
    this.#areas = geography === null ? null : reviewAreas(workbook, filled, geography);
    const matches = this.#areas === null ? null : matchesByKey(this.#areas);
    this.#rows = new ExtractRows(this.#table, filled, matches);
    this.#row = this.#table.firstDataRow;
    this.#last = Math.min(this.#table.range.lastRow, this.#table.sheet.rows.length - 1);
  }

  /** Reads some rows; false where none are left. */
  next(): boolean {
    const stop = Math.min(this.#last, this.#row + STEP - 1);
    for (; this.#row <= stop; this.#row++) this.#rows.read(this.#row, this.#records, this.#issues);
    return this.#row <= this.#last;
  }

  share(): number {
    const first = this.#table.firstDataRow;
    return Math.min(1, (this.#row - first) / Math.max(1, this.#last - first + 1));
  }

  result(): ReadExtract {
    const { sheet } = this.#table;
    const { records, issues } = firstOfEach(this.#records);
    const repeated = issues.map((issue) => ({
      ...issue,
      sheet: sheet.name,
      cell: String(issue.row),
    }));
    const all = [...this.#issues, ...repeated].sort((a, b) => a.row - b.row);
    return { records, issues: all, areas: this.#areas };
  }
}

/**
 * The mapping without figures whose columns are blank on every row, as months still to come are. Of
 * several figures only: a long table without a single value is a table of missing figures.
 */
function withoutEmptyFigures(
  table: TableView,
  mapping: ExtractMapping,
  issues: ExtractIssue[],
): ExtractMapping {
  if (mapping.figures.length === 1) return mapping;
  const last = Math.min(table.range.lastRow, table.sheet.rows.length - 1);
  const figures = mapping.figures.filter(({ value, lower, upper, count, denominator }) => {
    const columns = [value, lower, upper, count, denominator].flatMap((ref) =>
      ref === undefined ? [] : [columnAt(ref)],
    );
    for (let row = table.firstDataRow; row <= last; row++) {
      if (columns.some((column) => isFilled(table.sheet, row, column))) return true;
    }
    const place = { row: Math.max(0, table.firstDataRow - 1), column: columnAt(value) };
    issues.push(issueAt(table, place, 'left-out', 'The column is blank on every row; left out'));
    return false;
  });
  return figures.length === 0 ? mapping : { ...mapping, figures };
}
