import { apsAggregateLevel } from './aps-aggregate-level.ts';
import { apsAggregateRate } from './aps-aggregate-rate.ts';
import { apsQuality } from './aps-quality.ts';

describe('apsQuality', () => {
  it('grades by the coefficient of variation, a limit belonging to the worse band', () => {
    const band = (cv: number) => apsQuality({ value: 1000, conf: cv * 19.6 }).quality;
    expect([4.9, 5, 9.9, 10.01, 19.9, 20.01].map(band)).toEqual(['A', 'B', 'B', 'C', 'C', 'D']);
  });

  it('makes band D unusable', () => {
    expect(apsQuality({ value: 1000, conf: 100 }).usable).toBeTrue();
    expect(apsQuality({ value: 1000, conf: 400 }).usable).toBeFalse();
  });

  it('never turns a flagged or missing figure into a number', () => {
    const none = { se: null, cv: null, quality: null, usable: false };
    for (const status of ['!', '*', '~', '-']) {
      expect(apsQuality({ value: 900, conf: 100, status })).toEqual(none);
    }
    expect(apsQuality({ value: null, conf: null })).toEqual(none);
    expect(apsQuality({ value: 900, conf: null })).toEqual(none);
  });

  it('has no coefficient of variation for an estimate of zero', () => {
    const { cv, quality, usable } = apsQuality({ value: 0, conf: 10, status: '' });
    expect([cv, quality, usable]).toEqual([null, null, false]);
  });
});

describe('apsAggregateRate', () => {
  it('weights rates by their denominators and adds up independent errors', () => {
    const part = { rate: 20, conf: 4, denominator: 1000 };
    const { rate, conf } = apsAggregateRate({ parts: [part, { ...part, rate: 30 }] });
    expect(rate).toBe(25);
    expect(conf).toBeCloseTo(4 / Math.SQRT2, 12);
  });

  it('is the area itself for one part', () => {
    const one = apsAggregateRate({ parts: [{ rate: 21.3, conf: 4, denominator: 900 }] });
    expect(one.rate).toBeCloseTo(21.3, 12);
    expect(one.conf).toBeCloseTo(4, 12);
  });

  it('has no rate while a part is missing, and no interval without every half-width', () => {
    const part = { rate: 20, conf: 4, denominator: 1000 };
    const none = { rate: null, conf: null };
    expect(apsAggregateRate({ parts: [part, { ...part, rate: null }] })).toEqual(none);
    expect(apsAggregateRate({ parts: [part, { ...part, denominator: null }] })).toEqual(none);
    expect(apsAggregateRate({ parts: [] })).toEqual(none);
    expect(apsAggregateRate({ parts: [part, { ...part, conf: null }] })).toEqual({
      rate: 20,
      conf: null,
    });
  });
});

describe('apsAggregateLevel', () => {
  it('adds up levels, and half-widths as independent errors', () => {
    const parts = [
      { value: 1000, conf: 300 },
      { value: 2000, conf: 400 },
    ];
    expect(apsAggregateLevel({ parts })).toEqual({ value: 3000, conf: 500 });
  });

  it('has no level while a part is missing', () => {
    const missing = [
      { value: 1000, conf: 300 },
      { value: null, conf: null },
    ];
    expect(apsAggregateLevel({ parts: missing })).toEqual({ value: null, conf: null });
    expect(apsAggregateLevel({ parts: [] })).toEqual({ value: null, conf: null });
    const bare = [{ value: 1000, conf: null }];
    expect(apsAggregateLevel({ parts: bare })).toEqual({ value: 1000, conf: null });
  });
});
