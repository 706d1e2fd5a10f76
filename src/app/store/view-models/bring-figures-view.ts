import { createSelector } from '@ngrx/store';
import { ageSentence } from '#app/domain/age-text.ts';
import { citationProblems } from '#app/domain/extract-citation.ts';
import { type FigureTable, figureAt } from '#app/domain/figure-table.ts';
import { figureText, numberText } from '#app/domain/figure-text.ts';
import { isLocalIndicator, definitionProblems } from '#app/domain/local-indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { bringFeature } from '../extracts/bring-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { selectGeography } from '../scope.ts';
import { type Option } from './bring-words.ts';

/** The indicators of the file, with what is still missing in what is said of each. */
export const selectDraftRows = createSelector(bringFeature.selectDrafts, (drafts) =>
  drafts.map((draft) => {
    const { indicator, category, sex, age, unit } = draft.slice;
    const parts = [category ?? '', sex, age, unit].filter((part) => part !== '');
    return {
      ...draft,
      name: [indicator || 'All figures', ...parts].join(', '),
      problems: definitionProblems(draft.definition),
    };
  }),
);
export type DraftRow = ReturnType<typeof selectDraftRows>[number];

export function selectCitationProblems(today: string) {
  return createSelector(bringFeature.selectCitation, (citation) =>
    citationProblems(citation, today),
  );
}

/** Indicators of the atlas that brought figures can be shown beside. */
export const selectCompareOptions = createSelector(
  liveFeature.selectCatalogue,
  (catalogue): readonly Option[] => [
    { value: '', name: 'None' },
    ...catalogue.all
      .filter(({ id }) => !isLocalIndicator(id))
      .map(({ id, title }) => ({ value: id, name: title })),
  ],
);

/** What would be kept of one indicator. */
export interface AcceptRow {
  readonly key: string;
  readonly title: string;
  readonly figures: string;
  readonly periods: string;
  readonly age: string;
  /** Some of its newest figures, to be compared with the document. */
  readonly samples: readonly { readonly place: string; readonly text: string }[];
  /** Why it cannot be accepted; blank where it can. */
  readonly problem: string;
  /** Does it take the place of last year's figures? */
  readonly replaces: boolean;
}

const SAMPLES = 5;

export function selectAcceptRows(today: string) {
  return createSelector(
    bringFeature.selectTables,
    bringFeature.selectDrafts,
    selectGeography,
    (tables, drafts, geography): readonly AcceptRow[] =>
      (valueOf(tables) ?? []).flatMap(({ key, table }) => {
        const draft = drafts.find((one) => one.key === key);
        if (draft === undefined) return [];
        const { title, unit, decimals } = draft.definition;
        const newest = table.periods.at(-1) ?? '';
        const [first, last] = [parsePeriodId(table.periods[0] ?? ''), parsePeriodId(newest)];
        const measured = measuredIn(table);
        const names = new Map(geography?.areas.map(({ code, shortName }) => [code, shortName]));
        return [
          {
            key,
            title,
            figures: `${numberText(measured, 0)} figures of ${numberText(table.areas.length, 0)} places`,
            periods:
              first === null || last === null
                ? ''
                : table.periods.length === 1
                  ? periodLabel(last)
                  : `${table.periods.length} periods, ${periodLabel(first)} to ${periodLabel(last)}`,
            age: last === null ? '' : ageSentence(last, today),
            samples: table.areas.slice(0, SAMPLES).map((code) => ({
              place: names.get(code) ?? code,
              text: figureText(figureAt(table, code, newest), unit, decimals),
            })),
            problem: measured === 0 ? 'Not one of its figures could be read.' : '',
            replaces: draft.replaces,
          },
        ];
      }),
  );
}

function measuredIn(table: FigureTable): number {
  return table.value.filter((value) => value !== null).length;
}
