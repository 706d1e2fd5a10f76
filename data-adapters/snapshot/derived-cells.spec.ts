import { type Area, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type Cell, type Cells, measuredCell, missingCell } from './cells.ts';
import { addDerivedCells } from './derived-cells.ts';

const [OLD, NEW] = ['2022-01-01/P1Y', '2023-01-01/P1Y'];

function area(code: string, level: AreaLevel, all: number, change: Partial<Area> = {}): Area {
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
    population: { all, workingAge: all / 2 },
    confidence: 'high',
    note: '',
    ...change,
  };
}

const inside = (
  child: string,
  parent: string,
  [share, shareWorkingAge]: readonly [number, number],
  vintage: string | null = null,
) => ({
  child,
  childLevel: 'ltla' as const,
  parent,
  parentLevel: vintage === null ? ('region' as const) : ('icb' as const),
  share,
  shareWorkingAge,
  vintage,
});

/** Boards A and B until March 2026, together C since; districts 1 (9,000 people), 2 (1,000). */
const GEOGRAPHY: Geography = {
  vintages: [
    { id: '2023', from: null, to: '2026-03-31' },
    { id: '2026', from: '2026-04-01', to: null },
  ],
  areas: [
    area('ENG', 'england', 10_000),
    area('REG', 'region', 10_000),
    area('A', 'icb', 9500, { validTo: '2026-03-31' }),
    area('B', 'icb', 500, { validTo: '2026-03-31' }),
    area('C', 'icb', 10_000, { validFrom: '2026-04-01' }),
    area('L1', 'ltla', 9000),
    area('L2', 'ltla', 1000),
  ],
  memberships: [
    inside('L1', 'A', [1, 1], '2023'),
    inside('L2', 'A', [0.5, 0.2], '2023'),
    inside('L2', 'B', [0.5, 0.8], '2023'),
    inside('L1', 'C', [1, 1], '2026'),
    inside('L2', 'C', [1, 1], '2026'),
    inside('L1', 'REG', [1, 1]),
    inside('L2', 'REG', [1, 1]),
  ],
  successions: ['A', 'B'].map((oldCode) => ({
    oldCode,
    newCode: 'C',
    date: '2026-04-01',
    kind: 'merger' as const,
    share: 1,
    part: 'whole',
    confidence: 'high',
  })),
  aliases: [],
};

const adults = (code: string) => ({ L1: 100, L2: 300 })[code] ?? 0;

function indicator(change: Partial<Indicator>): Indicator {
  return { ...indicatorById('claimant-count')!, ...change };
}

const rates = (change: Partial<Indicator> = {}) =>
  indicator({ aggregate: 'population-weighted', weightPopulation: 'all', ...change });

const cells = (rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>): Cells =>
  new Map(Object.entries(rows).map(([code, row]) => [code, new Map(Object.entries(row))]));

/** Adds derived cells to published ones and gives both answers. */
function derive(of: Indicator, rows: Parameters<typeof cells>[0]) {
  const all = cells(rows);
  const derivations = addDerivedCells(of, all, GEOGRAPHY, adults);
  const value = (code: string, period = NEW) => all.get(code)?.get(period)?.value;
  return { all, derivations, value };
}

const measured = (value: number) => ({ [NEW]: measuredCell({ value }) });

