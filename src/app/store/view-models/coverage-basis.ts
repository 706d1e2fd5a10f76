import { createSelector } from '@ngrx/store';
import { type Area, areasOf, LEVEL_NAMES } from '#app/domain/area.ts';
import { selectHasSamples } from '../register/has-samples.ts';
import { selectRegisterGeography } from '../register/register.ts';
import { selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { SAMPLE_LINE, selectRegisterSource } from './family-about.ts';

const NO_AREAS: readonly Area[] = [];

/** The places in view by name, with the fictional ones while the sample register is loaded. */
export const selectCoverageAreas = createSelector(
  selectRegisterGeography,
  selectVintage,
  createSelector(selectSelection, ({ level }) => level),
  (geography, vintage, level): readonly Area[] =>
    geography === null || vintage === null
      ? NO_AREAS
      : areasOf(geography, level, vintage).toSorted((a, b) =>
          a.shortName.localeCompare(b.shortName, 'en-GB'),
        ),
);

/** Lines in front of every file about the register; the first says what it is of. */
export const selectAboutRegister = createSelector(
  selectHasSamples,
  selectRegisterSource,
  selectCoverageAreas,
  createSelector(selectSelection, ({ level }) => level),
  (samples, source, areas, level) =>
    (what: string, ...more: readonly string[]): readonly string[] => [
      ...(samples ? [SAMPLE_LINE] : []),
      `${what}: ${areas.length} ${LEVEL_NAMES[level].many}`,
      `Source: ${source}`,
      ...more,
      'Not recorded is not none; known none is a finding',
    ],
);
