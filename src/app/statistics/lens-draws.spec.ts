import { LensDraws } from './lens-draws.ts';
import { needPoint } from './need-point.ts';
import { area, indicator } from './simulation-fixtures.ts';

const DRAWS = 2;
const list = [indicator('x', 'burden'), indicator('y', 'burden'), indicator('w', 'work')];
const of = (...numbers: readonly number[]) => Float64Array.from(numbers);
const point = (values: readonly (number | null)[], indicators = list) =>
  needPoint(area('A', values), indicators, 3, 2 / 3);

/** Weights of two draws: in the second one x weighs more and w less. */
const weights = () => [of(0.25, 0.3), of(0.25, 0.3), of(0.5, 0.4)];
const lens = (indicators = list) => new LensDraws(indicators, weights(), DRAWS, 3);

describe('LensDraws', () => {
  it('scores 100 + 10 times the weighted mean of z, draw by draw', () => {
    const drawn = lens();
    drawn.start(point([60, 60, 60]));
    drawn.add(0, of(1, 1), null);
    drawn.add(1, of(2, 0), null);
    drawn.add(2, of(-1, 2), null);
    drawn.finish();
    expect(drawn.scores[0]).toBeCloseTo(100 + 10 * (0.25 + 0.5 - 0.5), 12);
    expect(drawn.scores[1]).toBeCloseTo(100 + 10 * (0.3 + 0.8), 12);
  });

  it('sums the logs of ratios under the weights of the draw', () => {
    const drawn = lens();
    drawn.start(point([60, 60, 60]));
    [of(0.1, 0.2), of(0.3, 0.2), of(-0.1, 0.5)].forEach((logs, k) => {
      drawn.add(k, of(0, 0), logs);
    });
    expect(drawn.logNeed[0]).toBeCloseTo(0.025 + 0.075 - 0.05, 12);
    expect(drawn.logNeed[1]).toBeCloseTo(0.06 + 0.06 + 0.2, 12);
  });

  it('gives the share of a part to those of it that have a ratio', () => {
    const drawn = lens();
    drawn.start(point([60, 0, 60]));
    drawn.add(0, of(0, 0), of(0.2, 0.2));
    drawn.add(1, of(0, 0), null);
    drawn.add(2, of(0, 0), of(0, 0));
    expect(drawn.logNeed[0]).toBeCloseTo(0.5 * 0.2, 12);
    expect(drawn.logNeed[1]).toBeCloseTo(0.6 * 0.2, 12);
  });

  it('puts a missing one about the mean of the others, held like them', () => {
    const drawn = lens();
    drawn.start(point([60, null, 60]));
    drawn.add(0, of(1, 3), of(0, 0));
    drawn.add(2, of(2, 3), of(0, 0));
    drawn.addMissing(1, of(0.5, 2));
    drawn.finish();
    expect(drawn.scores[0]).toBeCloseTo(100 + 10 * (0.25 + 0.25 * 2 + 0.5 * 2), 12);
    // 3 + 2 is held at 3.
    expect(drawn.scores[1]).toBeCloseTo(100 + 10 * 3, 12);
    expect([...drawn.logNeed]).toEqual([0, 0]);
  });

  it('begins each area afresh', () => {
    const drawn = lens();
    for (const values of [
      [60, null, 60],
      [60, 60, 60],
    ]) {
      drawn.start(point(values));
      drawn.add(0, of(1, 1), of(0.1, 0.1));
      if (values[1] === null) drawn.addMissing(1, of(1, 1));
      else drawn.add(1, of(1, 1), of(0.1, 0.1));
      drawn.add(2, of(1, 1), of(0.1, 0.1));
      drawn.finish();
    }
    const once = lens();
    once.start(point([60, 60, 60]));
    for (const k of [0, 1, 2]) once.add(k, of(1, 1), of(0.1, 0.1));
    once.finish();
    expect(drawn.scores).toEqual(once.scores);
    expect(drawn.logNeed).toEqual(once.logNeed);
  });

  it('has no ratio to give where a part weighs nothing in a draw, and no NaN', () => {
    const indicators = [indicator('x', 'burden', { weight: 0 }), ...list.slice(1)];
    const drawn = new LensDraws(indicators, [of(0, 0), of(0, 0), of(1, 1)], DRAWS, 3);
    drawn.start(point([60, 0, 60], indicators));
    drawn.add(0, of(1, 1), of(0.5, 0.5));
    drawn.add(1, of(1, 1), null);
    drawn.add(2, of(2, 2), of(0.1, 0.1));
    drawn.finish();
    expect([...drawn.scores]).toEqual([120, 120]);
    expect([...drawn.logNeed]).toEqual([0.1, 0.1]);
  });
});
