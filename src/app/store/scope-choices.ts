import { createSelector } from '@ngrx/store';
import { areasOf, LEVEL_NAMES, type Vintage } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import { regionOf, selectGeography, selectPlace, selectVintage } from './scope.ts';

/** The levels to choose from, ICBs once for each vintage with their number and dates. */
export const selectLevelChoices = createSelector(selectGeography, (geography) => {
  if (geography === null) return [];
  const others = (['nhs-region', 'region', 'utla', 'ltla'] as const).map((level) => ({
    value: level,
    name: `${capital(LEVEL_NAMES[level].many)} (${areasOf(geography, level, '').length})`,
  }));
  const icbs = [...geography.vintages].reverse().map((vintage) => ({
    value: `icb:${vintage.id}`,
    name: `ICBs ${datesOf(vintage)} (${areasOf(geography, 'icb', vintage.id).length})`,
  }));
  return [...icbs, ...others];
});

export const selectComparatorChoices = createSelector(
  selectGeography,
  selectVintage,
  selectPlace,
  (geography, vintage, place) => {
    const region =
      geography === null || place === null ? null : regionOf(geography, place, vintage);
    const england = { value: 'england', name: 'England' };
    const peers = { value: 'peers', name: 'Similar areas (median)' };
    return [
      england,
      ...(region === null ? [] : [{ value: 'region', name: region.shortName }]),
      ...(place === null ? [] : [peers]),
    ];
  },
);

function datesOf({ from, to }: Vintage): string {
  const month = (date: string) => periodLabel({ start: `${date.slice(0, 7)}-01`, months: 1 });
  if (to !== null) return `to ${month(to)}`;
  return from === null ? 'in force' : `from ${month(from)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
