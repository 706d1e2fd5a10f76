import { type Area, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { derivationAt, figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { measured, missing, type Figure } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { parsePeriodId } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { type Cells, measuredCell } from './cells.ts';
import { addDerivedCells } from './derived-cells.ts';
import { toFigureTable } from './figure-table-writer.ts';
import { liveOrigin } from './live-origin.ts';
import { type LiveIndicator, type LiveTable, liveTables } from './live-tables.ts';

const [Y21, Y22, Y23, Y24] = ['2021', '2022', '2023', '2024'].map((y) => `${y}-01-01/P1Y`) as [
  string,
  string,
  string,
  string,
];

function area(code: string, level: AreaLevel, people: number): Area {
  return {
    code,
    level,
    name: code,
    shortName: code,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: people, workingAge: people },
    confidence: 'high',
    note: '',
  };
}

const inside = (child: string, parent: string, parentLevel: AreaLevel) => ({
  child,
  childLevel: 'ltla' as const,
  parent,
  parentLevel,
  share: 1,
  shareWorkingAge: 1,
  vintage: parentLevel === 'icb' ? '2026' : null,
});

/** Districts D1 (3,000 people) and D2 (1,000) in board B; U is a unitary authority of both tiers. */
const GEOGRAPHY: Geography = {
  vintages: [{ id: '2026', from: null, to: null }],
  areas: [
    area('B', 'icb', 4000),
    area('D1', 'ltla', 3000),
    area('D2', 'ltla', 1000),
    area('U', 'utla', 2000),
    area('U', 'ltla', 2000),
  ],
  memberships: [inside('D1', 'B', 'icb'), inside('D2', 'B', 'icb')],
  successions: [],
  aliases: [],
};
const INDICATOR: Indicator = {
  ...indicatorById('inactivity-rate')!,
  aggregate: 'population-weighted',
  weightPopulation: 'all',
};
const LIVE: LiveIndicator = {
  indicator: INDICATOR,
  live: {
    indicator: INDICATOR.id,
    feed: { source: 'nomis', key: '111' },
    months: 12,
    levels: ['icb', 'utla', 'ltla'],
    note: '',
  },
};
const adults = () => 1;

type Rows = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** A table of before, with places built from their parts where there is no row for them. */
function heldTable(rows: Rows): FigureTable {
  const cells: Cells = new Map(
    Object.entries(rows).map(([code, row]) => [
      code,
      new Map(
        Object.entries(row).flatMap(([id, value]) =>
          value === null ? [] : [[id, measuredCell({ value })]],
        ),
      ),
    ]),
  );
  const derivations = addDerivedCells(INDICATOR, cells, GEOGRAPHY, adults);
  return toFigureTable(INDICATOR.id, cells, derivations);
}

function record(areaCode: string, id: string, figure: Figure): FigureRecord {
  return figureRecord({
    indicator: '111',
    indicatorName: 'inactive',
    areaCode,
    areaName: areaCode,
    areaType: '',
    period: parsePeriodId(id)!,
    figure,
    unit: '%',
    row: 2,
  });
}

/** Null is an answer without a figure. */
function answered(held: FigureTable | null, rows: Rows): LiveTable {
  const records = Object.entries(rows).flatMap(([code, row]) =>
    Object.entries(row).map(([id, value]) =>
      record(code, id, value === null ? missing('suppressed') : measured(value)),
    ),
  );
  const [table] = liveTables(records, [LIVE], () => held, GEOGRAPHY, adults);
  if (table === undefined) throw new Error('nothing was answered');
  return table;
}

/** Values by area and period; what is missing is left out. */
function valuesOf(table: FigureTable): Record<string, Record<string, number>> {
  return Object.fromEntries(
    table.areas.map((code) => [
      code,
      Object.fromEntries(
        table.periods.flatMap((id) => {
          const figure = figureAt(table, code, id);
          return figure.kind === 'measured' ? [[id, figure.value]] : [];
        }),
      ),
    ]),
  );
}

const HELD = { D1: { [Y21]: 20, [Y22]: 21 }, D2: { [Y21]: 10, [Y22]: 11 } };

describe('live tables', () => {
  it('bring new periods and revised figures, and the report is exact', () => {
    const { table, changes } = answered(heldTable(HELD), {
      D1: { [Y22]: 22, [Y23]: 23 },
      D2: { [Y22]: 11, [Y23]: 12 },
      U: { [Y23]: 30 },
    });
    expect(valuesOf(table)).toEqual({
      B: { [Y21]: 17.5, [Y22]: 19.25, [Y23]: 20.25 },
      D1: { [Y21]: 20, [Y22]: 22, [Y23]: 23 },
      D2: { [Y21]: 10, [Y22]: 11, [Y23]: 12 },
      U: { [Y23]: 30 },
    });
    expect(changes).toEqual({
      id: INDICATOR.id,
      newPeriods: [Y23],
      revised: {
        count: 2,
        first: [
          { area: 'B', period: Y22, from: 18.5, to: 19.25 },
          { area: 'D1', period: Y22, from: 21, to: 22 },
        ],
      },
      newAreas: ['U'],
      vanishedAreas: [],
      droppedPeriods: [],
    });
  });

  it('say that a figure is gone where the publisher now holds it back', () => {
    const { table, changes } = answered(heldTable(HELD), {
      D1: { [Y21]: 20, [Y22]: null },
      D2: { [Y21]: 10, [Y22]: 11 },
    });
    expect(figureAt(table, 'D1', Y22)).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect(changes.revised.first).toContain({ area: 'D1', period: Y22, from: 21, to: null });
  });

  it('keep an area that did not come, and name it', () => {
    const { table, changes, kept } = answered(heldTable(HELD), { D1: { [Y21]: 20, [Y22]: 21 } });
    expect(valuesOf(table)['D2']).toEqual({ [Y21]: 10, [Y22]: 11 });
    expect(changes.vanishedAreas).toEqual(['D2']);
    expect(kept).toEqual(['D2']);
  });

  it('name no area of a level that was not answered at all: its failure says so', () => {
    const { changes } = answered(heldTable({ ...HELD, B: { [Y22]: 18 } }), {
      D1: { [Y22]: 21 },
      D2: { [Y22]: 11 },
    });
    expect(changes.vanishedAreas).toEqual([]);
  });

  it('keep newer figures of an area that came without them, and name them', () => {
    const held = heldTable({ D1: { [Y22]: 21, [Y23]: 22, [Y24]: 23 }, D2: { [Y22]: 11 } });
    const live = answered(held, { D1: { [Y22]: 21 }, D2: { [Y22]: 11 } });
    expect(valuesOf(live.table)['D1']).toEqual({ [Y22]: 21, [Y23]: 22, [Y24]: 23 });
    expect(live.changes.notSent).toEqual({
      count: 2,
      first: [
        { area: 'D1', period: Y23 },
        { area: 'D1', period: Y24 },
      ],
    });
    expect(live.keptPeriods).toEqual({ D1: [Y23, Y24] });
  });

  it('drop held periods of another quarter that overlap the answer, and name them', () => {
    const { table, changes } = answered(heldTable(HELD), {
      D1: { '2021-10-01/P1Y': 25 },
      D2: { '2021-10-01/P1Y': 15 },
    });
    expect(table.periods).toEqual(['2021-10-01/P1Y']);
    expect(changes.droppedPeriods).toEqual([Y21, Y22]);
    expect(changes.newPeriods).toEqual(['2021-10-01/P1Y']);
  });

  it('keep what was worked out for a place before its first published figure, marked as such', () => {
    const first = answered(heldTable(HELD), { B: { [Y22]: 19, [Y23]: 20 } });
    expect(valuesOf(first.table)['B']).toEqual({ [Y21]: 17.5, [Y22]: 19, [Y23]: 20 });
    expect(first.table.derived['B']).toEqual({
      method: 'population-weighted',
      from: 'lower-tier local authorities',
      parts: 2,
      apportioned: 0,
      covered: [1, null, null],
      until: Y22,
    });
    expect(derivationAt(first.table, 'B', Y21)).not.toBeNull();
    expect(derivationAt(first.table, 'B', Y22)).toBeNull();
    // And again where the next answer has nothing of the place.
    const next = answered(first.table, { D1: { [Y21]: 24 }, D2: { [Y21]: 10 } });
    expect(valuesOf(next.table)['B']).toEqual({ [Y21]: 20.5, [Y22]: 19, [Y23]: 20 });
  });

  it('are left out where no figure was answered, and the records of others are not taken for theirs', () => {
    const none = [record('D1', Y22, missing('suppressed')), record('nowhere', Y22, measured(3))];
    const other = { ...record('D1', Y22, measured(3)), indicator: '45' };
    const months = record('D1', '2022-01-01/P3M', measured(3));
    const category = { ...record('D1', Y22, measured(3)), category: { type: 'a', name: 'b' } };
    expect(
      liveTables(
        [...none, other, months, category],
        [LIVE],
        () => heldTable(HELD),
        GEOGRAPHY,
        adults,
      ),
    ).toEqual([]);
  });

  it('are the same when they are asked for again', () => {
    const rows = { D1: { [Y22]: 22.123456789, [Y23]: 23 }, B: { [Y23]: 20 } };
    const once = answered(heldTable(HELD), rows);
    const twice = answered(once.table, rows);
    expect(twice.table).toEqual(once.table);
    expect(twice.changes.revised.count).toBe(0);
  });
});

describe('where the figures of a live table came from', () => {
  const at = (origin: LiveOrigin | undefined, code: string, id: string) => {
    const found = liveOriginAt(origin, code, id);
    return found === null ? 'bundled' : `${found.source} ${found.on}`;
  };

  it('is told for each figure: answered, earlier, of an area or a period that did not come', () => {
    const live = answered(heldTable({ ...HELD, D2: { [Y22]: 11, [Y23]: 12 } }), {
      D1: { [Y22]: 22 },
      U: { [Y22]: 30 },
    });
    const origin = liveOrigin(live, 'nomis', '2026-02-01', undefined);
    expect(at(origin, 'D1', Y22)).toBe('nomis 2026-02-01');
    expect(at(origin, 'D1', Y21)).toBe('bundled');
    expect(at(origin, 'D2', Y22)).toBe('bundled');
    expect(at(undefined, 'D1', Y22)).toBe('bundled');
    expect(at(origin, 'D1', 'no period')).toBe('bundled');
    expect(origin).toEqual({
      source: 'nomis',
      on: '2026-02-01',
      levels: ['utla', 'ltla'],
      since: Y22,
      kept: ['D2'],
    });
  });

  it('goes back to an earlier answer, as long as anything of it is held', () => {
    const first = answered(heldTable(HELD), { D1: { [Y22]: 22 }, D2: { [Y22]: 12 } });
    const before = liveOrigin(first, 'nomis', '2026-02-01', undefined);
    const second = answered(first.table, { D1: { [Y22]: 23 } });
    const origin = liveOrigin(second, 'nomis', '2026-05-01', before);
    expect(at(origin, 'D1', Y22)).toBe('nomis 2026-05-01');
    expect(at(origin, 'D2', Y22)).toBe('nomis 2026-02-01');
    expect(at(origin, 'D2', Y21)).toBe('bundled');
    const third = answered(second.table, { D1: { [Y22]: 23 }, D2: { [Y22]: 12 } });
    const last = liveOrigin(third, 'nomis', '2026-08-01', origin);
    expect(last.before).toBeUndefined();
    expect(at(last, 'D2', Y22)).toBe('nomis 2026-08-01');
  });
});
