import { createSelector } from '@ngrx/store';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt, type FigureTable, newestPeriod } from '#app/domain/figure-table.ts';
import { figureText } from '#app/domain/figure-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type WordTable } from '#app/domain/word-table.ts';
import { registerProvision } from '#app/statistics/register-provision.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectTables } from '../tables.ts';
import { waitLinesInView } from '../wanted.ts';
import { selectAboutRegister, selectCoverageAreas } from './coverage-basis.ts';
import { waitWords } from './family-words.ts';

/** Median waits of the services of each place, for the lens in view. */
export const selectRecordedWaits = createSelector(
  selectRegister,
  selectCoverageAreas,
  selectRegisterNesting,
  createSelector(selectSelection, ({ lens }) => lens),
  selectAboutRegister,
  (register, areas, nesting, lens, about): WordTable => {
    const subject = { kind: 'lens', lens } as const;
    const provisions =
      nesting === null ? [] : registerProvision({ register, areas, nesting, subject });
    return {
      id: 'recorded-waits',
      title: 'Median waits of recorded services',
      heads: ['Place', 'Services', 'With a wait recorded', 'Shortest median', 'Longest median'],
      rows: provisions.flatMap(({ code, services }, a) => {
        if (services.length === 0) return [];
        const waits = services
          .flatMap(({ service }) => service.medianWaitWeeks ?? [])
          .sort((x, y) => x - y);
        return [
          {
            key: code,
            cells: [
              { text: areas[a]?.shortName ?? code },
              { text: String(services.length) },
              { text: `${waits.length} of ${services.length}` },
              { text: waitWords(waits[0] ?? null) },
              { text: waitWords(waits.at(-1) ?? null) },
            ],
          },
        ];
      }),
      about: about(
        'Median waits of recorded services; places with none are left out',
        'A wait that is not recorded is not a short one',
      ),
      empty: 'No service with this lens is recorded for a place of this level.',
    };
  },
);

/** The published waiting lists that may be looked at: those of the lens, the first unless chosen. */
export const selectWaitChoices = createSelector(selectSelection, (selection) => {
  const { lines, line } = waitLinesInView(selection);
  return {
    chosen: line?.id ?? '',
    options: lines.map(({ id, shortTitle }) => ({
      value: id,
      name: shortTitle.replace(', waiting', ''),
    })),
  };
});

/** Adults on a published waiting list of each place, and the share of them over 18 weeks. */
export function selectPublishedWaits(today: string) {
  return createSelector(
    selectAreas,
    selectSelection,
    selectTables,
    (areas, selection, tables): WordTable => {
      const { line, over } = waitLinesInView(selection);
      const codes = areas.map(({ code }) => code);
      const of = (indicator: Indicator | null) => readerOf(indicator, tables, codes, today);
      const [waiting, late] = [of(line), of(over)];
      const name = line?.shortTitle.replace(', waiting', '') ?? 'Community services';
      const rows = areas
        .map(({ code, shortName }) => ({
          key: code,
          cells: [{ text: shortName }, { text: waiting.text(code) }, { text: late.text(code) }],
        }))
        .sort((a, b) => (a.cells[0]?.text ?? '').localeCompare(b.cells[0]?.text ?? '', 'en-GB'));
      return {
        id: 'published-waits',
        title: `${name}: who waits${waiting.when === '' ? '' : `, ${waiting.when}`}`,
        heads: ['Place', 'Adults waiting', 'Waiting over 18 weeks'],
        rows: waiting.when === '' ? [] : rows,
        about: [
          `${name}: adults on community waiting lists, ${waiting.when}`,
          'Source: NHS England, Community health services waiting lists, unvalidated; Open Government Licence v3.0',
          'A queue, not capacity. Not submitted is a provider that sent nothing, not an empty list. Nothing says who of them works or is off sick',
        ],
        empty: 'Nothing is published for this level, or the figures are still on their way.',
      };
    },
  );
}

function readerOf(
  indicator: Indicator | null,
  tables: Readonly<Record<string, Loadable<FigureTable>>>,
  codes: readonly string[],
  today: string,
) {
  const table = indicator === null ? null : valueOf(tables[indicator.id]);
  const id = table === null ? null : newestPeriod(table, codes, 0);
  const period = id === null ? null : parsePeriodId(id);
  return {
    when: period === null ? '' : `${periodLabel(period)} (${ageSentence(period, today)})`,
    text: (code: string): string =>
      table === null || id === null || indicator === null
        ? 'No figure'
        : figureText(figureAt(table, code, id), indicator.unit, indicator.decimals),
  };
}
