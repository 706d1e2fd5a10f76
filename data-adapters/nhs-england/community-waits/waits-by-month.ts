import { ENGLAND } from '#app/domain/area.ts';
import { measuredOrMissing } from '#app/domain/figure.ts';
import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { monthInWords } from '#data-adapters/formats/period-forms.ts';
import { type Workbook, type WorkbookSheet } from '#data-adapters/formats/xlsx.ts';
import { waitingCell } from './waiting-cells.ts';
import { placeOf, waitingIndicator } from './waiting-records.ts';
import { cellText, findHeader, readServiceName, type WaitTables } from './waits-workbook.ts';

const ALL_SERVICES = 'All services';
const TOTALS: Readonly<Record<string, string>> = {
  england: 'All ages',
  'adult services': 'Adults',
  'cyp services': 'Children and young people',
};

/**
 * People waiting in England by service line and month of the financial year, up to the month of the
 * workbook; that month itself for the three totals only, as the other tables give it by line.
 * Providers that submit differ from month to month.
 */
export function englandByMonth(workbook: Workbook, tables: WaitTables): Parsed<FigureRecord> {
  return parseMonths(workbook, ['service'], /time series/i, tables, (words, period) => {
    const [name] = words;
    const total = name === undefined ? undefined : TOTALS[name.toLowerCase()];
    const line = total === undefined ? readServiceName(name ?? '') : null;
    if (total === undefined && line === null) return 'unknown';
    if (line !== null && period.start === tables.total.period.start) return 'skip';
    return {
      ...waitingIndicator(line?.name ?? ALL_SERVICES),
      areaCode: ENGLAND,
      areaName: 'England',
      areaType: 'england',
      age: line?.age ?? total ?? '',
    };
  });
}

/**
 * How many organisations sent no return, by area and month. The table names areas without codes;
 * they are found by name among the areas of the main table. Areas that never send returns may be
 * absent from it.
 */
export function nonSubmissionsByMonth(
  workbook: Workbook,
  tables: WaitTables,
): Parsed<FigureRecord> {
  const places = new Map(
    tables.total.rows.map((row) => [nameKey(row.kind, row.name), placeOf(row, tables)]),
  );
  const words = ['organisation type', 'organisation name'];
  return parseMonths(workbook, words, /did not submit/i, tables, ([kind = '', name = '']) => {
    const place = places.get(nameKey(kind === '' ? 'national' : kind, name));
    if (place === undefined || 'code' in place) return 'unknown';
    return {
      indicator: 'community-waits/organisations-not-submitting',
      indicatorName: 'Organisations that sent no community waiting list',
      unit: 'organisations',
      areaCode: place.areaCode,
      areaName: place.areaName,
      areaType: place.areaType,
      age: '',
    };
  });
}

type Subject = Pick<
  FigureRecord,
  'indicator' | 'indicatorName' | 'unit' | 'areaCode' | 'areaName' | 'areaType' | 'age'
>;

/** Reads a table whose header is some words and then months; blank future months give no record. */
function parseMonths(
  workbook: Workbook,
  headerWords: readonly string[],
  title: RegExp,
  tables: WaitTables,
  subjectOf: (words: readonly string[], period: Period) => Subject | 'unknown' | 'skip',
): Parsed<FigureRecord> {
  const found = findMonths(workbook, headerWords, title);
  const records: FigureRecord[] = [];
  const issues: RowIssue[] = [];
  if (found === null) return { records, issues };
  const last = tables.total.period.start;
  const months = found.months.filter(({ period }) => period.start <= last);
  found.sheet.rows.forEach((cells, index) => {
    const words = found.places.map((place) => cellText(cells[place]));
    if (index <= found.index || words.every((word) => word === '')) return;
    for (const { period, place } of months) {
      const subject = subjectOf(words, period);
      if (subject === 'skip') continue;
      const cell = waitingCell(cells[place]);
      if (subject === 'unknown' || cell === 'not-a-count') {
        issues.push(issueOf(index + 1, found.sheet, words, subject === 'unknown'));
        return;
      }
      const count = typeof cell === 'number' ? cell : null;
      const reason = cell === 'suppressed' ? 'suppressed' : 'not-submitted';
      records.push(
        figureRecord({
          ...subject,
          period,
          figure: measuredOrMissing(count, reason),
          count,
          row: index + 1,
        }),
      );
    }
  });
  return { records, issues };
}

function findMonths(workbook: Workbook, headerWords: readonly string[], title: RegExp) {
  for (const sheet of workbook.sheets) {
    const found = findHeader(sheet, headerWords);
    if (found === null || !title.test(found.title)) continue;
    const months = found.header.flatMap((text, place) => {
      const period = monthInWords(text);
      return period === null ? [] : [{ place, period }];
    });
    const places = headerWords.map((word) =>
      found.header.findIndex((text) => text.toLowerCase() === word),
    );
    return { sheet, index: found.index, months, places };
  }
  return null;
}

function issueOf(
  row: number,
  sheet: WorkbookSheet,
  words: readonly string[],
  unknown: boolean,
): RowIssue {
  const what = words.filter((word) => word !== '').join(', ');
  return {
    row,
    column: sheet.name,
    code: unknown ? 'unknown-code' : 'not-a-number',
    message: unknown
      ? `“${what}” is not a line or area of the workbook's other tables`
      : `${what} has something other than a number there; its months from there on are left out`,
  };
}

function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`.toLowerCase();
}
