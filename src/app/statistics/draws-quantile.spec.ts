import fc from 'fast-check';
import { between, drawsQuantile } from './draws-quantile.ts';
import { quantileSorted } from './quantile-sorted.ts';

/** The quantile of a function of the draws, by way of the two draws around it. */
function quantileOf(
  draws: readonly number[],
  p: number,
  f: (x: number) => number = (x) => x,
): number | null {
  const found = drawsQuantile(Float64Array.from(draws), p);
  return found && between(f(found.low), f(found.high), found.fraction);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
// Whole numbers among them, so that many are equal.
const draw = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
);
const someDraws = fc.array(draw, { minLength: 1, maxLength: 60 });

describe('drawsQuantile', () => {
  it('finds the order statistics around a worked example', () => {
    expect(drawsQuantile(Float64Array.of(5, 1, 4, 2, 3), 0.5)).toEqual({
      low: 3,
      high: 4,
      fraction: 0,
    });
    expect(quantileOf([10, 20, 30, 40], 0.5)).toBe(25);
    expect(quantileOf([40, 10, 30, 20], 0.025)).toBeCloseTo(10.75, 12);
  });

  it('is the quantile of the sorted draws, whatever they are and whichever is asked for', () => {
    fc.assert(
      fc.property(someDraws, share, (draws, p) => {
        expect(quantileOf(draws, p)).toBe(quantileSorted(Float64Array.from(draws).sort(), p));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the quantile of any rising function of the draws', () => {
    const rising = [(x: number) => Math.exp(x / 1e6), (x: number) => 3 * x - 7, Math.cbrt];
    fc.assert(
      fc.property(someDraws, share, fc.constantFrom(...rising), (draws, p, f) => {
        const wanted = quantileSorted(Float64Array.from(draws, f).sort(), p);
        expect(quantileOf(draws, p, f)).toBe(wanted);
      }),
    );
  });

  it('finds the ends, and the only draw there is', () => {
    expect(quantileOf([2, 9, 4], 0)).toBe(2);
    expect(quantileOf([2, 9, 4], 1)).toBe(9);
    for (const p of [0, 0.3, 1]) expect(quantileOf([7], p)).toBe(7);
  });

  it('keeps every draw, in whatever order', () => {
    fc.assert(
      fc.property(someDraws, share, (draws, p) => {
        const moved = Float64Array.from(draws);
        drawsQuantile(moved, p);
        expect(moved.sort()).toEqual(Float64Array.from(draws).sort());
      }),
    );
  });

  it('has no quantile without a draw', () => {
    expect(drawsQuantile(new Float64Array(), 0.5)).toBeNull();
  });
});

describe('between two numbers', () => {
  it('is the lower one where they are alike, be they infinite', () => {
    expect(between(-Infinity, -Infinity, 0.5)).toBe(-Infinity);
    expect(between(2, Infinity, 0)).toBe(2);
  });

  it('lies on the straight way', () => {
    expect(between(2, 4, 0.25)).toBe(2.5);
  });
});