describe('places without a published figure', () => {
  it('are built from districts, weighted by the people who live there', () => {
    const { value } = derive(rates(), { L1: measured(10), L2: measured(30) });
    expect(value('REG')).toBeCloseTo((10 * 9000 + 30 * 1000) / 10_000, 10);
    expect(value('A')).toBeCloseTo((10 * 9000 + 30 * 500) / 9500, 10);
    expect(value('B')).toBeCloseTo(30, 10);
    expect(value('REG')).not.toBeCloseTo(20, 1);
  });

  it('are weighted by working-age people and their shares where the figure is about them', () => {
    const { value } = derive(rates({ weightPopulation: 'working-age' }), {
      L1: measured(10),
      L2: measured(30),
    });
    expect(value('A')).toBeCloseTo((10 * 4500 + 30 * 500 * 0.2) / (4500 + 100), 10);
  });

  it('are weighted by adults where the figure is about them', () => {
    const { value } = derive(rates({ weightPopulation: 'adults' }), {
      L1: measured(10),
      L2: measured(30),
    });
    expect(value('REG')).toBeCloseTo((10 * 100 + 30 * 300) / 400, 10);
  });

  it('say from what, by which method, and how much lies in shared districts', () => {
    const { derivations } = derive(rates(), { L1: measured(10), L2: measured(30) });
    const { covered, ...rest } = derivations.get('A')!;
    expect(rest).toEqual({
      method: 'population-weighted',
      from: 'lower-tier local authorities',
      parts: 2,
      apportioned: 500 / 9500,
    });
    expect([...covered]).toEqual([[NEW, 1]]);
    expect(derivations.get('REG')!.apportioned).toBe(0);
  });

  it('are built, once merged, from the boards before where those are published', () => {
    const { value, derivations } = derive(rates(), { A: measured(10), B: measured(50) });
    expect(value('C')).toBeCloseTo((10 * 9500 + 50 * 500) / 10_000, 10);
    expect(derivations.get('C')!.from).toBe('the integrated care boards before the merger');
  });

  it('add the staff of the boards before, not their average', () => {
    const staff = indicator({ aggregate: 'sum', weightPopulation: 'all' });
    const { value, derivations } = derive(staff, { A: measured(12), B: measured(3) });
    expect(value('C')).toBe(15);
    expect(value('ENG')).toBe(15);
    expect(derivations.get('C')!.method).toBe('summed');
  });

  it('are worked out again from summed counts', () => {
    const counts = indicator({ aggregate: 'counts', weightPopulation: 'all' });
    const counted = (count: number, denominator: number) => ({
      [NEW]: measuredCell({ value: (100 * count) / denominator, count, denominator }),
    });
    const { all, derivations } = derive(counts, { A: counted(60, 100), B: counted(21, 163) });
    const merged = all.get('C')!.get(NEW)!;
    expect(merged.value).toBeCloseTo((81 / 263) * 100, 10);
    expect(merged.lower).toBeCloseTo(25.53, 2);
    expect([merged.count, merged.denominator]).toEqual([81, 263]);
    expect(derivations.get('C')!.method).toBe('summed-counts');
  });
});

describe('published figures', () => {
  it('are never replaced, not even a missing one', () => {
    const { all, derivations } = derive(rates(), {
      L1: measured(10),
      L2: measured(30),
      REG: measured(99),
      A: { [NEW]: missingCell('suppressed') },
    });
    expect(all.get('REG')!.get(NEW)!.value).toBe(99);
    expect(all.get('A')!.get(NEW)).toEqual(missingCell('suppressed'));
    expect(derivations.has('REG') || derivations.has('A')).toBeFalse();
  });

  it('of one period do not hide that another is missing', () => {
    const { all } = derive(rates(), {
      L1: { [OLD]: measuredCell({ value: 8 }), [NEW]: measuredCell({ value: 10 }) },
      L2: { [NEW]: measuredCell({ value: 30 }) },
    });
    expect(all.get('REG')!.get(OLD)).toEqual(missingCell('incomplete-parts'));
    expect(all.get('REG')!.get(NEW)!.value).toBeCloseTo(12, 10);
  });
});

describe('nothing is built', () => {
  it('of a measure that cannot be averaged', () => {
    const { all, derivations } = derive(rates({ aggregate: 'none' }), {
      L1: measured(10),
      L2: measured(30),
    });
    expect([...all.keys()].sort()).toEqual(['L1', 'L2']);
    expect(derivations.size).toBe(0);
  });

  it('where too many people live in parts without a figure, and the reason says so', () => {
    const { all } = derive(rates(), {
      L1: { [NEW]: missingCell('unreliable') },
      L2: measured(30),
    });
    expect(all.get('REG')!.get(NEW)).toEqual(missingCell('incomplete-parts'));
    expect(all.get('A')!.get(NEW)!.value).toBeNull();
    expect(all.get('B')!.get(NEW)!.value).toBeCloseTo(30, 10);
  });

  it('where no part has one, and it takes the reason the parts share', () => {
    const { all } = derive(rates(), {
      L1: { [NEW]: missingCell('not-submitted') },
      L2: { [NEW]: missingCell('not-submitted') },
    });
    expect(all.get('B')!.get(NEW)).toEqual(missingCell('not-submitted'));
  });
});
