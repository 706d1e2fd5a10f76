import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type AreaReviewRow } from '#data-adapters/areas/match-areas.ts';
import { type AreaCandidate } from '#data-adapters/areas/area-candidate.ts';
import { bringFeature } from '../extracts/bring-feature.ts';
import { valueOf } from '../loadable.ts';
import { selectGeography } from '../scope.ts';
import { type Option } from './bring-words.ts';

/** One text of the table and what it was taken for. */
export interface PlaceRow {
  readonly key: string;
  readonly text: string;
  readonly rows: number;
  readonly state: 'matched' | 'ambiguous' | 'refused';
  readonly shape: string;
  readonly stateWords: string;
  /** Does a person have to look at it? Totals and notes are left out on purpose. */
  readonly isOpen: boolean;
  /** Name of the place it stands for; blank where there is none. */
  readonly place: string;
  readonly words: string;
  /** Places to choose from: candidates, successors, names alike. */
  readonly options: readonly Option[];
  readonly isCorrected: boolean;
}

const STATES = {
  matched: { shape: '●', stateWords: 'Matched' },
  ambiguous: { shape: '?', stateWords: 'Several places: choose' },
  refused: { shape: '✕', stateWords: 'Not matched: its rows are left out' },
} as const;

/** Reasons to leave a text out that ask nothing of a person. */
const NO_PLACES: ReadonlySet<string> = new Set([
  'total',
  'footnote',
  'other-country',
  'wider-than-england',
]);

export const selectPlaceRows = createSelector(
  bringFeature.selectReview,
  bringFeature.selectMapping,
  (review, mapping): readonly PlaceRow[] =>
    (valueOf(review)?.rows ?? [])
      .map((row) => placeRow(row, Object.hasOwn(mapping?.areas.corrections ?? {}, row.key)))
      .sort((a, b) => Number(b.isOpen) - Number(a.isOpen)),
);

export const selectPlaceCounts = createSelector(bringFeature.selectReview, (review) => {
  const value = valueOf(review);
  return value === null ? null : { ...value.counts, leftOff: value.leftOff, level: value.level };
});

/** Every place held, for typing one: `Adur (E07000223)`. */
export const selectPlaceNames = createSelector(selectGeography, (geography): readonly Option[] =>
  (geography?.areas ?? []).map((area) => ({
    value: area.code,
    name: `${area.shortName} (${LEVEL_NAMES[area.level].one}, ${area.code})`,
  })),
);

function placeRow({ key, rows, match }: AreaReviewRow, isCorrected: boolean): PlaceRow {
  const candidates =
    match.kind === 'ambiguous'
      ? match.candidates
      : match.kind === 'refused'
        ? match.suggestions
        : [];
  const isNoPlace = match.kind === 'refused' && NO_PLACES.has(match.reason);
  const isLeftOut = match.kind === 'refused' && match.reason === 'left-out';
  return {
    key,
    text: key,
    rows,
    state: match.kind,
    ...STATES[match.kind],
    ...(match.kind === 'matched' && {
      stateWords: `${STATES.matched.stateWords}: ${candidateName(match.area)}`,
    }),
    ...(isLeftOut && { stateWords: 'Left out by you' }),
    ...(isNoPlace && { stateWords: 'Left out on purpose' }),
    isOpen: match.kind === 'ambiguous' || (match.kind === 'refused' && !isLeftOut && !isNoPlace),
    place: match.kind === 'matched' ? candidateName(match.area) : '',
    words: match.words,
    options: candidates.map((area) => ({ value: area.code, name: candidateName(area) })),
    isCorrected,
  };
}

function candidateName({ name, level, code, validTo }: AreaCandidate): string {
  const until = validTo === null ? '' : `, until ${periodLabel({ start: validTo, months: 0 })}`;
  return `${name} (${LEVEL_NAMES[level].one}, ${code}${until})`;
}
