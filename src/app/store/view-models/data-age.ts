import { createSelector } from '@ngrx/store';
import { ageText } from '#app/domain/age-text.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { comparePeriods, parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { valueOf } from '../loadable.ts';
import { selectGapTableInView } from './map-view.ts';

/** The newest and the oldest figures behind the page, as sentences; null until they are known. */
export function selectDataAge(today: string) {
  return createSelector(selectGapTableInView, (gaps) => {
    const table = valueOf(gaps);
    if (table === null) return null;
    const { used, provisionPeriod } = table.inputs;
    const periods = [
      ...used.map(({ indicator, period }) => ({ title: indicator.title, period })),
      ...(provisionPeriod === null
        ? []
        : [
            {
              title: indicatorById('primary-care-ahps')?.title ?? 'Staff',
              period: provisionPeriod,
            },
          ]),
    ].flatMap(({ title, period }) => {
      const parsed = parsePeriodId(period);
      return parsed === null ? [] : [{ title, period: parsed }];
    });
    periods.sort((a, b) => comparePeriods(a.period, b.period));
    if (periods.length === 0) return null;
    const say = (entry: (typeof periods)[number] | undefined) =>
      entry === undefined
        ? null
        : `${entry.title}, ${periodLabel(entry.period)} (${ageText(entry.period, today)})`;
    return { oldest: say(periods[0]), newest: say(periods.at(-1)) };
  });
}
