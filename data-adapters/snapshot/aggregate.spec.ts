import fc from 'fast-check';
import { aggregate, type WeightedPart } from './aggregate.ts';
import { type Cell, LOWER_BOUND, measuredCell, missingCell } from './cells.ts';

function part(cell: Cell | null, change: Partial<WeightedPart> = {}): WeightedPart {
  return { cell, share: 1, people: 100, ...change };
}

const counted = (count: number, denominator: number) =>
  measuredCell({ value: (count / denominator) * 100, count, denominator });

describe('a place from the counts of its parts', () => {
  it('is worked out again from summed counts, with the Wilson interval of the sum', () => {
    // 60 of 100 and 21 of 163 are 81 of 263: Newcombe, Stat Med 1998;17:857, 0.2553 to 0.3662.
    const { cell, covered } = aggregate(
      'counts',
      [part(counted(60, 100)), part(counted(21, 163))],
      100,
    )!;
    expect(cell.value).toBeCloseTo((81 / 263) * 100, 10);
    expect(cell.lower).toBeCloseTo(25.53, 2);
    expect(cell.upper).toBeCloseTo(36.62, 2);
    expect([cell.count, cell.denominator]).toEqual([81, 263]);
    expect(covered).toBe(1);
  });

  it('is never the plain average of the percentages', () => {
    const { cell } = aggregate('counts', [part(counted(60, 100)), part(counted(21, 163))], 100)!;
    expect(Math.abs(cell.value! - (60 + (21 / 163) * 100) / 2)).toBeGreaterThan(5);
  });

  it('takes of a part that straddles only its share', () => {
    const { cell } = aggregate(
      'counts',
      [part(counted(10, 100)), part(counted(80, 200), { share: 0.25 })],
      100,
    )!;
    expect(cell.value).toBeCloseTo((30 / 150) * 100, 10);
    expect([cell.count, cell.denominator]).toEqual([30, 150]);
  });

  it('is incomplete with one part missing, never a sum of the rest', () => {
    const { cell, covered } = aggregate(
      'counts',
      [part(counted(60, 100), { people: 300 }), part(missingCell('suppressed'))],
      100,
    )!;
    expect(cell).toEqual(missingCell('incomplete-parts'));
    expect(covered).toBe(0.75);
  });

  it('is incomplete with a part that has no row at all', () => {
    const { cell } = aggregate('counts', [part(counted(60, 100)), part(null)], 100)!;
    expect(cell).toEqual(missingCell('incomplete-parts'));
  });

  it('is none where a part has a percentage but no counts', () => {
    const parts = [part(counted(60, 100)), part(measuredCell({ value: 12 }))];
    expect(aggregate('counts', parts, 100)).toBeNull();
  });

  it('is none, not a number out of nothing, where nobody is counted', () => {
    const empty = part(measuredCell({ value: 0, count: 0, denominator: 0 }));
    expect(aggregate('counts', [empty], 100)).toBeNull();
    expect(aggregate('ratio', [empty], 100)).toBeNull();
  });

  it('has no interval where what is counted is not people', () => {
    const { cell } = aggregate('ratio', [part(counted(60, 100)), part(counted(21, 163))], 100)!;
    expect(cell.value).toBeCloseTo((81 / 263) * 100, 10);
    expect([cell.lower, cell.upper]).toEqual([null, null]);
  });
});

