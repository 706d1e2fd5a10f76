import { createSelector } from '@ngrx/store';
import { type FamilyGapLine } from '#app/domain/family-gap-line.ts';
import {
  FAMILY_GAP_REASON_WORDS,
  FAMILY_GAP_REASONS_SHORT,
  FAMILY_GAP_WORDS,
  type FamilyGapClass,
} from '#app/domain/family-gap-text.ts';
import { type ProvisionSubject } from '#app/statistics/register-provision.ts';
import {
  familiesFeature,
  selectFamilyAnswer,
  selectShownFamilies,
} from '../families/families-feature.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { selectAreas } from '../scope.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { type FamilyColumn, selectFamilyColumns } from './family-lines.ts';
import { shortfallText } from './gap-grid-view.ts';
import { marksText, selectGapMarks } from './gap-marks.ts';

/** One cell of the grid of places by families, or by lenses from the register. */
export interface FamilyCellView {
  readonly column: string;
  readonly class: FamilyGapClass;
  /** The shortfall, or in a word or two why none can be given. */
  readonly text: string;
  /** What was decided about it; blank where nothing was. */
  readonly mark: string;
  readonly title: string;
}

export interface FamilyRowView {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly FamilyCellView[];
}

/** Places by name, each with a cell for every column; empty until there is an answer. */
export const selectFamilyGrid = createSelector(
  selectAreas,
  selectFamilyColumns,
  selectGapMarks,
  (areas, columns, marksOf): readonly FamilyRowView[] =>
    columns.length === 0
      ? []
      : areas
          .map(({ code, level, shortName }, a) => ({
            code,
            name: shortName,
            cells: columns.flatMap((column) => {
              const line = column.lines[a];
              if (line === undefined) return [];
              const marks = marksOf({ place: { code, level }, about: column.subject });
              return [cellOf(column, line, marksText(marks))];
            }),
          }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
);

function cellOf({ id, name }: FamilyColumn, line: FamilyGapLine, mark: string): FamilyCellView {
  const text = line.reason === null ? shortfallText(line) : FAMILY_GAP_REASONS_SHORT[line.reason];
  const words =
    line.reason === null
      ? [FAMILY_GAP_WORDS[line.class], shortfallText(line)]
      : [`${FAMILY_GAP_WORDS[line.class]}: ${FAMILY_GAP_REASON_WORDS[line.reason]}`];
  const said = [...words, mark].filter((word) => word !== '').join('; ');
  return { column: id, class: line.class, text, mark, title: `${line.name}, ${name}: ${said}` };
}

/** How many places are in each class, column by column. */
export const selectFamilyCounts = createSelector(
  selectShownFamilies,
  selectFamilyColumns,
  (shown, columns) =>
    columns.map(({ id, name }, c) => ({
      id,
      name,
      counts: (Object.keys(FAMILY_GAP_WORDS) as FamilyGapClass[]).flatMap((one) => {
        const count = shown?.columns[c]?.counts[one];
        return count === undefined ? [] : [{ class: one, words: FAMILY_GAP_WORDS[one], count }];
      }),
    })),
);
export type FamilyCounts = ReturnType<typeof selectFamilyCounts>[number];

/** Whether the grid shows what was worked out before the register or the settings were changed. */
export const selectIsFamilyStale = createSelector(
  selectFamilyAnswer,
  selectShownFamilies,
  (answer, shown) => answer.status !== 'loaded' && shown !== null,
);

/** Why there is no answer, or that what was entered cannot be read; null where nothing is wrong. */
export const selectFamilyTrouble = createSelector(
  selectFamilyAnswer,
  snapshotFeature.selectGeography,
  keptFeature.selectStatus,
  (answer, geography, status): string | null => {
    if (geography.status === 'failed') return geography.message;
    if (answer.status === 'failed') return answer.message;
    return status === 'failed'
      ? 'What you entered before cannot be read, so the register counts as empty here. The Data page says why.'
      : null;
  },
);

/** How far the run is, in columns; null where none is under way. */
export const selectFamilyProgress = createSelector(
  selectFamilyAnswer,
  familiesFeature.selectProgress,
  ({ status }, progress) => (status === 'loading' ? (progress ?? { done: 0, of: 0 }) : null),
);

/** The column that is opened, or null. */
export function subjectOf(
  columns: readonly FamilyColumn[],
  wanted: ProvisionSubject,
): FamilyColumn | null {
  const id = wanted.kind === 'family' ? wanted.family : wanted.lens;
  return columns.find((column) => column.id === id && column.subject.kind === wanted.kind) ?? null;
}
