import { parsePeriodId, periodLabel } from './period.ts';
import { type IndicatorChanges } from './refresh-report.ts';

/** Figures and areas that are named of each kind; the rest are counted. */
const NAMED = 5;

/**
 * What a refresh changed in one indicator, a line each: new periods, revised figures (old → new),
 * new and vanished areas, figures that did not come.
 *
 * @param nameOf what an area is called.
 */
export function changeWords(
  changes: IndicatorChanges,
  nameOf: (code: string) => string,
): readonly string[] {
  const { newPeriods, revised, newAreas, vanishedAreas, droppedPeriods, notSent } = changes;
  const lines: string[] = [];
  if (newPeriods.length > 0) lines.push(`New periods: ${some(newPeriods.map(periodWords))}`);
  if (droppedPeriods.length > 0) {
    lines.push(`Periods no longer held: ${some(droppedPeriods.map(periodWords))}`);
  }
  if (revised.count > 0) {
    const named = revised.first
      .slice(0, NAMED)
      .map(
        ({ area, period, from, to }) =>
          `${nameOf(area)}, ${periodWords(period)}: ${valueWords(from)} → ${valueWords(to)}`,
      );
    const rest = revised.count - named.length;
    lines.push(
      `${revised.count} ${revised.count === 1 ? 'figure' : 'figures'} revised: ${named.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    );
  }
  if (newAreas.length > 0) lines.push(`New areas: ${some(newAreas.map(nameOf))}`);
  if (vanishedAreas.length > 0) {
    lines.push(`Areas that did not come, kept as before: ${some(vanishedAreas.map(nameOf))}`);
  }
  if (notSent !== undefined) {
    const named = notSent.first
      .slice(0, NAMED)
      .map(({ area, period }) => `${nameOf(area)}, ${periodWords(period)}`);
    const rest = notSent.count - named.length;
    lines.push(
      `${notSent.count} ${notSent.count === 1 ? 'figure' : 'figures'} did not come, kept as before: ${named.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    );
  }
  return lines;
}

function some(all: readonly string[]): string {
  return all.length > NAMED
    ? `${all.slice(0, NAMED).join(', ')} and ${all.length - NAMED} more`
    : all.join(', ');
}

function periodWords(id: string): string {
  const period = parsePeriodId(id);
  return period === null ? id : periodLabel(period);
}

function valueWords(value: number | null): string {
  return value === null ? 'no figure' : String(value);
}
