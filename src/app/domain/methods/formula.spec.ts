import { formula, fraction, type Part, power, root, sub } from './formula.ts';

describe('formula', () => {
  it('reads letters, numbers and operators, and keeps quoted words whole', () => {
    expect(formula('2 x ≤', '“share of draws”')).toEqual([
      { kind: 'number', text: '2' },
      { kind: 'identifier', text: 'x' },
      { kind: 'operator', text: '≤' },
      { kind: 'words', text: 'share of draws' },
    ]);
  });

  it('keeps a word of several letters apart from what it is applied to, and letters together', () => {
    const kinds = (...parts: readonly Part[]) => formula(...parts).map(({ kind }) => kind);
    expect(kinds('ln x')).toEqual(['identifier', 'space', 'identifier']);
    expect(kinds('w z')).toEqual(['identifier', 'identifier']);
    expect(kinds('2 x')).toEqual(['number', 'identifier']);
    expect(kinds('23 ln')).toEqual(['number', 'space', 'identifier']);
    expect(kinds('ln', sub('r', 'k'))).toEqual(['identifier', 'space', 'script']);
    expect(kinds('exp ( x )')).not.toContain('space');
  });

  it('builds what stands over, under and inside from the same text', () => {
    expect(formula(fraction('x', root(power('n', '2'))))).toEqual([
      {
        kind: 'fraction',
        over: [{ kind: 'identifier', text: 'x' }],
        under: [
          {
            kind: 'root',
            of: [
              {
                kind: 'script',
                base: [{ kind: 'identifier', text: 'n' }],
                below: null,
                above: [{ kind: 'number', text: '2' }],
              },
            ],
          },
        ],
      },
    ]);
  });
});
