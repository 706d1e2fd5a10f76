import fc from 'fast-check';
import { samplingModel } from './sampling-model.ts';
import { roomOf, shiftedFigure } from './shifted-figure.ts';
import { figure, indicator } from './simulation-fixtures.ts';

const share = indicator('share', 'burden', { scale: 'logit' });
const rate = indicator('rate', 'burden', { scale: 'log' });
const plain = indicator('plain', 'burden');

describe('shiftedFigure', () => {
  it('moves a figure by standard deviations towards need, whichever way that is', () => {
    expect(shiftedFigure(figure(50), plain, 0.5)).toEqual({ value: 55, lower: 54, upper: 56 });
    const good = { ...plain, direction: -1 as const };
    expect(shiftedFigure(figure(50), good, 0.5)).toEqual({ value: 45, lower: 44, upper: 46 });
    expect(shiftedFigure(figure(50), plain, 0)).toEqual(figure(50));
  });

  it('keeps the error as large as it was on its own scale', () => {
    for (const one of [share, rate, plain]) {
      const before = samplingModel(one, figure(50, 4))!;
      const after = samplingModel(one, shiftedFigure(figure(50, 4), one, 1.3))!;
      expect(after.se).withContext(one.scale).toBeCloseTo(before.se, 10);
      expect(after.hasInterval).toBeTrue();
    }
  });

  it('keeps figure and limits in order and in their range, however far it goes', () => {
    const number = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(number, number, number),
        fc.constantFrom(share, rate, plain),
        fc.double({ min: -12, max: 12, noNaN: true }),
        (three, one, shift) => {
          const [lower, value, upper] = [...three].sort((a, b) => a - b) as [
            number,
            number,
            number,
          ];
          const moved = shiftedFigure({ value, lower, upper }, one, shift);
          const numbers = [moved.lower!, moved.value!, moved.upper!];
          expect(numbers.every(Number.isFinite)).toBeTrue();
          expect(moved.lower!).toBeLessThanOrEqual(moved.value! + 1e-9);
          expect(moved.upper!).toBeGreaterThanOrEqual(moved.value! - 1e-9);
          if (one.scale !== 'identity') expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
          if (one.scale === 'logit') expect(Math.max(...numbers)).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps missing limits, and a figure of an indicator without a spread, as they are', () => {
    const bare = { value: 50, lower: null, upper: null };
    expect(shiftedFigure(bare, plain, 1)).toEqual({ ...bare, value: 60 });
    expect(shiftedFigure(figure(50), { ...plain, sd: null }, 1)).toEqual(figure(50));
    expect(shiftedFigure({ ...bare, value: null }, plain, 1).value).toBeNull();
  });
});

describe('the room of a figure', () => {
  it('ends before the end of its range', () => {
    expect(roomOf(figure(5), share, -1)).toBeCloseTo(0.4995, 9);
    expect(roomOf(figure(95), share, 1)).toBeCloseTo(0.4995, 9);
    expect(roomOf(figure(5), rate, -1)).toBeCloseTo(0.4995, 9);
    expect(roomOf(figure(5), rate, 1)).toBe(Infinity);
    expect(roomOf(figure(5), { ...share, direction: -1 }, 1)).toBeCloseTo(0.4995, 9);
  });

  it('keeps a figure above nought that is there for its ratio to England', () => {
    expect(roomOf(figure(5), plain, -1)).toBeCloseTo(0.4995, 9);
    expect(roomOf(figure(-5), plain, -1)).toBe(Infinity);
  });

  it('is none at the end itself', () => {
    expect(roomOf(figure(0), share, -1)).toBe(0);
    expect(roomOf(figure(100), share, 1)).toBe(0);
  });
});
