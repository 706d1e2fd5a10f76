import * as v from 'valibot';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { LENSES, SUBDOMAINS } from '#app/domain/lens.ts';
import { isLocalIndicator } from '#app/domain/local-indicator.ts';
import { readFigureTable } from '#data-adapters/snapshot/read-snapshot.ts';
import { ExtractMapping } from './extract-mapping.ts';

const text = v.string();
const filled = v.pipe(text, v.nonEmpty());

const Citation = v.strictObject({ document: text, page: text, url: text, date: text });

const Definition = v.strictObject({
  title: filled,
  kind: v.picklist(['need', 'context', 'provision', 'supply']),
  unit: text,
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  polarity: v.picklist(['low-is-good', 'high-is-good', 'no-judgement']),
  scale: v.picklist(['proportion', 'rate', 'mean', 'index', 'count', 'years']),
  population: text,
  definition: text,
  caveats: v.array(text),
  lenses: v.array(v.picklist(LENSES)),
  subdomain: v.nullable(v.picklist(SUBDOMAINS)),
});

const Slice = v.strictObject({
  indicator: text,
  sex: text,
  age: text,
  unit: text,
  category: v.nullable(text),
});

const ofIndicator = v.looseObject({ indicator: text });

/** A whole table whose id can never be that of an indicator of the atlas. */
const LocalTable = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): FigureTable => {
    try {
      if (v.is(ofIndicator, value) && isLocalIndicator(value.indicator)) {
        return readFigureTable(value.indicator, value);
      }
    } catch {
      // The reader's own words are about the bundle; those below are about what is kept.
    }
    addIssue({ message: 'not a whole table of figures' });
    return NEVER;
  }),
);

/**
 * One indicator that a person brought and accepted, with all that is needed to show and to repeat
 * it. Kept under the id of the indicator and its table, `local-…`.
 */
export const BroughtExtract = v.looseObject({
  version: v.literal(1),
  /** What lists call it: the title of the definition. */
  title: filled,
  /** Name of the file it was read from. */
  file: text,
  mapping: ExtractMapping,
  /** Which of the figures of the file it is. */
  slice: Slice,
  citation: Citation,
  definition: Definition,
  /** Whether the counts can be summed over areas: see `aggregateOf`. */
  aggregate: v.picklist(['counts', 'none']),
  /** The indicator of the atlas (id) it is shown beside; null: none. */
  comparesWith: v.nullable(text),
  table: LocalTable,
  /** How many issues the file had, each with its place, when it was accepted. */
  leftOut: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was accepted, as an ISO date and time. */
  accepted: v.pipe(text, v.isoTimestamp()),
});

export type BroughtExtract = v.InferOutput<typeof BroughtExtract>;

/** How a person read one file, for the next of its kind. */
export const KeptMapping = v.looseObject({
  title: filled,
  /** Name of the file it was made for. */
  file: text,
  mapping: ExtractMapping,
});
