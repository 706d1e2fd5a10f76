import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { isLocalIndicator } from '#app/domain/local-indicator.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { hasFiguresAt, selectComparedAreas, selectComparedIndicators } from '../compared.ts';
import { selectBroughtHere } from '../extracts/brought-here.ts';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { regionOf, selectAreas, selectGeography, selectPlace, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { counted } from './level-words.ts';
import { groupOf } from './map-controls.ts';

interface Option {
  readonly value: string;
  readonly name: string;
  readonly group?: string;
}

interface Preset {
  readonly name: string;
  /** None: what stands where the address says nothing. */
  readonly values: readonly string[];
}

export interface ManyOf {
  readonly options: readonly Option[];
  readonly values: readonly string[];
  /** What is chosen, in few words. */
  readonly summary: string;
  readonly presets: readonly Preset[];
}

/** The indicators to choose from: those of the lens first, then all others with figures here. */
export const selectIndicatorChoice = createSelector(
  selectSelection,
  liveFeature.selectCatalogue,
  createSelector(snapshotFeature.selectManifest, valueOf),
  snapshotFeature.selectOrigins,
  selectComparedIndicators,
  selectBroughtHere,
  ({ lens, level, indicators }, catalogue, manifest, origins, compared, brought): ManyOf => {
    const ofLens = new Set(catalogue.of(lens));
    const known = catalogue.all.filter(
      ({ id }) => brought.has(id) || hasFiguresAt(id, level, manifest, origins),
    );
    const isListed = new Set([...known, ...compared]);
    const listed = [
      ...known.filter((one) => ofLens.has(one)),
      ...known.filter((one) => !ofLens.has(one)),
      ...compared.filter((one) => !known.includes(one)),
    ].filter((one) => isListed.has(one));
    const { inSentence, title } = LENS_NAMES[lens];
    return {
      options: listed.map((entry) => ({
        value: entry.id,
        name: known.includes(entry) ? entry.title : `${entry.title} (not at this level)`,
        group: isLocalIndicator(entry.id)
          ? 'Brought by you'
          : ofLens.has(entry)
            ? groupOf(entry)
            : `Of other lenses: ${groupOf(entry)}`,
      })),
      values: compared.map(({ id }) => id),
      summary:
        indicators.length === 0
          ? `${compared.length} for ${inSentence}`
          : `${counted(compared.length, 'indicator')} chosen`,
      presets: [
        { name: `Those of the lens “${title}”`, values: [] },
        ...kindPreset('Waits and activity of the lens', 'supply', known, ofLens),
      ],
    };
  },
);

function kindPreset(
  name: string,
  kind: Indicator['kind'],
  known: readonly Indicator[],
  ofLens: ReadonlySet<Indicator>,
): readonly Preset[] {
  const values = known.filter((one) => one.kind === kind && ofLens.has(one)).map(({ id }) => id);
  return values.length === 0 ? [] : [{ name, values: values.slice(0, 20) }];
}

/** The areas to choose from: all of the level, by name. */
export const selectAreaChoice = createSelector(
  selectSelection,
  selectAreas,
  selectComparedAreas,
  selectGeography,
  selectVintage,
  selectPlace,
  ({ level, areas: codes }, areas, compared, geography, vintage, place): ManyOf => {
    const noun = LEVEL_NAMES[level].many;
    const region =
      geography === null || place === null ? null : regionOf(geography, place, vintage);
    const within =
      geography === null || region === null
        ? []
        : areas.filter((area) => regionOf(geography, area, vintage)?.code === region.code);
    const isAll = codes.length === 0 || compared.length === areas.length;
    return {
      options: [...areas]
        .sort((a, b) => a.shortName.localeCompare(b.shortName, 'en-GB'))
        .map(({ code, shortName }) => ({ value: code, name: shortName })),
      values: isAll ? [] : compared.map(({ code }) => code),
      summary: isAll ? `All ${areas.length} ${noun}` : namesOf(compared),
      presets: [
        { name: `All ${areas.length}`, values: [] },
        ...(region === null || within.length < 2
          ? []
          : [
              {
                name: `The ${within.length} of ${region.shortName}`,
                values: within.map(({ code }) => code),
              },
            ]),
      ],
    };
  },
);

/** `Devon, Dorset and 3 more`. */
function namesOf(areas: readonly Area[]): string {
  const names = areas.slice(0, 2).map(({ shortName }) => shortName);
  const rest = areas.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(' and ');
}
