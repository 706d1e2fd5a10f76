import { byarsInterval } from './byars-interval.ts';
import { dobsonInterval } from './dobson-interval.ts';
import { eventsOf } from './dsr.ts';
import { expectedEvents } from './expected-events.ts';
import { scaleInterval } from './scale-interval.ts';
import { standardisedRate } from './standardised-rate.ts';
import { sumParts } from './sum-parts.ts';

describe('dobsonInterval', () => {
  it('is the Byar interval itself for a plain count, whose variance is the count', () => {
    const { lower, upper } = dobsonInterval(64, 64, 64, 0.95);
    const byar = byarsInterval(64, 0.95);
    expect(lower).toBeCloseTo(byar.lower!, 12);
    expect(upper).toBeCloseTo(byar.upper!, 12);
  });

  it('grows with the root of the variance, and refuses no event or a negative variance', () => {
    const one = dobsonInterval(10, 1, 50, 0.95);
    const four = dobsonInterval(10, 4, 50, 0.95);
    expect((four.upper! - 10) / (one.upper! - 10)).toBeCloseTo(2, 12);
    expect(() => dobsonInterval(10, 1, 0, 0.95)).toThrowError(RangeError);
    expect(() => dobsonInterval(10, -1, 50, 0.95)).toThrowError(RangeError);
  });
});

describe('standardisedRate', () => {
  const sums = {
    total_count: 20,
    total_pop: 1000,
    weight: 2,
    weightedRate: 0.04,
    variance: 0.00008,
  };

  it('divides by the weights, and the variance by their square', () => {
    // Rate 0.02, variance 0.00002 = 20 / 1000^2: the crude rate of one band.
    const { value, upper } = standardisedRate(sums, 0.95, 100000);
    expect(value).toBeCloseTo(2000, 9);
    expect(upper).toBeCloseTo((byarsInterval(20, 0.95).upper! / 1000) * 100000, 6);
  });

  it('is suppressed below ten events, and refuses weights that add up to nothing', () => {
    expect(standardisedRate({ ...sums, total_count: 9 }, 0.95, 1).value).toBeNull();
    expect(() => standardisedRate({ ...sums, weight: 0 }, 0.95, 1)).toThrowError(RangeError);
    expect(() => standardisedRate(sums, 95, 1)).toThrowError(RangeError);
    expect(() => standardisedRate(sums, 0.95, -1)).toThrowError(RangeError);
  });
});

describe('expectedEvents', () => {
  it('applies the rates of the reference to the people of the area', () => {
    const strata = [
      { n: 100, xref: 5, nref: 1000 },
      { n: 300, xref: 20, nref: 1000 },
      { n: null, xref: 7, nref: 500 },
    ];
    const { expected, referenceRate } = expectedEvents(strata);
    expect(expected).toBeCloseTo(0.5 + 6, 12);
    expect(referenceRate).toBeCloseTo(32 / 2500, 12);
  });

  it('expects nothing of nobody, and refuses what cannot be', () => {
    expect(expectedEvents([])).toEqual({ expected: null, referenceRate: null });
    expect(expectedEvents([{ n: 0, xref: 5, nref: 10 }]).expected).toBeNull();
    for (const bad of [{ n: -1 }, { xref: -1 }, { nref: 0 }, { n: NaN }, { xref: Infinity }]) {
      expect(() => expectedEvents([{ n: 1, xref: 1, nref: 1, ...bad }])).toThrowError(RangeError);
    }
  });
});

describe('eventsOf', () => {
  it('counts none where no count was published, and refuses what is no number', () => {
    expect([eventsOf(null), eventsOf(3)]).toEqual([0, 3]);
    expect(() => eventsOf(NaN)).toThrowError(RangeError);
  });
});

describe('sumParts', () => {
  it('adds up only where every part is there', () => {
    const part = { x: 1, n: 4 };
    expect(sumParts([part, part])).toEqual({ x: 2, n: 8, known: 2, total: 2 });
    expect(sumParts([part, { x: null, n: 4 }])).toEqual({ x: null, n: null, known: 1, total: 2 });
    expect(sumParts([])).toEqual({ x: null, n: null, known: 0, total: 0 });
  });
});

describe('scaleInterval', () => {
  it('keeps a missing limit missing and never turns the limits over', () => {
    expect(scaleInterval({ lower: null, upper: 3 }, 2)).toEqual({ lower: null, upper: 6 });
    for (const factor of [0, -1, NaN, Infinity]) {
      expect(() => scaleInterval({ lower: 1, upper: 3 }, factor)).toThrowError(RangeError);
    }
  });
});
