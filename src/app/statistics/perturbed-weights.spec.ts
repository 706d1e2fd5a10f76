import { perturbedWeights } from './perturbed-weights.ts';

const ids = ['a', 'b', 'c'];
const weights = [0.5, 0.3, 0.2];

describe('perturbedWeights', () => {
  it('add up to 1 in every draw and stay within a quarter of their size', () => {
    const drawn = perturbedWeights(ids, weights, 0.25, 500, 1);
    for (let d = 0; d < 500; d++) {
      expect(drawn.reduce((sum, row) => sum + row[d]!, 0)).toBeCloseTo(1, 12);
      drawn.forEach((row, k) => {
        expect(row[d]! / weights[k]!).toBeGreaterThan(0.75 / 1.25);
        expect(row[d]! / weights[k]!).toBeLessThan(1.25 / 0.75);
      });
    }
    expect(new Set(drawn[0]).size).toBe(500);
  });

  it('are the weights themselves without perturbation', () => {
    const drawn = perturbedWeights(ids, weights, 0, 3, 1);
    drawn.forEach((row, k) => expect(row[2]).toBeCloseTo(weights[k]!, 12));
  });

  it('leave an indicator of no weight without weight', () => {
    const [none] = perturbedWeights(['a', 'b'], [0, 1], 0.25, 20, 1);
    expect(new Set(none)).toEqual(new Set([0]));
  });

  it('cannot be perturbed by their whole size', () => {
    expect(() => perturbedWeights(ids, weights, 1, 3, 1)).toThrowError(RangeError);
    expect(() => perturbedWeights(ids, weights, -0.1, 3, 1)).toThrowError(RangeError);
  });
});
