import { type Geography } from '#app/domain/area.ts';
import { type Catalogue } from '#app/domain/indicator-catalogue.ts';
import { isChanged, type SourceRefresh } from '#app/domain/refresh-report.ts';
import { changeWords } from '#app/domain/refresh-words.ts';

/** What a refresh changed, in lines. */
export function refreshLines(
  report: SourceRefresh,
  geography: Geography,
  catalogue: Catalogue,
): readonly string[] {
  const names = new Map(geography.areas.map(({ code, shortName }) => [code, shortName]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const changed = report.indicators.filter(isChanged);
  const answered = report.indicators.length;
  const counts = Object.entries(report.issues.counts);
  const all = `${answered} ${answered === 1 ? 'indicator' : 'indicators'} answered`;
  return [
    answered === 0
      ? report.name
      : `${report.name}: ${all}, ${changed.length} changed, ${answered - changed.length} as before`,
    ...changed.flatMap((changes) => [
      `  ${catalogue.byId(changes.id)?.title ?? changes.id}`,
      ...changeWords(changes, nameOf).map((line) => `    ${line}`),
    ]),
    ...(counts.length === 0
      ? []
      : [`  Rows with an issue: ${counts.map(([code, n]) => `${code} ${n}`).join(', ')}`]),
    ...report.failures.map((failure) => `  NOT REFRESHED: ${failure}`),
  ];
}
