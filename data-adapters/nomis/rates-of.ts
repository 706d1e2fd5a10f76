import { measured, missing, type Figure, type MissingReason } from '#app/domain/figure.ts';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { type Measure } from './nomis-codes.ts';
import { type ObservedCell, type Observation } from './observation.ts';
import { onOneLine } from '#data-adapters/formats/quoted.ts';

/**
 * Observations put together: one record per area, period and variable, with 95% limits of rate ±
 * confidence (kept within 0 and 100), the numerator as count and the denominator. Without a rate
 * there is no record.
 */
export function ratesOf(observations: readonly Observation[]): Parsed<FigureRecord> {
  const groups = new Map<string, Group>();
  const issues: RowIssue[] = [];
  const copies: Observation[] = [];
  for (const one of observations) {
    const key = [one.areaCode, one.areaName, periodId(one.period), one.variable].join('\u0000');
    const group = groups.get(key) ?? { first: one, cells: new Map<Measure, Observation>() };
    groups.set(key, group);
    const earlier = group.cells.get(one.measure);
    if (earlier === undefined) group.cells.set(one.measure, one);
    else if (same(earlier.cell, one.cell)) copies.push(one);
    else issues.push(conflict(one, earlier));
  }
  const [copy] = copies;
  if (copy !== undefined) issues.push(repeats(copy, copies.length));
  const records: FigureRecord[] = [];
  for (const group of groups.values()) {
    const outcome = toRecord(group);
    if (outcome.record !== null) records.push(outcome.record);
    issues.push(...outcome.issues);
  }
  return { records, issues: issues.sort((a, b) => a.row - b.row) };
}

interface Group {
  readonly first: Observation;
  readonly cells: Map<Measure, Observation>;
}

function toRecord({ first, cells }: Group): {
  readonly record: FigureRecord | null;
  readonly issues: readonly RowIssue[];
} {
  const rate = cells.get('rate');
  if (rate === undefined) {
    const message = `${nameOf(first)} has no rate, only a ${[...cells.keys()].join(' and a ')}; left out`;
    return { record: null, issues: [{ row: first.row, code: 'left-out', message }] };
  }
  const issues: RowIssue[] = [];
  const number = (measure: Measure) => {
    const one = cells.get(measure);
    if (one?.cell.number == null) return null;
    if (one.cell.number >= 0) return one.cell.number;
    const message = `The ${measure} ${one.cell.number} of ${nameOf(one)} is below 0; left out`;
    issues.push({ row: one.row, column: 'OBS_VALUE', code: 'odd-limits', message });
    return null;
  };
  const judged = figureOf(rate, cells, number('confidence'));
  if (judged === null) {
    const message = `${String(rate.cell.number)} is not a percentage, so ${nameOf(rate)} was left out`;
    return {
      record: null,
      issues: [...issues, { row: rate.row, column: 'OBS_VALUE', code: 'not-a-number', message }],
    };
  }
  const { areaCode, areaName, areaType, period, variable, variableName, row } = rate;
  const record = figureRecord({
    indicator: variable,
    indicatorName: variableName,
    areaCode,
    areaName,
    areaType,
    period,
    figure: judged,
    count: number('numerator'),
    denominator: number('denominator'),
    unit: '%',
    note: noteOf(cells),
    row,
  });
  return { record, issues };
}

/** Null where the rate is not a percentage. A figure with any part called unreliable is unreliable. */
function figureOf(
  rate: Observation,
  cells: ReadonlyMap<Measure, Observation>,
  confidence: number | null,
): Figure | null {
  const { cell } = rate;
  if (cell.number === null) return missing(cell.reason);
  if (cell.number < 0 || cell.number > 100) return null;
  if ([...cells.values()].some(({ cell }) => reasonOf(cell) === 'unreliable')) {
    return missing('unreliable');
  }
  if (confidence === null) return measured(cell.number);
  return measured(
    cell.number,
    Math.max(0, rounded(cell.number - confidence)),
    Math.min(100, rounded(cell.number + confidence)),
  );
}

function reasonOf(cell: ObservedCell): MissingReason | null {
  return cell.number === null ? cell.reason : null;
}

/** Without the noise of binary subtraction: 23.7 − 1.2 is 22.5. */
function rounded(value: number): number {
  return parseFloat(value.toFixed(6));
}

function noteOf(cells: ReadonlyMap<Measure, Observation>): string {
  const notes = [...cells.values()].map(({ cell }) => cell.note).filter((note) => note !== '');
  return [...new Set(notes)].join('; ');
}

function same(a: ObservedCell, b: ObservedCell): boolean {
  return a.number === b.number && reasonOf(a) === reasonOf(b);
}

function nameOf({ variableName, variable, areaName, areaCode }: Observation): string {
  return onOneLine(
    `${variableName === '' ? variable : variableName}, ${areaName === '' ? areaCode : areaName}`,
  );
}

function conflict(one: Observation, earlier: Observation): RowIssue {
  const message = `${nameOf(one)}: the ${one.measure} stands a second time with another number; the one on row ${earlier.row} is kept`;
  return { row: one.row, code: 'conflict', message };
}

function repeats({ row }: Observation, count: number): RowIssue {
  const what = count === 1 ? '1 row stands' : `${count} rows stand`;
  const message = `${what} a second time with the same number, as where an area is asked for twice`;
  return { row, code: 'duplicate', message };
}
