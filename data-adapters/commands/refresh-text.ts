import { type Geography } from '#app/domain/area.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import {
  type IndicatorChanges,
  isChanged,
  type SourceRefresh,
} from '#app/domain/refresh-report.ts';

/** Revised figures and areas that are printed of each indicator. */
const PRINTED = 5;

/** What a refresh changed, in lines. */
export function refreshLines(report: SourceRefresh, geography: Geography): readonly string[] {
  const changed = report.indicators.filter(isChanged);
  const unchanged = report.indicators.length - changed.length;
  const counts = Object.entries(report.issues.counts);
  const answered = report.indicators.length;
  return [
    answered === 0
      ? report.name
      : `${report.name}: ${answered} indicators answered, ${changed.length} changed, ${unchanged} as before`,
    ...changed.flatMap((changes) => changeLines(changes, geography)),
    ...(counts.length === 0
      ? []
      : [`  rows with an issue: ${counts.map(([code, n]) => `${code} ${n}`).join(', ')}`]),
    ...report.failures.map((failure) => `  NOT REFRESHED: ${failure}`),
  ];
}

function changeLines(changes: IndicatorChanges, geography: Geography): readonly string[] {
  const { id, newPeriods, revised, newAreas, vanishedAreas, droppedPeriods } = changes;
  const name = (code: string) =>
    geography.areas.find((area) => area.code === code)?.shortName ?? code;
  const when = (period: string) => {
    const parsed = parsePeriodId(period);
    return parsed === null ? period : periodLabel(parsed);
  };
  const some = (all: readonly string[]) =>
    all.length > PRINTED
      ? `${all.slice(0, PRINTED).join(', ')} and ${all.length - PRINTED} more`
      : all.join(', ');
  const lines = [`  ${indicatorById(id)?.title ?? id}`];
  if (newPeriods.length > 0) lines.push(`    new periods: ${some(newPeriods.map(when))}`);
  if (droppedPeriods.length > 0) {
    lines.push(`    periods no longer held: ${some(droppedPeriods.map(when))}`);
  }
  if (revised.count > 0) {
    lines.push(`    ${revised.count} figures revised:`);
    for (const { area, period, from, to } of revised.first.slice(0, PRINTED)) {
      lines.push(`      ${name(area)}, ${when(period)}: ${text(from)} → ${text(to)}`);
    }
    if (revised.count > PRINTED) lines.push(`      and ${revised.count - PRINTED} more`);
  }
  if (newAreas.length > 0) lines.push(`    new areas: ${some(newAreas.map(name))}`);
  if (vanishedAreas.length > 0) {
    lines.push(`    areas no longer sent, kept as before: ${some(vanishedAreas.map(name))}`);
  }
  return lines;
}

function text(value: number | null): string {
  return value === null ? 'no figure' : String(value);
}
