import { addUp, judgePart, partLine, readCounts, verdict } from './test-counts.ts';

const THREE = { passed: 3, failed: 0, skipped: 0 };

describe('counting tests', () => {
  it("reads the runners' own counts", () => {
    expect(readCounts(THREE)).toEqual(THREE);
    expect(
      readCounts({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2, duration: 9 } }),
    ).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('has no counts from a report it does not know', () => {
    for (const foreign of [undefined, null, 'TOTAL: 3', {}, { passed: 1.5, failed: 0 }]) {
      expect(readCounts(foreign)).toBeUndefined();
    }
  });

  it('passes a part whose tests all passed', () => {
    expect(judgePart('plain', 0, THREE)).toEqual({ name: 'plain', ...THREE });
  });

  it('fails a part that executed no test, even where the runner is content', () => {
    const idle = judgePart('plain', 0, { passed: 0, failed: 0, skipped: 7 });
    expect(idle.failed).toBe(1);
    expect(partLine(idle)).toBe('plain: 0 passed, 1 failed, 7 skipped (executed no test)');
  });

  it('fails a part whose runner crashed before or after its tests', () => {
    expect(judgePart('plain', 134, undefined).failed).toBe(1);
    expect(judgePart('plain', 1, THREE).failed).toBe(1);
  });

  it('counts a failing test once, not again for the exit code it causes', () => {
    expect(judgePart('plain', 3, { passed: 3, failed: 2, skipped: 0 }).failed).toBe(2);
  });

  it('ends with passes and failures of all parts', () => {
    const total = addUp([THREE, { passed: 2, failed: 1, skipped: 4 }]);
    expect(verdict(total)).toBe('5 passed, 1 failed');
  });
});
