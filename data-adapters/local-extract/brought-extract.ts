import * as v from 'valibot';
import { type ExtractCitation } from '#app/domain/extract-citation.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type AggregationRule } from '#app/domain/indicator.ts';
import { LENSES, SUBDOMAINS } from '#app/domain/lens.ts';
import { LOCAL_PREFIX, type LocalDefinition } from '#app/domain/local-indicator.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readFigureTable } from '#data-adapters/snapshot/read-snapshot.ts';
import { ExtractMapping } from './extract-mapping.ts';

const text = v.string();

const Citation = v.strictObject({ document: text, page: text, url: text, date: text });

const Definition = v.strictObject({
  title: text,
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

const Shape = v.strictObject({
  version: v.literal(1),
  id: v.pipe(text, v.startsWith(LOCAL_PREFIX)),
  file: text,
  mapping: ExtractMapping,
  citation: Citation,
  definition: Definition,
  aggregate: v.picklist(['counts', 'none']),
  table: v.unknown(),
  leftOut: v.pipe(v.number(), v.integer(), v.minValue(0)),
  accepted: v.pipe(text, v.isoTimestamp()),
});

/** Figures a person brought and accepted, with all that is needed to show and to repeat it. */
export interface BroughtExtract {
  readonly version: 1;
  /** `local-…`: the id of the indicator and of its table. */
  readonly id: string;
  /** Name of the file it was read from. */
  readonly file: string;
  readonly mapping: ExtractMapping;
  readonly citation: ExtractCitation;
  readonly definition: LocalDefinition;
  /** Whether the counts can be summed over areas: see `aggregateOf`. */
  readonly aggregate: Extract<AggregationRule, 'counts' | 'none'>;
  readonly table: FigureTable;
  /** How many rows were left out, each with its issue, when it was accepted. */
  readonly leftOut: number;
  /** When it was accepted, as an ISO date and time. */
  readonly accepted: string;
}

/**
 * Reads a record back from where it was kept.
 * @throws ForeignFileError saying that it cannot be used; it is for the caller to keep it.
 */
export function readBroughtExtract(payload: unknown): BroughtExtract {
  const result = v.safeParse(Shape, payload);
  if (!result.success) {
    const key = v.getDotPath(result.issues[0]) ?? 'the whole';
    throw new ForeignFileError(
      `Figures you brought cannot be read back: ${key} is not what this version of the atlas keeps.`,
    );
  }
  const { table, ...rest } = result.output;
  return { ...rest, table: readFigureTable(rest.id, table) };
}