describe('a place from the rates of its parts', () => {
  const rate = (value: number, half: number | null, people: number) =>
    part(
      half === null
        ? measuredCell({ value })
        : measuredCell({ value, lower: value - half, upper: value + half }),
      { people },
    );

  it('is their mean weighted by people, never the plain average', () => {
    const { cell } = aggregate('population-weighted', [rate(10, 1, 900), rate(30, 3, 100)], 100)!;
    expect(cell.value).toBeCloseTo(12, 10);
    expect(cell.value).not.toBeCloseTo(20, 1);
  });

  it('has limits from the root of the summed squares of weight times half-width', () => {
    const { cell } = aggregate('population-weighted', [rate(10, 1, 900), rate(30, 3, 100)], 100)!;
    const half = Math.hypot(0.9 * 1, 0.1 * 3);
    expect(cell.lower).toBeCloseTo(12 - half, 10);
    expect(cell.upper).toBeCloseTo(12 + half, 10);
  });

  it('has no limits where one part has none', () => {
    const { cell } = aggregate('population-weighted', [rate(10, 1, 900), rate(30, null, 100)], 1)!;
    expect(cell.value).toBeCloseTo(12, 10);
    expect([cell.lower, cell.upper]).toEqual([null, null]);
  });

  it('stands where parts with 95% of the people have a figure, and says how many', () => {
    const hole = part(missingCell('unreliable'), { people: 50 });
    const { cell, covered } = aggregate(
      'population-weighted',
      [rate(10, 1, 450), rate(30, 3, 500), hole],
      100,
    )!;
    expect(covered).toBe(0.95);
    expect(cell.value).toBeCloseTo((10 * 450 + 30 * 500) / 950, 10);
  });

  it('is incomplete below that', () => {
    const hole = part(missingCell('unreliable'), { people: 51 });
    const { cell } = aggregate('population-weighted', [rate(10, 1, 949), hole], 100)!;
    expect(cell).toEqual(missingCell('incomplete-parts'));
  });

  it('lies between the lowest and the highest part, whatever the parts', () => {
    const anyPart = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 1_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 8 }), (parts) => {
        const { cell } = aggregate(
          'population-weighted',
          parts.map(([value, people]) => rate(value, null, people)),
          100,
        )!;
        const values = parts.map(([value]) => value);
        expect(cell.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(cell.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe('staff of a place from its parts', () => {
  it('are added, each part by its share', () => {
    const parts = [part(measuredCell({ value: 12.5 })), part(measuredCell({ value: 10 }))];
    expect(aggregate('sum', parts, 100)!.cell.value).toBe(22.5);
    const shared = [parts[0]!, { ...parts[1]!, share: 0.2 }];
    expect(aggregate('sum', shared, 100)!.cell.value).toBeCloseTo(14.5, 10);
  });

  it('are incomplete with one part missing', () => {
    const parts = [part(measuredCell({ value: 12.5 })), part(missingCell('not-submitted'))];
    expect(aggregate('sum', parts, 100)!.cell).toEqual(missingCell('incomplete-parts'));
  });

  it('keep a measured zero as a part', () => {
    const parts = [part(measuredCell({ value: 0 })), part(measuredCell({ value: 3 }))];
    expect(aggregate('sum', parts, 100)!.cell.value).toBe(3);
    expect(aggregate('sum', [parts[0]!], 100)!.cell.value).toBe(0);
  });

  it('are a lower bound, and say so, where a part is one', () => {
    const bound = measuredCell({ value: 4, note: `1 of 5 professions: ${LOWER_BOUND}` });
    const { cell } = aggregate('sum', [part(bound), part(measuredCell({ value: 6 }))], 100)!;
    expect(cell.value).toBe(10);
    expect(cell.note).toBe('1 of 2 parts are lower bounds: a lower bound');
  });

  it('say nothing of the kind where no part is one', () => {
    const noted = measuredCell({ value: 4, note: 'Primary care networks only' });
    expect(aggregate('sum', [part(noted)], 100)!.cell.note).toBe('');
  });
});

describe('a place of a measure that cannot be built', () => {
  it('has no figure, though all parts have one', () => {
    expect(aggregate('none', [part(measuredCell({ value: 1 }))], 100)).toBeNull();
  });

  it('has none where no part has one', () => {
    for (const rule of ['counts', 'ratio', 'sum', 'population-weighted'] as const) {
      expect(aggregate(rule, [], 100)).toBeNull();
      expect(aggregate(rule, [part(null), part(missingCell('suppressed'))], 100)).toBeNull();
    }
  });
});
