import { type Subdomain, SUBDOMAINS } from './lens.ts';

/** What expected provision is measured against; `value` is WTE per 10,000 residents aged 16 to 64. */
export type Benchmark =
  | { readonly type: 'england' }
  | { readonly type: 'p75' }
  | { readonly type: 'value'; readonly value: number };

/** When a gap is called likely or possible: policy choices, shown on the page. Shares are 0 to 1. */
export interface GapThresholds {
  readonly likelyJoint: number;
  readonly likelyShortfall: number;
  /** A likely gap is at least this many per cent of what is expected (a negative number). */
  readonly likelyGapPercent: number;
  readonly possibleJoint: number;
  readonly possibleShortfall: number;
}

/** Thresholds used unless the reader chooses others. */
export const DEFAULT_THRESHOLDS: GapThresholds = {
  likelyJoint: 0.9,
  likelyShortfall: 0.9,
  likelyGapPercent: -5,
  possibleJoint: 0.5,
  possibleShortfall: 0.8,
};

/** Every choice behind a gap. The address holds them, every export prints them. */
export interface GapSettings {
  readonly benchmark: Benchmark;
  /** How far provision should follow need: 1 in proportion, 0 not at all. */
  readonly elasticity: number;
  readonly thresholds: GapThresholds;
  readonly draws: number;
  readonly seed: number;
  /** Weight of each part of need in a lens. */
  readonly parts: Readonly<Record<Subdomain, number>>;
  /** Weights of single indicators inside their part, where they differ from the catalogue's. */
  readonly weights: Readonly<Record<string, number>>;
}

export const DEFAULT_GAP_SETTINGS: GapSettings = {
  benchmark: { type: 'england' },
  elasticity: 1,
  thresholds: DEFAULT_THRESHOLDS,
  draws: 5000,
  seed: 20261122,
  parts: { burden: 1, outcome: 1, work: 1 },
  weights: {},
};

/** What a setting may be; the form and the address are held to the same. */
export const SETTING_LIMITS = {
  benchmark: { min: 0.01, max: 1000 },
  elasticity: { min: 0, max: 2 },
  draws: { min: 100, max: 50_000 },
  seed: { min: 1, max: 4_294_967_295 },
  share: { min: 0.01, max: 1 },
  gapPercent: { min: -100, max: 0 },
  weight: { min: 0, max: 10 },
} as const;

type Limits = (typeof SETTING_LIMITS)[keyof typeof SETTING_LIMITS];

/** Names of the query parameters that hold settings. */
export const SETTING_PARAMS = [
  'benchmark',
  'elasticity',
  'likely',
  'possible',
  'draws',
  'seed',
  'parts',
  'weights',
] as const;
export type SettingParam = (typeof SETTING_PARAMS)[number];
export type SettingTexts = Readonly<Partial<Record<SettingParam, string>>>;

/** A setting that could not be used: what stood there, and what may. */
export interface SettingProblem {
  readonly param: SettingParam;
  readonly text: string;
  /** Finishes "must be …". */
  readonly expected: string;
}

/** Settings as they were read, and those that could not be. */
export interface ReadSettings {
  readonly settings: GapSettings;
  readonly problems: readonly SettingProblem[];
}

/**
 * Reads settings from texts, as the address and the command line hold them: `benchmark=england`,
 * `p75` or WTE per 10,000; `elasticity=0.5`; `likely=0.9,0.9,-5` (both at once, shortfall, gap in
 * percent); `possible=0.5,0.8`; `parts=1,2,1` (burden, outcome, work); `weights=depression:2,…`.
 * What cannot be read keeps its standard value and is named in `problems`.
 *
 * @param knowsIndicator whether there is an indicator of that id to weigh.
 */
