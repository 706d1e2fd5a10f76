import { type FigureRecord, type Parsed } from '#data-adapters/adapter.ts';
import { connectToWorkMemberships } from '#data-adapters/programmes/connect-to-work-adapter.ts';
import { pilotMemberships } from '#data-adapters/programmes/programme-facts.ts';
import { AREA_LEVELS, areasOf, type Geography } from '#app/domain/area.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type SnapshotIndicator } from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { type Adults } from './adults.ts';
import { type Cells } from './cells.ts';
import { addDerivedCells } from './derived-cells.ts';
import { toFigureTable } from './figure-table-writer.ts';
import { belongsTo, headlineCells } from './headline-cells.ts';
import { areaResolver } from './resolve-area.ts';
import { productOfRates, sumOfIndicators } from './worked-out-cells.ts';

/** A file as it was read. */
export interface ReadSource {
  readonly path: string;
  readonly source: SourceId;
  readonly parsed: Parsed<FigureRecord>;
}

export interface BuiltIndicator {
  readonly table: FigureTable;
  readonly entry: SnapshotIndicator;
}

/**
 * One table for each indicator of the catalogue that any file has figures for: headline figures as
 * published, figures worked out from others, then places built from their parts.
 */
export function buildIndicators(
  sources: readonly ReadSource[],
  geography: Geography,
  adults: Adults,
): readonly BuiltIndicator[] {
  const byKey = Map.groupBy(
    sources.flatMap(({ source, parsed }) => parsed.records.map((record) => ({ source, record }))),
    ({ source, record }) => `${source}|${record.indicator}`,
  );
  const resolve = areaResolver(geography);
  const headlines = new Map<string, ReturnType<typeof headlineCells>>();
  for (const indicator of INDICATORS) {
    const headline = headlineCells(
      indicator,
      (feed) =>
        (byKey.get(`${feed.source}|${feed.key}`) ?? [])
          .map(({ record }) => record)
          .filter((record) => belongsTo(feed, record)),
      (record) => resolve(record.areaCode, record.period),
    );
    headlines.set(indicator.id, headline);
  }
  const published = (id: string): Cells => headlines.get(id)?.cells ?? (new Map() as Cells);
  return INDICATORS.flatMap((indicator) => {
    const cells = ownCells(indicator, published);
    if (cells.size === 0) return [];
    const sourceOf = headlines.get(indicator.id)?.sourceOf ?? new Map<string, SourceId>();
    const derivations = addDerivedCells(indicator, cells, geography, adults);
    const table = toFigureTable(indicator.id, cells, derivations);
    return [{ table, entry: entryOf(indicator, table, sourceOf, geography) }];
  });
}

function ownCells(indicator: Indicator, published: (id: string) => Cells): Cells {
  if (indicator.derivedFrom !== undefined) {
    const [rate, share] = indicator.derivedFrom;
    return productOfRates(published(rate), published(share));
  }
  if (indicator.sumOf !== undefined) return sumOfIndicators(indicator.sumOf.map(published));
  return new Map([...published(indicator.id)].map(([code, row]) => [code, new Map(row)]));
}

/** What the manifest says of a table. `sourceOf`: by area code, of published figures. */
export function entryOf(
  indicator: Indicator,
  table: FigureTable,
  sourceOf: ReadonlyMap<string, SourceId>,
  geography: Geography,
): SnapshotIndicator {
  const first = table.periods[0];
  const last = table.periods.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a table without periods');
  return {
    id: indicator.id,
    file: `figures/${indicator.id}.json`,
    periods: { first, last, count: table.periods.length },
    levels: AREA_LEVELS.flatMap((level) => {
      const codes = new Set(
        geography.areas.filter((area) => area.level === level).map(({ code }) => code),
      );
      const rows = table.areas.flatMap((code, a) => (codes.has(code) ? [{ code, a }] : []));
      if (rows.length === 0) return [];
      const source = rows.map(({ code }) => sourceOf.get(code)).find((id) => id !== undefined);
      const width = table.periods.length;
      const cells = rows.flatMap(({ a }) => table.value.slice(a * width, (a + 1) * width));
      const missing = cells.filter((value) => value === null).length;
      return [{ level, source: source ?? null, measured: cells.length - missing, missing }];
    }),
    withdrawn: indicator.withdrawn,
  };
}

/** Which programme is where, as stated; ICB programmes are carried through the mergers by readers. */
export function programmeMemberships(
  connectToWork: readonly ProgrammeMembership[],
  geography: Geography,
): readonly ProgrammeMembership[] {
  const oldest = geography.vintages[0]?.id ?? '';
  const codes = (level: 'icb' | 'utla') =>
    areasOf(geography, level, oldest).map(({ code }) => code);
  return [
    ...pilotMemberships(codes('icb')),
    ...connectToWorkMemberships(connectToWork, codes('utla')),
  ];
}
