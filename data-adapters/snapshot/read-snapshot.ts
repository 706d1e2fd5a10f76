import * as v from 'valibot';
import { type Ages } from '#app/domain/ages.ts';
import { type Geography } from '#app/domain/area.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { type ChangedIndicator, type SnapshotHistory } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type SnapshotIssues, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type AdultsByDistrict } from './adults.ts';

const column = v.array(v.nullable(v.number()));
const indexes = v.record(v.string(), v.array(v.number()));

const TableShape = v.object({
  indicator: v.string(),
  areas: v.array(v.string()),
  periods: v.array(v.string()),
  value: column,
  lower: v.optional(column),
  upper: v.optional(column),
  count: v.optional(column),
  denominator: v.optional(column),
  reasons: indexes,
  notes: indexes,
  published: v.optional(v.object({ significance: indexes, trend: indexes })),
  derived: v.record(
    v.string(),
    v.object({
      method: v.string(),
      from: v.string(),
      parts: v.number(),
      apportioned: v.number(),
      covered: v.array(v.nullable(v.number())),
      until: v.optional(v.string()),
    }),
  ),
});

/** Where a file is a snapshot's own, its details are what `refresh` wrote: shape is all that is checked. */
const ManifestShape = v.object({
  version: v.literal(1),
  indicators: v.array(v.object({ id: v.string(), file: v.string() })),
  files: v.array(v.object({ path: v.string() })),
  edition: v.optional(v.string()),
  history: v.optional(v.string()),
});
const value = v.nullable(v.number());
const codes = v.array(v.string());
/** Also of changes that a browser keeps of its own refreshes. */
export const ChangedIndicatorShape: v.GenericSchema<unknown, ChangedIndicator> = v.object({
  id: v.string(),
  before: v.nullable(v.string()),
  after: v.string(),
  newPeriods: codes,
  dropped: v.number(),
  revised: v.number(),
  figures: v.nullable(v.array(v.tuple([v.string(), v.string(), value, value]))),
  newAreas: codes,
  goneAreas: codes,
});
const HistoryShape = v.object({
  version: v.literal(1),
  changes: v.array(
    v.object({
      on: v.pipe(v.string(), v.isoDate()),
      from: v.string(),
      to: v.string(),
      indicators: v.array(ChangedIndicatorShape),
    }),
  ),
});
const GeographyShape = v.object({
  vintages: v.pipe(v.array(v.object({ id: v.string() })), v.minLength(1)),
  areas: v.pipe(v.array(v.object({ code: v.string(), level: v.string() })), v.minLength(1)),
  memberships: v.array(v.object({ child: v.string(), parent: v.string() })),
  successions: v.array(v.object({ oldCode: v.string(), newCode: v.string() })),
  aliases: v.array(v.object({ alias: v.string(), code: v.string() })),
});
const ProgrammesShape = v.array(v.object({ programme: v.string(), areaCode: v.string() }));
const AdultsShape = v.record(v.string(), v.number());
const AgesShape = v.object({
  year: v.number(),
  bands: v.pipe(v.array(v.string()), v.minLength(1)),
  people: v.record(v.string(), v.array(v.number())),
});
const BreakdownsShape = v.array(
  v.object({
    indicator: v.string(),
    source: v.string(),
    area: v.string(),
    period: v.string(),
    split: v.string(),
    tenths: v.array(v.object({ value: v.number() })),
  }),
);
const IssuesShape = v.record(v.string(), v.array(v.object({ row: v.number(), code: v.string() })));

/** Reads one indicator's figures. @throws ForeignFileError saying what is wrong with them. */
export function readFigureTable(id: string, payload: unknown): FigureTable {
  const name = `figures of ${id}`;
  refuseUnless(v.safeParse(TableShape, payload).success, name);
  const table = payload as FigureTable;
  const cells = table.areas.length * table.periods.length;
  const columns = [table.value, table.lower, table.upper, table.count, table.denominator];
  refuseUnless(
    table.indicator === id && columns.every((cellsOf) => (cellsOf?.length ?? cells) === cells),
    name,
  );
  return table;
}

export function readManifest(payload: unknown): SnapshotManifest {
  refuseUnless(v.safeParse(ManifestShape, payload).success, 'list of figures');
  return payload as SnapshotManifest;
}

/** @throws ForeignFileError also where a change says anything else than what a refresh writes. */
export function readHistory(payload: unknown): SnapshotHistory {
  const read = v.safeParse(HistoryShape, payload);
  if (!read.success) throw unreadable('list of changes');
  return read.output;
}

export function readAreas(payload: unknown): Geography {
  refuseUnless(v.safeParse(GeographyShape, payload).success, 'list of areas');
  return payload as Geography;
}

export function readProgrammes(payload: unknown): readonly ProgrammeMembership[] {
  refuseUnless(v.safeParse(ProgrammesShape, payload).success, 'list of programmes');
  return payload as readonly ProgrammeMembership[];
}

export function readIssues(payload: unknown): SnapshotIssues {
  refuseUnless(v.safeParse(IssuesShape, payload).success, 'list of issues');
  return payload as SnapshotIssues;
}

export function readAdultsByDistrict(payload: unknown): AdultsByDistrict {
  refuseUnless(v.safeParse(AdultsShape, payload).success, 'list of adults');
  return payload as AdultsByDistrict;
}

/** @throws ForeignFileError also where an area has not a number for each band. */
export function readAgesFile(payload: unknown): Ages {
  const name = 'list of residents by age';
  refuseUnless(v.safeParse(AgesShape, payload).success, name);
  const ages = payload as Ages;
  const { length } = ages.bands;
  refuseUnless(
    Object.values(ages.people).every((counts) => counts.length === length),
    name,
  );
  return ages;
}

export function readBreakdowns(payload: unknown): readonly Breakdown[] {
  refuseUnless(v.safeParse(BreakdownsShape, payload).success, 'list of figures by deprivation');
  return payload as readonly Breakdown[];
}

function refuseUnless(good: boolean, name: string): void {
  if (!good) throw unreadable(name);
}

function unreadable(name: string): ForeignFileError {
  return new ForeignFileError(
    `The bundled ${name} cannot be read: the file is cut off or not the atlas's own.`,
  );
}