export function readGapSettings(
  texts: SettingTexts,
  knowsIndicator: (id: string) => boolean,
): ReadSettings {
  const problems: SettingProblem[] = [];
  const use = <T>(
    param: SettingParam,
    standard: T,
    expected: string,
    read: (text: string) => T | null,
  ): T => {
    const text = texts[param]?.trim();
    if (text === undefined || text === '') return standard;
    const value = read(text);
    if (value === null) problems.push({ param, text, expected });
    return value ?? standard;
  };
  const { thresholds: of, ...standard } = DEFAULT_GAP_SETTINGS;
  const { share, gapPercent, weight } = SETTING_LIMITS;
  const likely = use('likely', null, `three numbers such as 0.9,0.9,-5`, (text) =>
    listOf(text, [share, share, gapPercent]),
  );
  const possible = use('possible', null, `two shares such as 0.5,0.8`, (text) =>
    listOf(text, [share, share]),
  );
  const settings: GapSettings = {
    benchmark: use(
      'benchmark',
      standard.benchmark,
      `england, p75 or a number ${range(SETTING_LIMITS.benchmark)}`,
      readBenchmark,
    ),
    elasticity: use(
      'elasticity',
      standard.elasticity,
      `a number ${range(SETTING_LIMITS.elasticity)}`,
      (text) => within(text, SETTING_LIMITS.elasticity),
    ),
    thresholds: {
      likelyJoint: likely?.[0] ?? of.likelyJoint,
      likelyShortfall: likely?.[1] ?? of.likelyShortfall,
      likelyGapPercent: likely?.[2] ?? of.likelyGapPercent,
      possibleJoint: possible?.[0] ?? of.possibleJoint,
      possibleShortfall: possible?.[1] ?? of.possibleShortfall,
    },
    draws: use('draws', standard.draws, `a whole number ${range(SETTING_LIMITS.draws)}`, (text) =>
      whole(text, SETTING_LIMITS.draws),
    ),
    seed: use('seed', standard.seed, `a whole number ${range(SETTING_LIMITS.seed)}`, (text) =>
      whole(text, SETTING_LIMITS.seed),
    ),
    parts: use(
      'parts',
      standard.parts,
      `three weights such as 1,1,1, each ${range(weight)}, not all 0`,
      readParts,
    ),
    weights: use(
      'weights',
      standard.weights,
      `known indicators, each once, with weights such as depression:2, each ${range(weight)}`,
      (text) => readWeights(text, knowsIndicator),
    ),
  };
  return { settings, problems };
}

/** Settings as texts for the address: a standard one is null, which takes it out. */
export function gapSettingTexts(settings: GapSettings): Record<SettingParam, string | null> {
  const texts = (of: GapSettings): Record<SettingParam, string> => ({
    benchmark: of.benchmark.type === 'value' ? String(of.benchmark.value) : of.benchmark.type,
    elasticity: String(of.elasticity),
    likely: [
      of.thresholds.likelyJoint,
      of.thresholds.likelyShortfall,
      of.thresholds.likelyGapPercent,
    ].join(','),
    possible: [of.thresholds.possibleJoint, of.thresholds.possibleShortfall].join(','),
    draws: String(of.draws),
    seed: String(of.seed),
    parts: SUBDOMAINS.map((part) => of.parts[part]).join(','),
    weights: Object.entries(of.weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, weight]) => `${id}:${weight}`)
      .join(','),
  });
  const [own, standard] = [texts(settings), texts(DEFAULT_GAP_SETTINGS)];
  const entries = SETTING_PARAMS.map((name) => [
    name,
    own[name] === standard[name] ? null : own[name],
  ]);
  return Object.fromEntries(entries) as Record<SettingParam, string | null>;
}

/** Whether anything differs from the standard settings. */
export function isStandard(settings: GapSettings): boolean {
  return Object.values(gapSettingTexts(settings)).every((text) => text === null);
}

function readBenchmark(text: string): Benchmark | null {
  if (text === 'england' || text === 'p75') return { type: text };
  const value = within(text, SETTING_LIMITS.benchmark);
  return value === null ? null : { type: 'value', value };
}

function readParts(text: string): Record<Subdomain, number> | null {
  const { weight } = SETTING_LIMITS;
  const [burden, outcome, work] = listOf(text, [weight, weight, weight]) ?? [];
  if (burden === undefined || outcome === undefined || work === undefined) return null;
  return burden + outcome + work > 0 ? { burden, outcome, work } : null;
}

function readWeights(
  text: string,
  knowsIndicator: (id: string) => boolean,
): Record<string, number> | null {
  const entries = text.split(',').map((entry): [string, number] | null => {
    const [id = '', number = '', ...rest] = entry.split(':');
    const weight = within(number, SETTING_LIMITS.weight);
    return weight !== null && rest.length === 0 && knowsIndicator(id) ? [id, weight] : null;
  });
  const known = new Map(entries.filter((entry) => entry !== null));
  // One that is unknown, or stands there twice, makes the list another than was meant.
  return known.size === entries.length ? Object.fromEntries(known) : null;
}

function listOf(text: string, limits: readonly Limits[]): readonly number[] | null {
  const texts = text.split(',');
  const values = limits.flatMap((limit, i) => within(texts[i] ?? '', limit) ?? []);
  return values.length === limits.length && texts.length === limits.length ? values : null;
}

/** A plain decimal number inside its limits. */
function within(text: string, { min, max }: Limits): number | null {
  const value = plainNumber(text);
  return value !== null && value >= min && value <= max ? value : null;
}

/**
 * A plain decimal number such as `-5` or `0.25`, to six decimals, so that it is written as it was
 * read; null for anything else.
 */
export function plainNumber(text: string): number | null {
  if (!/^\s*-?\d+(\.\d+)?\s*$/.test(text)) return null;
  const value = parseFloat(parseFloat(text).toFixed(6));
  return value === 0 ? 0 : value;
}

function whole(text: string, limits: Limits): number | null {
  const value = within(text, limits);
  return value !== null && Number.isInteger(value) ? value : null;
}

function range({ min, max }: Limits): string {
  return `from ${min} to ${max}`;
}
