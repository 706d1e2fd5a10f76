import { lettersOf, withLetters } from './formula-letters.ts';
import { formula, fraction, root, sub } from './formula.ts';

describe('letters of a formula', () => {
  it('are the single letters, wherever they stand, and no words', () => {
    const deep = formula('CV = 2', fraction('x', root('n')), sub('O', '“limit”'), 'a');
    expect([...lettersOf([deep])].sort()).toEqual(['O', 'n', 'x']);
  });

  it('are found in a sentence where they stand alone, and nothing of the sentence is lost', () => {
    const sentence = 'x people of n; an example’s x, and z (not taken).';
    const parts = withLetters(sentence, new Set(['x', 'n']));
    expect(parts.filter(({ letter }) => letter).map(({ text }) => text)).toEqual(['x', 'n', 'x']);
    expect(parts.map(({ text }) => text).join('')).toBe(sentence);
    expect(withLetters('No letter.', new Set(['x']))).toEqual([
      { text: 'No letter.', letter: false },
    ]);
  });
});
