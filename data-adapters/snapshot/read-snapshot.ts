import * as v from 'valibot';
import { type Ages } from '#app/domain/ages.ts';
import { type Geography } from '#app/domain/area.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
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
  if (!good) {
    throw new ForeignFileError(
      `The bundled ${name} cannot be read: the file is cut off or not the atlas's own.`,
    );
  }
}
