import * as v from 'valibot';
import { AREA_LEVELS } from '#app/domain/area.ts';
import { LENSES, SUBDOMAINS } from '#app/domain/lens.ts';
import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const words = v.nullable(v.string());

const FeedShape = v.object({
  source: v.literal('ohid-fingertips'),
  key: v.pipe(v.string(), v.regex(/^\d+$/)),
  sex: v.optional(v.string()),
  age: v.optional(v.string()),
});

const Stored = v.object({
  indicator: v.object({
    id: v.pipe(v.string(), v.regex(/^fingertips-[a-z0-9-]+$/)),
    title: text,
    shortTitle: text,
    kind: v.picklist(['need', 'context']),
    unit: v.string(),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    polarity: v.picklist(['low-is-good', 'high-is-good', 'no-judgement']),
    scale: v.picklist(['proportion', 'rate', 'mean', 'index', 'count', 'years']),
    population: v.string(),
    definition: v.string(),
    numerator: words,
    denominator: words,
    noFraction: words,
    caveats: v.array(v.string()),
    feeds: v.pipe(v.array(FeedShape), v.minLength(1)),
    aggregate: v.picklist(['counts', 'ratio', 'population-weighted', 'sum', 'none']),
    weightPopulation: v.picklist(['all', 'working-age', 'adults']),
    lenses: v.array(v.picklist(LENSES)),
    subdomain: v.nullable(v.picklist(SUBDOMAINS)),
    weight: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
    survey: v.boolean(),
    withdrawn: v.boolean(),
  }),
  live: v.object({
    indicator: text,
    feed: FeedShape,
    months: v.nullable(v.number()),
    levels: v.array(v.picklist(AREA_LEVELS)),
    note: v.string(),
  }),
});

/** Checks an indicator of Fingertips read back from storage or a file; null where it is not whole. */
export function readLiveIndicator(stored: unknown): LiveIndicator | null {
  const read = v.safeParse(Stored, stored);
  if (!read.success || read.output.indicator.id !== read.output.live.indicator) return null;
  // Absent and undefined are one to the schema, not to the type: what was stored is given back.
  return stored as LiveIndicator;
}
