import { ENGLAND } from '#app/domain/area.ts';
import { measuredOrMissing, type MissingReason } from '#app/domain/figure.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { percentOf } from '../percent-of.ts';
import { serviceLine, serviceLineId } from './ahp-service-lines.ts';
import { waitingCellFinder, type WaitingCell, type WaitingCells } from './waiting-cells.ts';
import {
  BANDS,
  type OrganisationRow,
  type ServiceColumn,
  type WaitTables,
} from './waits-workbook.ts';

/** The workbook's words for kinds of organisation, and the area types of the records. */
const AREA_TYPES: Readonly<Record<string, string>> = {
  national: 'england',
  region: 'nhs-region',
  icb: 'icb',
  provider: 'provider',
};

/** Key and name of the indicator that counts everybody waiting for a line (or `all-services`). */
export function waitingIndicator(line: string) {
  return {
    indicator: `community-waits/${serviceLineId(line)}/waiting`,
    indicatorName: `People waiting: ${line}`,
    unit: 'people',
  };
}

/** Key and name of the percentage over 18 weeks among people whose weeks waited are known. */
export function over18Indicator(line: string) {
  return {
    indicator: `community-waits/${serviceLineId(line)}/over-18-weeks`,
    indicatorName: `Waiting over 18 weeks: ${line}`,
    unit: '%',
  };
}

/**
 * Two records for each organisation of the wanted area types and each service line: people waiting,
 * and the percentage over 18 weeks (count: people over 18 weeks; denominator: people whose weeks
 * are known). A band that is blank where others are filled makes the percentage `incomplete-parts`.
 */
export function waitingRecords(
  tables: WaitTables,
  areaTypes: readonly string[],
): Parsed<FigureRecord> {
  const cellsOf = waitingCellFinder(tables);
  const records: FigureRecord[] = [];
  const issues: RowIssue[] = [];
  for (const row of tables.total.rows) {
    const place = placeOf(row, tables);
    if ('code' in place) {
      issues.push(place);
    } else if (areaTypes.includes(place.areaType)) {
      for (const column of tables.total.columns) {
        const cells = cellsOf(row, column);
        issues.push(...cells.issues);
        if (cells.total === 'not-a-count' || notRun(place, cells)) continue;
        records.push(totalRecord(place, column, cells.total));
        if (!cells.bands.includes('not-a-count')) records.push(over18Record(place, column, cells));
      }
    }
  }
  return { records, issues };
}

/** Providers do not run every line: their blanks are no holes. */
function notRun(place: Place, cells: WaitingCells): boolean {
  return place.areaType === 'provider' && cells.total === 'blank';
}

type Place = Pick<FigureRecord, 'areaCode' | 'areaName' | 'areaType' | 'period' | 'row'>;

/** Where a row belongs; an issue where its kind or code is not known. */
export function placeOf(row: OrganisationRow, tables: WaitTables): Place | RowIssue {
  const areaType = AREA_TYPES[row.kind.toLowerCase()];
  if (areaType === undefined) {
    const message = `“${row.kind}” is not a kind of organisation this reader knows`;
    return { row: row.row, column: 'Organisation Type', code: 'unknown-code', message };
  }
  if (areaType !== 'england' && !/^[A-Z0-9]{3,6}$/.test(row.code)) {
    const message = `${row.name} has no NHS organisation code`;
    return { row: row.row, column: 'Organisation Code', code: 'unknown-area', message };
  }
  const areaCode = areaType === 'england' ? ENGLAND : row.code;
  return { areaCode, areaName: row.name, areaType, period: tables.total.period, row: row.row };
}

function totalRecord(place: Place, column: ServiceColumn, total: WaitingCell): FigureRecord {
  const count = typeof total === 'number' ? total : null;
  return figureRecord({
    ...place,
    ...waitingIndicator(column.name),
    age: column.age,
    figure: measuredOrMissing(count, reasonOf(total, column)),
    count,
  });
}

function over18Record(place: Place, column: ServiceColumn, cells: WaitingCells): FigureRecord {
  const known = cells.bands.filter((cell) => typeof cell === 'number');
  const complete = known.length === BANDS.length;
  const banded = complete ? sum(known) : null;
  const over18 = complete ? sum(known.slice(BANDS.indexOf(18))) : null;
  const value = percentOf(over18, banded);
  return figureRecord({
    ...place,
    ...over18Indicator(column.name),
    age: column.age,
    figure: measuredOrMissing(value, over18Reason(cells, column, banded)),
    count: over18,
    denominator: banded,
    note: noteOn(cells.total, banded),
  });
}

function over18Reason(
  cells: WaitingCells,
  column: ServiceColumn,
  banded: number | null,
): MissingReason {
  if (banded === 0) return 'not-published';
  const [first = 'blank'] = cells.bands;
  return cells.bands.every((cell) => cell === first) ? reasonOf(first, column) : 'incomplete-parts';
}

function noteOn(total: WaitingCell, banded: number | null): string {
  if (banded === null || total === banded) return banded === 0 ? 'Nobody waiting' : '';
  return typeof total === 'number' ? `Weeks waited known for ${banded} of ${total} people` : '';
}

/**
 * Why there is no count. The workbook says that a blank means no organisation submitted the line,
 * and that three lines are printed for England alone to protect people.
 */
function reasonOf(cell: WaitingCell, column: ServiceColumn): MissingReason {
  const held = cell === 'suppressed' || serviceLine(column.age, column.name)?.nationalOnly === true;
  return held ? 'suppressed' : 'not-submitted';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
