import {
  DEFAULT_GAP_SETTINGS,
  type GapSettings,
  gapSettingTexts,
  readGapSettings,
  type SettingProblem,
} from './gap-settings.ts';
import { type AreaLevel, AREA_LEVELS } from './area.ts';
import { type Lens, readLens } from './lens.ts';
import { PEER_RULES, type PeerRule } from './peers.ts';

/** What the map colours by. */
export const COLOUR_BYS = ['indicator', 'need', 'provision', 'gap', 'two-way'] as const;
export type ColourBy = (typeof COLOUR_BYS)[number];

export const MAP_SHAPES = ['hexagons', 'geography'] as const;
export type MapShape = (typeof MAP_SHAPES)[number];

export const CARD_TABS = ['chart', 'table'] as const;
export type CardTab = (typeof CARD_TABS)[number];

/** Columns a table can be sorted by; a leading minus is descending. */
export const SORTS = ['-value', 'value', 'name', '-name', 'comparison', '-comparison'] as const;
export type Sort = (typeof SORTS)[number];

/** What figures may be compared with: `peers` is the median of similar areas. */
export const COMPARATORS = ['england', 'region', 'peers'] as const;

export const SPINE_GROUPS = ['domain', 'lens'] as const;
export const AXES = ['fit', 'zero'] as const;

/** Everything that is being looked at. The address bar holds it, and nothing else does. */
export interface Selection {
  /** Code of the place, null: none chosen. */
  readonly place: string | null;
  readonly level: AreaLevel;
  /** ICB vintage; null: the newest. */
  readonly vintage: string | null;
  readonly lens: Lens;
  readonly comparator: (typeof COMPARATORS)[number];
  readonly indicator: string | null;
  /** Period id; null: the newest. */
  readonly period: string | null;
  readonly colour: ColourBy;
  readonly shape: MapShape;
  readonly tab: CardTab;
  readonly sort: Sort;
  /** An open "Why?" panel: area code. */
  readonly why: string | null;
  /** Which areas are similar to the place, and those chosen by hand (codes). */
  readonly peers: PeerRule;
  readonly peerCodes: readonly string[];
  /** On the area page: how its spine is grouped, whose trends are shown (indicator ids; empty: one of
   *  each part of need), where their axes start, and which cards show their table (card ids). */
  readonly spine: (typeof SPINE_GROUPS)[number];
  readonly trends: readonly string[];
  readonly axis: (typeof AXES)[number];
  readonly tables: readonly string[];
  /** Every choice behind the gaps. */
  readonly settings: GapSettings;
}

export const DEFAULT_SELECTION: Selection = {
  place: null,
  level: 'icb',
  vintage: null,
  lens: 'msk',
  comparator: 'england',
  indicator: null,
  period: null,
  colour: 'indicator',
  shape: 'hexagons',
  tab: 'chart',
  sort: '-value',
  why: null,
  peers: 'deprivation',
  peerCodes: [],
  spine: 'domain',
  trends: [],
  axis: 'fit',
  tables: [],
  settings: DEFAULT_GAP_SETTINGS,
};

type Params = Readonly<Record<string, string | undefined>>;

/** Reads the query parameters of an address. What it cannot read falls back to the default. */
export function readSelection(params: Params): Selection {
  const text = (name: string) => {
    const value = params[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T) =>
    allowed.find((value) => value === params[name]) ?? fallback;
  const { settings } = readGapSettings(params, isIndicatorId);
  const { level, comparator, colour, shape, tab, sort, lens } = DEFAULT_SELECTION;
  const { peers, spine, axis } = DEFAULT_SELECTION;
  return {
    place: text('place'),
    level: oneOf(
      'level',
      AREA_LEVELS.filter((candidate) => candidate !== 'england'),
      level,
    ),
    vintage: text('vintage'),
    lens: readLens(params['lens'] ?? '') ?? lens,
    comparator: oneOf('comparator', COMPARATORS, comparator),
    indicator: text('indicator'),
    period: text('period'),
    colour: oneOf('colour', COLOUR_BYS, colour),
    shape: oneOf('shape', MAP_SHAPES, shape),
    tab: oneOf('tab', CARD_TABS, tab),
    sort: oneOf('sort', SORTS, sort),
    why: text('why'),
    peers: oneOf('peers', PEER_RULES, peers),
    peerCodes: listOf(params['peerCodes']),
    spine: oneOf('spine', SPINE_GROUPS, spine),
    trends: listOf(params['trends']),
    axis: oneOf('axis', AXES, axis),
    tables: listOf(params['tables']),
    settings,
  };
}

/** Texts parted by commas, each once; none where there is nothing between them. */
function listOf(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Settings in an address that could not be used. */
export function readSettingProblems(params: Params): readonly SettingProblem[] {
  return readGapSettings(params, isIndicatorId).problems;
}

/** What a person adds is not in the catalogue, so any well-formed id may be weighed. */
function isIndicatorId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** A change as query parameters: a value equal to the default is taken out of the address, and an empty list. */
export function toParams(change: Partial<Selection>): Record<string, string | null> {
  const { settings, ...rest } = change;
  const own = Object.entries(rest).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.join() || null
      : value === DEFAULT_SELECTION[name as keyof typeof rest]
        ? null
        : value,
  ]);
  return {
    ...(Object.fromEntries(own) as Record<string, string | null>),
    ...(settings !== undefined && gapSettingTexts(settings)),
  };
}
