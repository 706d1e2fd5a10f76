import { type BroughtFrom } from './extract-citation.ts';
import {
  type AggregationRule,
  type Indicator,
  type IndicatorKind,
  type Polarity,
  type ValueScale,
} from './indicator.ts';
import { type Lens, type Subdomain } from './lens.ts';

/** What a person says of figures they brought: enough to show them beside the rest. */
export interface LocalDefinition {
  readonly title: string;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly scale: ValueScale;
  /** Who the figures are about, in words. */
  readonly population: string;
  readonly definition: string;
  readonly caveats: readonly string[];
  /** Lenses it enters or is shown with; none: it is shown on its own. */
  readonly lenses: readonly Lens[];
  /** The part of need it counts towards; null: it never enters a score. */
  readonly subdomain: Subdomain | null;
}

/** Ids of brought figures start with this, so that they are never taken for the atlas's own. */
export const LOCAL_PREFIX = 'local-';

export function isLocalIndicator(id: string): boolean {
  return id.startsWith(LOCAL_PREFIX);
}

/** What is to be put right, by field; a field that is in order is absent. */
export function definitionProblems(
  definition: LocalDefinition,
): Readonly<Partial<Record<keyof LocalDefinition, string>>> {
  const problems: Partial<Record<keyof LocalDefinition, string>> = {};
  const { title, population, decimals, kind, subdomain, lenses, polarity } = definition;
  if (title.trim() === '') problems.title = 'Enter a title.';
  if (population.trim() === '') problems.population = 'Say who the figures are about.';
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 4) {
    problems.decimals = 'Choose 0 to 4 decimals.';
  }
  if (subdomain !== null && kind !== 'need') {
    problems.subdomain = 'Only need counts towards a score: provision, waits and context never do.';
  } else if (subdomain !== null && polarity === 'no-judgement') {
    problems.polarity = 'To count towards need, say whether high or low is good.';
  } else if (subdomain !== null && lenses.length === 0) {
    problems.lenses = 'Choose the lenses whose score it counts towards.';
  }
  return problems;
}

/**
 * The indicator of brought figures. It has no feed: its figures come from the person's own file, and
 * are never built up from parts unless `aggregate` says that its counts and bases allow it. `brought`:
 * the document they come from.
 */
export function localIndicator(
  id: string,
  definition: LocalDefinition,
  aggregate: AggregationRule = 'none',
  brought?: BroughtFrom,
): Indicator {
  const { title } = definition;
  return {
    ...definition,
    id: id.startsWith(LOCAL_PREFIX) ? id : `${LOCAL_PREFIX}${id}`,
    shortTitle: title.length > 40 ? `${title.slice(0, 39)}…` : title,
    feeds: [],
    numerator: null,
    denominator: null,
    noFraction: 'Figures that you brought: see the document they come from.',
    aggregate,
    weightPopulation: 'all',
    weight: 1,
    survey: false,
    withdrawn: false,
    ...(brought !== undefined && { brought }),
  };
}
