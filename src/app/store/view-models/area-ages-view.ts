import { createSelector } from '@ngrx/store';
import { type Ages, bandName, peopleOf } from '#app/domain/ages.ts';
import { type Area, ENGLAND } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { type Figure, measured, missing } from '#app/domain/figure.ts';
import { type PyramidView } from '#app/domain/pyramid-view.ts';
import { failed, type Loadable, loaded, LOADING } from '../loadable.ts';
import { regionOf, selectGeography, selectPlace, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { sourceLine } from './source-line.ts';

/** Residents of the place by age against England or its region; null without a place. */
export function selectAreaAges(today: string) {
  return createSelector(
    selectPlace,
    selectGeography,
    selectVintage,
    selectSelection,
    snapshotFeature.selectAges,
    (place, geography, vintage, { comparator }, ages): Loadable<PyramidView> | null => {
      if (place === null || geography === null) return null;
      if (ages.status !== 'loaded') return ages.status === 'failed' ? ages : LOADING;
      const region = comparator === 'region' ? regionOf(geography, place, vintage) : null;
      const against =
        region === null
          ? { code: ENGLAND, name: 'England' }
          : { code: region.code, name: region.shortName };
      return agesView(ages.value, place, against, today);
    },
  );
}

function agesView(
  ages: Ages,
  place: Area,
  against: { readonly code: string; readonly name: string },
  today: string,
): Loadable<PyramidView> {
  const [own, other] = [peopleOf(ages, place.code), peopleOf(ages, against.code)];
  if (own === null) return failed('There is no figure of residents by age for this place.');
  const day = { start: `${ages.year}-06-30`, months: 0 };
  const working = workingShare(place);
  return loaded({
    title: `${numberText(place.population.all, 0)} people live in ${place.shortName}${working === null ? '' : `, ${numberText(working, 1)}% of them aged 16 to 64`}`,
    subtitle: `Residents by age · mid-${ages.year} (${ageSentence(day, today)}) · all residents`,
    sourceLine: sourceLine(['populations'], null),
    notes: [
      'Men and women together: the bundled estimates do not part them.',
      'Estimates before mid-2024 were revised in July 2025: do not join them to older files.',
    ],
    placeName: place.shortName,
    comparatorName: against.name,
    sides: ['Everyone'],
    bands: ages.bands.map((band, index) => ({
      id: band,
      name: bandName(band),
      sides: [
        {
          people: figureOf(own[index]),
          share: shareOf(own, index),
          comparatorShare: shareOf(other, index),
        },
      ],
    })),
  });
}

function workingShare({ population: { all, workingAge } }: Area): number | null {
  return all > 0 ? (100 * workingAge) / all : null;
}

function figureOf(people: number | undefined): Figure {
  return people === undefined ? missing('not-published') : measured(people);
}

function shareOf(people: readonly number[] | null, index: number): Figure {
  const [all, some] = [people?.reduce((sum, one) => sum + one, 0), people?.[index]];
  return all === undefined || some === undefined || all === 0
    ? missing('not-published')
    : measured((100 * some) / all);
}
