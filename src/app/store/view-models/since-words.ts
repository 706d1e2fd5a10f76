import { newestBefore, newestNow, valueBefore } from '#app/domain/changes-since.ts';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';

/**
 * What some refreshes changed in an indicator, a phrase each.
 *
 * @param steps one for each refresh, oldest first; at least one.
 */
export function changePhrases(steps: readonly ChangedIndicator[]): readonly string[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const phrases: string[] = [];
  if (first.before === null) phrases.push(`no figures before, now to ${periodWords(last.after)}`);
  else if (first.before !== last.after) {
    phrases.push(`newest period ${periodWords(first.before)} → ${periodWords(last.after)}`);
  }
  const added = steps.flatMap(({ newPeriods }) => newPeriods).filter((id) => id !== last.after);
  if (first.before !== null && added.length > 0) {
    phrases.push(`${count(added.length, 'other period')} added`);
  }
  const dropped = total(steps.map((step) => step.dropped));
  if (dropped > 0) phrases.push(`${count(dropped, 'period')} no longer held`);
  const revised = total(steps.map((step) => step.revised));
  const revising = steps.filter((step) => step.revised > 0).length;
  if (revising === 1) phrases.push(`${count(revised, 'figure')} revised`);
  if (revising > 1) phrases.push(`${count(revised, 'revision')} in ${revising} refreshes`);
  const [came, gone] = [
    total(steps.map(({ newAreas }) => newAreas.length)),
    total(steps.map(({ goneAreas }) => goneAreas.length)),
  ];
  if (came > 0) phrases.push(`figures of ${count(came, 'more area', 'more areas')}`);
  if (gone > 0) phrases.push(`no more figures of ${count(gone, 'area')}`);
  return phrases;
}

/**
 * What stood for one place before, and what does now; null where it has no figure either time.
 *
 * @param period the one in view; null: the newest, of then and of now.
 */
export function placeWords(
  table: FigureTable,
  steps: readonly ChangedIndicator[],
  { code, name }: { readonly code: string; readonly name: string },
  period: string | null,
  { unit, decimals }: Indicator,
): string | null {
  const text = (value: number) => withUnit(numberText(value, decimals), unit);
  if (period !== null) {
    const [before, figure] = [
      valueBefore(table, steps, code, period),
      figureAt(table, code, period),
    ];
    const now = figure.kind === 'measured' ? figure.value : null;
    return fromTo(
      `${name}, ${periodWords(period)}`,
      before === undefined || before === null ? before : text(before),
      now === null ? null : text(now),
    );
  }
  const dated = (figure: { readonly period: string; readonly value: number }) =>
    `${text(figure.value)} (${periodWords(figure.period)})`;
  const [before, now] = [newestBefore(table, steps, code), newestNow(table, code)];
  return fromTo(
    name,
    before === undefined || before === null ? before : dated(before),
    now === null ? null : dated(now),
  );
}

/** Null: no figure; undefined: it can no longer be told. */
function fromTo(
  name: string,
  before: string | null | undefined,
  now: string | null,
): string | null {
  const shown = now ?? 'no figure';
  if (before === undefined) return `${name}: now ${shown}; what it was is no longer listed`;
  if (before === null && now === null) return null;
  return before === now
    ? `${name}: ${shown}, as before`
    : `${name}: ${before ?? 'no figure'} → ${shown}`;
}

export function periodWords(id: string): string {
  const period = parsePeriodId(id);
  return period === null ? id : periodLabel(period);
}

/** `1 figure`, `12 figures`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${numberText(n, 0)} ${n === 1 ? one : many}`;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
