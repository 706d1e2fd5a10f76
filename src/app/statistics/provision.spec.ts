import fc from 'fast-check';

import { expectedProvision } from './expected-provision.ts';
import { provisionPerInactive } from './provision-per-inactive.ts';
import { provisionRate } from './provision-rate.ts';

describe('provisionRate', () => {
  it('is per 10,000 residents', () => {
    expect(provisionRate({ wte: 30, population: 60000 })).toBe(5);
  });

  it('keeps no staff apart from no data', () => {
    expect(provisionRate({ wte: 0, population: 60000 })).toBe(0);
    expect(provisionRate({ wte: null, population: 60000 })).toBeNull();
    expect(provisionRate({ wte: 30, population: null })).toBeNull();
    expect(provisionRate({ wte: 30, population: 0 })).toBeNull();
    expect(() => provisionRate({ wte: -1, population: 5 })).toThrowError(RangeError);
  });
});

describe('provisionPerInactive', () => {
  it('takes its interval from the survey alone', () => {
    const result = provisionPerInactive({ wte: 60, inactive: 3000, conf: 1000 });
    expect([result.value, result.lower, result.upper]).toEqual([20, 15, 30]);
    expect(result.cv).toBeCloseTo(17.007, 3);
    expect(result.quality).toBe('C');
  });

  it('has no upper limit when the survey cannot rule out nobody', () => {
    expect(provisionPerInactive({ wte: 60, inactive: 300, conf: 300 }).upper).toBeNull();
  });

  it('keeps missing figures missing', () => {
    expect(provisionPerInactive({ wte: null, inactive: 3000, conf: 10 }).value).toBeNull();
    const unknown = provisionPerInactive({ wte: 5, inactive: null, conf: null });
    expect([unknown.value, unknown.cv, unknown.quality]).toEqual([null, null, null]);
    const bare = provisionPerInactive({ wte: 6, inactive: 3000, conf: null });
    expect([bare.value, bare.lower, bare.upper]).toEqual([2, null, null]);
    expect(provisionPerInactive({ wte: 6, inactive: 0, conf: 5 }).value).toBeNull();
  });
});

describe('expectedProvision', () => {
  const areas = [
    { id: 'A', population: 100000, needIndex: 1.5, wte: 100 },
    { id: 'B', population: 100000, needIndex: 0.5, wte: 100 },
  ];
  const england = { type: 'england' } as const;

  it('shares out what there is by need', () => {
    const { rate, areas: rows } = expectedProvision({ areas, benchmark: england });
    expect(rate).toBe(10);
    expect(rows.map((row) => row.expected)).toEqual([150, 50]);
    expect(rows.map((row) => row.gap)).toEqual([-50, 50]);
    expect(rows.map((row) => row.shortfall)).toEqual([50, 0]);
    expect(rows[0]!.gapPercent).toBeCloseTo(-33.3333, 4);
  });

  it('leaves need out of account at elasticity 0', () => {
    const { areas: rows } = expectedProvision({ areas, benchmark: england, elasticity: 0 });
    expect(rows.map((row) => row.expected)).toEqual([100, 100]);
  });

  it('takes a given rate, or the 75th percentile of need-adjusted rates', () => {
    const given = expectedProvision({ areas, benchmark: { type: 'value', value: 20 } });
    expect(given.areas.map((row) => row.expected)).toEqual([300, 100]);
    // Need-adjusted rates are 6.67 and 20 per 10,000.
    expect(expectedProvision({ areas, benchmark: { type: 'p75' } }).rate).toBeCloseTo(16.6667, 4);
  });

  it('keeps areas with missing figures out of the sums, and their gaps missing', () => {
    const gappy = [
      ...areas,
      { id: 'C', population: 50000, needIndex: 1, wte: null },
      { id: 'D', population: 50000, needIndex: null, wte: 30 },
      { id: 'E', population: null, needIndex: 1, wte: 30 },
    ];
    const { rate, areas: rows } = expectedProvision({ areas: gappy, benchmark: england });
    expect(rate).toBe(10);
    expect(rows.map((row) => row.expected)).toEqual([150, 50, 50, null, null]);
    expect(rows.slice(2).map((row) => row.gap)).toEqual([null, null, null]);
  });

  it('has no answer without a single complete area', () => {
    const { rate, areas: rows } = expectedProvision({
      areas: [{ id: 'A', population: 9, needIndex: 1, wte: null }],
      benchmark: england,
    });
    expect([rate, rows[0]!.expected]).toEqual([null, null]);
  });

  it('adds up to nothing gained or lost against England, in whatever order', () => {
    const area = fc.record({
      population: fc.integer({ min: 1000, max: 2_000_000 }),
      needIndex: fc.double({ min: 0.2, max: 5, noNaN: true }),
      wte: fc.double({ min: 0, max: 5000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 30 }), (list) => {
        const given = list.map((one, i) => ({ id: String(i), ...one }));
        const { areas: rows } = expectedProvision({ areas: given, benchmark: england });
        const turned = expectedProvision({ areas: [...given].reverse(), benchmark: england });
        const sum = rows.reduce((total, row) => total + row.gap!, 0);
        expect(Math.abs(sum)).toBeLessThan(1e-6 * (1 + list.reduce((s, a) => s + a.wte, 0)));
        turned.areas.reverse().forEach((row, i) => {
          expect(row.expected!).toBeCloseTo(rows[i]!.expected!, 6);
        });
      }),
    );
  });

  it('refuses need of zero, nobody and negative staff', () => {
    const bad = (more: object) =>
      expectedProvision({ areas: [{ ...areas[0]!, ...more }], benchmark: england });
    expect(() => bad({ needIndex: 0 })).toThrowError(RangeError);
    expect(() => bad({ population: 0 })).toThrowError(RangeError);
    expect(() => bad({ wte: -3 })).toThrowError(RangeError);
  });
});
