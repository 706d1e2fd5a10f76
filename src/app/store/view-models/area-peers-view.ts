import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { PEER_RULE_WORDS, PEER_RULES, type PeerRule } from '#app/domain/peers.ts';
import { isSettled } from '../loadable.ts';
import {
  regionOf,
  selectAreas,
  selectGeography,
  selectPeers,
  selectPlace,
  selectVintage,
} from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { counted } from './level-words.ts';

export interface AreaPeers {
  readonly rule: PeerRule;
  readonly sentence: string;
  /** How many there are, or why there are none. */
  readonly state: string;
  readonly rows: readonly PeerRow[];
  /** Areas that can be added by hand. */
  readonly more: readonly { readonly value: string; readonly name: string }[];
}

export interface PeerRow {
  readonly area: Area;
  readonly region: string;
  readonly residents: string;
  /** Standard deviations from the place; blank where the rule has no distance. */
  readonly distance: string;
}

export const PEER_OPTIONS = PEER_RULES.map((rule) => ({
  value: rule,
  name: PEER_RULE_WORDS[rule].name,
}));

/** The similar areas of the place, by which rule; null without a place. */
export const selectAreaPeers = createSelector(
  selectPlace,
  selectPeers,
  selectAreas,
  selectGeography,
  selectVintage,
  selectSelection,
  snapshotFeature.selectTables,
  snapshotFeature.selectAges,
  (place, peers, areas, geography, vintage, { peers: rule }, tables, ages): AreaPeers | null => {
    if (place === null || geography === null) return null;
    const taken = new Set([place.code, ...(peers ?? []).map(({ area }) => area.code)]);
    const settled = isSettled(ages) && isSettled(tables['deprivation']);
    return {
      rule,
      sentence: PEER_RULE_WORDS[rule].sentence,
      state: stateOf(peers?.length ?? null, settled, rule, place),
      rows: (peers ?? []).map(({ area, distance }) => ({
        area,
        region: regionOf(geography, area, vintage)?.shortName ?? '',
        residents: numberText(area.population.all, 0),
        distance: distance === null ? '' : numberText(distance, 2),
      })),
      more: areas
        .filter(({ code }) => !taken.has(code))
        .map(({ code, shortName }) => ({ value: code, name: shortName }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    };
  },
);

function stateOf(count: number | null, isSettled: boolean, rule: PeerRule, place: Area): string {
  const { one, many } = LEVEL_NAMES[place.level];
  if (count === null) {
    return isSettled
      ? 'What this rule goes by could not be read: choose another.'
      : 'Reading what this rule goes by…';
  }
  if (count === 0) {
    return rule === 'chosen'
      ? 'None is chosen yet: add the first.'
      : `No other ${one} is similar to ${place.shortName} by this rule.`;
  }
  const enough = count < 4 ? ' A median needs four.' : '';
  return `${counted(count, one, many)}.${enough}`;
}
