import * as v from 'valibot';
import { AREA_LEVELS } from '#app/domain/area.ts';
import { type Kept } from '#app/domain/kept.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { readStoredBoundaries } from '#data-adapters/boundaries/stored-boundaries.ts';
import { readLiveIndicator } from '#data-adapters/fingertips/stored-indicator.ts';
import { BroughtExtract, KeptMapping } from '#data-adapters/local-extract/brought-extract.ts';
import { StoredKnownNone, StoredService } from '#data-adapters/service-register/stored-register.ts';
import { ChangedIndicatorShape, readFigureTable } from '#data-adapters/snapshot/read-snapshot.ts';
import { StoredAction, StoredNotNow } from './stored-actions.ts';
import { StoredStarred } from './stored-starred.ts';

/** One kind of thing that is kept. */
export interface Collection {
  /** What a person calls it, after a number. */
  readonly words: readonly [one: string, many: string];
  /** Does it belong to what a person exports and restores? What can be asked for again does not. */
  readonly personal: boolean;
  /** A record without its id, revision and time, judged whenever it is read. */
  readonly value: v.GenericSchema<unknown, object>;
}

const text = v.pipe(v.string(), v.nonEmpty());

/** A reader that answers with null or throws where a value is not whole, as a schema. */
function readBy<T>(read: (value: unknown) => T | null, expected: string) {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      try {
        const value = read(dataset.value);
        if (value !== null) return value;
      } catch {
        // The reader's own words are about the bundle; those below are about what is kept.
      }
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

const ofIndicator = v.looseObject({ indicator: text });
const day = v.pipe(v.string(), v.isoDate());
const OriginEntries = {
  source: v.picklist(['ohid-fingertips', 'nomis']),
  on: day,
  levels: v.array(v.picklist(AREA_LEVELS)),
  since: text,
  kept: v.optional(v.array(text)),
  keptPeriods: v.optional(v.record(text, v.array(text))),
};
const Origin: v.GenericSchema<unknown, LiveOrigin> = v.object({
  ...OriginEntries,
  before: v.optional(v.lazy(() => Origin)),
}) as v.GenericSchema<unknown, LiveOrigin>;
const Live = v.object({
  /** Who answered what of it, and when. */
  origin: Origin,
  /** The record's id is its indicator. */
  table: readBy(
    (value) => (v.is(ofIndicator, value) ? readFigureTable(value.indicator, value) : null),
    'not a whole table of figures',
  ),
  /** What each asking changed in it, oldest first; absent in records of before. */
  changes: v.optional(v.array(v.object({ on: day, changed: ChangedIndicatorShape }))),
});

/**
 * Everything that is kept. A new kind of thing is one more row: database, export, restore and
 * undo need no other change. A row may not be renamed or narrowed without an upgrade
 * (`upgrades.ts`), for what people have stored is read by it.
 */
export const COLLECTIONS = {
  /** Accepted extracts of a JSNA or another local table. */
  extracts: {
    words: ['local extract', 'local extracts'],
    personal: true,
    value: BroughtExtract,
  },
  /** How to read the columns of an extract, kept for the next one of its kind. */
  mappings: {
    words: ['mapping of columns', 'mappings of columns'],
    personal: true,
    value: KeptMapping,
  },
  /** Indicators of Fingertips a person added. */
  indicators: {
    words: ['indicator added', 'indicators added'],
    personal: true,
    value: v.object({ definition: readBy(readLiveIndicator, 'not a whole indicator') }),
  },
  /** Official boundaries a person brought or asked for. */
  boundaries: {
    words: ['set of boundaries', 'sets of boundaries'],
    personal: true,
    value: readBy(readStoredBoundaries, 'its boundaries are not whole'),
  },
  /** Services of the register. */
  services: { words: ['service', 'services'], personal: true, value: StoredService },
  /** Findings that a place has no service of a family. */
  knownNones: { words: ['known none', 'known nones'], personal: true, value: StoredKnownNone },
  /** What is to be done about gaps. */
  actions: { words: ['action', 'actions'], personal: true, value: StoredAction },
  /** Gaps that are left for now, and why. */
  notNow: {
    words: ['gap left for now', 'gaps left for now'],
    personal: true,
    value: StoredNotNow,
  },
  /** Cards that are kept for the briefing. */
  starred: {
    words: ['card starred for the briefing', 'cards starred for the briefing'],
    personal: true,
    value: StoredStarred,
  },
  /** Figures asked of a publisher since, by indicator. */
  live: {
    words: ['table of refreshed figures', 'tables of refreshed figures'],
    personal: false,
    value: Live,
  },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS).filter(isCollection);

/** What a person enters into a collection. */
export type KeptValue<C extends CollectionName = CollectionName> = v.InferOutput<
  (typeof COLLECTIONS)[C]['value']
>;
/** `{ id, revision, savedAt, ...value }` */
export type KeptRecord<C extends CollectionName = CollectionName> = Kept & KeptValue<C>;

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}
