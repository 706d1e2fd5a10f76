import { isOver, resultLine, type BenchResult } from './bench-result.ts';

const half: BenchResult = { what: 'scripts', ratio: 0.5, against: 'the budget of 250 kB' };

describe('a bench result', () => {
  it('is a ratio in words, with its limit where it has one', () => {
    expect(resultLine(half)).toBe('0.50 × the budget of 250 kB – scripts');
    expect(resultLine({ ...half, detail: '125 kB', limit: 1 })).toBe(
      '0.50 × the budget of 250 kB – scripts: 125 kB [at most 1.00]',
    );
  });

  it('fails above its limit, not at it', () => {
    expect(isOver({ ...half, ratio: 1, limit: 1 })).toBeFalse();
    expect(isOver({ ...half, ratio: 1.01, limit: 1 })).toBeTrue();
    expect(isOver({ ...half, ratio: 99 })).toBeFalse();
  });

  it('fails where nothing could be measured', () => {
    expect(isOver({ ...half, ratio: NaN })).toBeTrue();
  });
});
