import {
  type AsyncFileAdapter,
  type FigureRecord,
  type Parsed,
  type RowIssue,
} from '#data-adapters/adapter.ts';
import { firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { readXlsx, type Workbook } from '#data-adapters/formats/xlsx.ts';
import { serviceLine } from './ahp-service-lines.ts';
import { waitingRecords } from './waiting-records.ts';
import { englandByMonth, nonSubmissionsByMonth } from './waits-by-month.ts';
import { EXPECTED, findWaitTables, type WaitTables } from './waits-workbook.ts';

/**
 * Waiting lists of community health services: the publisher's own workbook, one month of a
 * financial year. Indicators, with `age` Adults or Children and young people:
 * - `community-waits/<line>/waiting`: people waiting; England by month of the year as well;
 * - `community-waits/<line>/over-18-weeks`: percentage of people with a known wait;
 * - `community-waits/all-services/waiting`: England's totals by month;
 * - `community-waits/organisations-not-submitting`: by area and month.
 * Areas are England (its ONS code), NHS regions and ICBs (their NHS codes, the only ones in the
 * workbook, to be resolved at the date of the month). A blank is `not-submitted`, never 0.
 * Source: NHS England, Community Health Services Waiting Lists; unvalidated management information.
 */
export const communityWaitsAdapter: AsyncFileAdapter<Workbook> = {
  source: 'community-waits',
  expected: EXPECTED,
  async decode(file) {
    const workbook = await readXlsx(file, { expected: EXPECTED });
    findWaitTables(workbook);
    return workbook;
  },
  parse(workbook) {
    const tables = findWaitTables(workbook);
    const parts = [
      waitingRecords(tables, ['england', 'nhs-region', 'icb']),
      englandByMonth(workbook, tables),
      nonSubmissionsByMonth(workbook, tables),
    ];
    const issues = [...tables.issues, ...unknownLines(tables)];
    return firstOfEach(
      parts.flatMap((part) => part.records),
      [...issues, ...parts.flatMap((part) => part.issues)],
    );
  },
};

/**
 * The same two figures for each provider and line it submitted (areaType `provider`). Providers do
 * not run every line, so their blanks are no holes and give no records.
 */
export function communityWaitsByProvider(workbook: Workbook): Parsed<FigureRecord> {
  const { records, issues } = waitingRecords(findWaitTables(workbook), ['provider']);
  return firstOfEach(records, issues);
}

/** Lines that are read but of which it is not known whether AHPs give the care. */
function unknownLines(tables: WaitTables): RowIssue[] {
  return tables.total.columns
    .filter((column) => serviceLine(column.age, column.name) === null)
    .map((column) => ({
      row: 1,
      column: `${tables.total.sheet}: ${column.name}`,
      code: 'unknown-code',
      message: `“${column.name}” (${column.age}) is a new service line: read, but not marked as AHP or not`,
    }));
}
