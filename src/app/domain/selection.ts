import {
  DEFAULT_GAP_SETTINGS,
  type GapSettings,
  gapSettingTexts,
  readGapSettings,
  type SettingProblem,
} from './gap-settings.ts';
import { readEdges, readOrder, readWords } from './address-lists.ts';
import { type AreaLevel, AREA_LEVELS } from './area.ts';
import {
  CARD_TABS,
  type CardStates,
  cardStatesText,
  type CardTab,
  readCardStates,
  type SheetOrder,
} from './card-state.ts';
import { BREAK_METHODS, type BreakMethod } from './class-breaks.ts';
import { GAPS_BY, type GapsBy, STAFF_SOURCES, type StaffSource } from './gap-scope.ts';
import { type Lens, readLens } from './lens.ts';
import { linkVintageText, readLinkVintage } from './link-vintage.ts';
import { PEER_RULES, type PeerRule } from './peers.ts';
import { readRegisterBenchmark, registerBenchmarkText } from './register-benchmark.ts';
import { codesOf, SERVICE_FAMILIES, type ServiceFamily } from './service-lists.ts';

export { CARD_TABS, type CardTab };

/** What the map colours by. */
export const COLOUR_BYS = ['indicator', 'need', 'provision', 'gap', 'two-way'] as const;
export type ColourBy = (typeof COLOUR_BYS)[number];

export const MAP_SHAPES = ['hexagons', 'geography'] as const;
export type MapShape = (typeof MAP_SHAPES)[number];

/** Columns a table can be sorted by; a leading minus is descending. */
export const SORTS = ['-value', 'value', 'name', '-name', 'comparison', '-comparison'] as const;
export type Sort = (typeof SORTS)[number];

/** What figures may be compared with: `peers` is the median of similar areas. */
export const COMPARATORS = ['england', 'region', 'peers'] as const;

export const SPINE_GROUPS = ['domain', 'lens'] as const;

/** Where the axis of bars begins: as fits the figures, at zero, or close around them. */
export const AXES = ['fit', 'zero', 'close'] as const;
export type AxisStart = (typeof AXES)[number];

/** More indicators than this are not compared at once. */
export const MOST_INDICATORS = 20;

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
   *  each part of need). */
  readonly spine: (typeof SPINE_GROUPS)[number];
  readonly trends: readonly string[];
  /** Ids of the indicators compared; none: those of the lens. */
  readonly indicators: readonly string[];
  /** Codes of the areas compared; none: every area of the level. */
  readonly areas: readonly string[];
  /** Tab and order of each card of a page with several. */
  readonly cards: CardStates;
  /** Order of the heat map: `name`, an indicator or (turned) an area; null as it comes. */
  readonly order: SheetOrder | null;
  /** Heat map with indicators down and areas across. */
  readonly turned: boolean;
  /** Funnel limits widened for overdispersion. */
  readonly widened: boolean;
  /** How the colours of the map are cut into classes, and the edges where they are the reader's own. */
  readonly breaks: BreakMethod;
  readonly edges: readonly number[];
  /** Whether bars carry their intervals. */
  readonly intervals: boolean;
  readonly axis: AxisStart;
  /** Whether the table stands beside map and bars. */
  readonly beside: boolean;
  /** Whether a small map of each indicator of the lens is shown. */
  readonly multiples: boolean;
  /** On the page of gaps: by conditions or families, staff from where, the family that is opened, and
   *  what the register is held against (as `readRegisterBenchmark` has it). */
  readonly by: GapsBy;
  readonly staff: StaffSource;
  readonly family: ServiceFamily | null;
  readonly against: string;
  /** Of a link: when and with which figures it was made, as `readLinkVintage` has it; null: not told. */
  readonly made: string | null;
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
  indicators: [],
  areas: [],
  cards: {},
  order: null,
  turned: false,
  widened: false,
  breaks: 'fifths',
  edges: [],
  intervals: true,
  axis: 'fit',
  beside: false,
  multiples: false,
  by: 'conditions',
  staff: 'primary-care',
  family: null,
  against: 'recorded',
  made: null,
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
  const isOn = (name: 'turned' | 'widened' | 'intervals' | 'beside' | 'multiples') =>
    oneOf(name, ['yes', 'no'], DEFAULT_SELECTION[name] ? 'yes' : 'no') === 'yes';
  const { settings } = readGapSettings(params, isIndicatorId);
  const { level, comparator, colour, shape, tab, sort, lens, breaks, axis } = DEFAULT_SELECTION;
  const { peers, spine, by, staff, against } = DEFAULT_SELECTION;
  const benchmark = readRegisterBenchmark(params['against'] ?? '');
  const vintage = readLinkVintage(params['made'] ?? '');
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
    peerCodes: readWords(params['peerCodes']),
    spine: oneOf('spine', SPINE_GROUPS, spine),
    trends: readWords(params['trends']),
    indicators: readWords(params['indicators']).slice(0, MOST_INDICATORS),
    areas: readWords(params['areas']),
    cards: readCardStates(params['cards']),
    order: readOrder(params['order']),
    turned: isOn('turned'),
    widened: isOn('widened'),
    breaks: oneOf('breaks', BREAK_METHODS, breaks),
    edges: readEdges(params['edges']),
    intervals: isOn('intervals'),
    axis: oneOf('axis', AXES, axis),
    beside: isOn('beside'),
    multiples: isOn('multiples'),
    by: oneOf('by', codesOf(GAPS_BY), by),
    staff: oneOf('staff', codesOf(STAFF_SOURCES), staff),
    family: SERVICE_FAMILIES.find((family) => family === params['family']) ?? null,
    against: benchmark === null ? against : registerBenchmarkText(benchmark),
    made: vintage === null ? null : linkVintageText(vintage),
    settings,
  };
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
  const own = Object.entries(rest).map(([name, value]): [string, string | null] => {
    const text = textOf(value);
    return [name, text === textOf(DEFAULT_SELECTION[name as keyof typeof rest]) ? null : text];
  });
  return { ...Object.fromEntries(own), ...(settings !== undefined && gapSettingTexts(settings)) };
}

function textOf(value: Selection[Exclude<keyof Selection, 'settings'>]): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(',') : cardStatesText(value as CardStates);
}
