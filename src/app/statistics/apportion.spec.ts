import fc from 'fast-check';

import { apportion } from './apportion.ts';

const sources = [
  { id: 'E07000244', count: 1000 },
  { id: 'E06000008', count: 500 },
];
const lookup = [
  { source: 'E07000244', target: 'A', share: 0.6 },
  { source: 'E07000244', target: 'B', share: 0.4 },
  { source: 'E06000008', target: 'B', share: 1 },
];

describe('apportion', () => {
  it('carries counts over by the shares', () => {
    expect(apportion({ sources, lookup })).toEqual({ A: 600, B: 900 });
  });

  it('gives no count to a target with a missing part, and leaves the others', () => {
    const withGap = [sources[0]!, { id: 'E06000008', count: null }];
    expect(apportion({ sources: withGap, lookup })).toEqual({ A: 600, B: null });
    expect(apportion({ sources: sources.slice(0, 1), lookup })).toEqual({ A: 600, B: null });
  });

  it('does not miss a part of which the target gets nothing', () => {
    const untouched = [...lookup, { source: 'E06000008', target: 'A', share: 0 }];
    const withGap = [sources[0]!, { id: 'E06000008', count: null }];
    expect(apportion({ sources: withGap, lookup: untouched })['A']).toBe(600);
  });

  it('loses nobody', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const from = list.map((count, i) => ({ id: String(i), count }));
        const to = list.flatMap((_, i) => [
          { source: String(i), target: 'A', share },
          { source: String(i), target: 'B', share: 1 - share },
        ]);
        const { A, B } = apportion({ sources: from, lookup: to }) as Record<'A' | 'B', number>;
        expect(A + B).toBeCloseTo(
          list.reduce((sum, count) => sum + count, 0),
          4,
        );
      }),
    );
  });

  it('refuses shares that do not add up to 1, and a source without a lookup row', () => {
    const short = [{ source: 'X', target: 'A', share: 0.99 }];
    expect(() => apportion({ sources: [{ id: 'X', count: 1 }], lookup: short })).toThrowError();
    expect(() => apportion({ sources: [{ id: 'Z', count: 1 }], lookup })).toThrowError(RangeError);
    const negative = [
      { source: 'X', target: 'A', share: -0.5 },
      { source: 'X', target: 'B', share: 1.5 },
    ];
    expect(() => apportion({ sources: [{ id: 'X', count: 1 }], lookup: negative })).toThrowError();
    expect(() => apportion({ sources: [...sources, ...sources], lookup })).toThrowError(RangeError);
  });

  it('takes shares rounded to three decimals', () => {
    const rounded = ['A', 'B', 'C'].map((target) => ({ source: 'X', target, share: 0.333 }));
    expect(apportion({ sources: [{ id: 'X', count: 1000 }], lookup: rounded })['A']).toBe(333);
  });
});
