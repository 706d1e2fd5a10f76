import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from './gap-text.ts';

describe('the words of a gap', () => {
  it('are different for each class, and none says that there is no gap', () => {
    const words = Object.values(GAP_CLASS_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).not.toMatch(/\bno gap\b/);
  });

  it('say for each reason what is missing', () => {
    const words = Object.values(INSUFFICIENT_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/\b(no|cannot|fewer)\b/);
  });
});
