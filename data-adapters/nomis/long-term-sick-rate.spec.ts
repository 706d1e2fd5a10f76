import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, missing, type Figure } from '#app/domain/figure.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { longTermSickRates } from './long-term-sick-rate.ts';
import { nomisRates } from './nomis-adapter.ts';

function record(indicator: string, figure: Figure, people: Partial<FigureRecord> = {}) {
  return figureRecord({
    indicator,
    indicatorName: indicator,
    areaCode: 'E06000001',
    areaName: 'Hartlepool',
    areaType: '',
    period: { start: '2019-10-01', months: 12 },
    figure,
    unit: '%',
    row: 2,
    ...people,
  });
}

describe('longTermSickRates', () => {
  // Greater Manchester, October 2019 to September 2020: people as published, confidences made up.
  const text = readFileSync(join(import.meta.dirname, 'samples/api-28-columns.csv'), 'utf8');
  const manchester = longTermSickRates(nomisRates.parse(textFile(text)).records);

  it('is 6.2% in Greater Manchester, of residents and not of inactive people', () => {
    expect(manchester.map(({ areaCode }) => areaCode)).toEqual(['E47000001']);
    const { figure, count, denominator, indicator } = manchester[0]!;
    expect(indicator).toBe('long-term-sick-16-64');
    expect([count, denominator]).toEqual([110_800, 1_788_500]);
    if (figure.kind === 'missing') throw new Error('no figure');
    expect(figure.value).toBeCloseTo(6.195, 3);
    // (26.1 × 1.2)² + (23.7 × 2.6)² = 980.9 + 3797.0; its root, by 100, is 0.691.
    expect(figure.upper! - figure.value).toBeCloseTo(0.691, 3);
    expect(figure.value - figure.lower!).toBeCloseTo(0.691, 3);
  });

  it('gives the half-width of the rate itself where both come from one simple random sample', () => {
    const [n, p, s, z] = [4_000, 0.24, 0.26, 1.96];
    const half = (share: number, sample: number) =>
      100 * z * Math.sqrt((share * (1 - share)) / sample);
    const [cp, cs] = [half(p, n), half(s, n * p)];
    const [rate] = longTermSickRates([
      record('111', measured(24, 24 - cp, 24 + cp)),
      record('1496', measured(26, 26 - cs, 26 + cs)),
    ]);
    const figure = rate!.figure;
    if (figure.kind === 'missing') throw new Error('no figure');
    expect(figure.upper! - figure.value).toBeCloseTo(half(p * s, n), 9);
  });

  it('multiplies the shares where the numbers of people are not given', () => {
    const [rate] = longTermSickRates([record('111', measured(20)), record('1496', measured(30))]);
    expect(rate?.figure).toEqual({ kind: 'measured', value: 6 });
    expect([rate?.count, rate?.denominator]).toEqual([null, null]);
  });

  it('has no figure where either series has none, for its reason', () => {
    const rateOf = (inactive: Figure, sick: Figure) =>
      longTermSickRates([
        record('111', inactive, { denominator: 1000 }),
        record('1496', sick, { count: 60 }),
      ])[0]?.figure;
    expect(rateOf(missing('unreliable'), measured(30))).toEqual(missing('unreliable'));
    expect(rateOf(measured(20), missing('suppressed'))).toEqual(missing('suppressed'));
  });

  it('has limits with both confidences only, and none below 0', () => {
    const limitsOf = (inactive: Figure, sick: Figure) => {
      const figure = longTermSickRates([record('111', inactive), record('1496', sick)])[0]?.figure;
      return figure?.kind === 'measured' ? [figure.lower, figure.upper] : null;
    };
    expect(limitsOf(measured(20, 18, 22), measured(30))).toEqual([undefined, undefined]);
    expect(limitsOf(measured(20), measured(30, 20, 40))).toEqual([undefined, undefined]);
    expect(limitsOf(measured(10, 0, 25), measured(10, 0, 30))?.[0]).toBe(0);
  });

  it('joins only the same place and the same twelve months', () => {
    const later = { period: { start: '2020-10-01', months: 12 } };
    const elsewhere = { areaCode: 'E06000002' };
    const inactive = record('111', measured(20));
    expect(longTermSickRates([inactive, record('1496', measured(30), later)])).toEqual([]);
    expect(longTermSickRates([inactive, record('1496', measured(30), elsewhere)])).toEqual([]);
  });
});
