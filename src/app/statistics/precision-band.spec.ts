import { measured, missing } from '#app/domain/figure.ts';
import { precisionBand } from './precision-band.ts';

describe('precisionBand', () => {
  /** A figure of 100 whose 95% limits give this coefficient of variation, in percent. */
  const withVariation = (cv: number) => measured(100, 100 - 1.96 * cv, 100 + 1.96 * cv);

  it('is A below 5%, B below 10%, C below 20% and D from there', () => {
    expect([4.9, 5.1, 9.9, 10.1, 19.9, 20.1].map(withVariation).map(precisionBand)).toEqual([
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
    ]);
  });

  it('is none for a missing figure, for one without limits and for zero', () => {
    expect(precisionBand(missing('unreliable'))).toBeNull();
    expect(precisionBand(measured(20))).toBeNull();
    expect(precisionBand(measured(0, 0, 1))).toBeNull();
  });
});
