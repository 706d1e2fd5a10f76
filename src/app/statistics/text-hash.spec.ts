import fc from 'fast-check';
import { textHash } from './text-hash.ts';

const key = (texts: readonly string[]) => textHash(texts).join('-');

describe('textHash', () => {
  it('is the same in every run: what hangs on it can be repeated', () => {
    expect(textHash(['1', 'E54000008', 'depression'])).toEqual([
      -734589966, 262842551, 1823846584, -495383535,
    ]);
  });

  it('gives four whole numbers of 32 bits, the last one odd', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const words = textHash(texts);
        expect(words.length).toBe(4);
        for (const word of words) expect(word | 0).toBe(word);
        expect(words[3]! & 1).toBe(1);
      }),
    );
  });

  it('tells apart where one text ends and the next begins', () => {
    const lists = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['abc', ''],
      ['', 'abc'],
      ['a', 'b', 'c'],
      [],
    ];
    expect(new Set(lists.map(key)).size).toBe(lists.length);
  });

  it('tells apart every pair of area and indicator of a run', () => {
    const keys = new Set<string>();
    for (let area = 0; area < 300; area++) {
      for (let indicator = 0; indicator < 30; indicator++) {
        keys.add(key(['20261122', `E070${area}`, `indicator-${indicator}`]));
      }
    }
    expect(keys.size).toBe(300 * 30);
  });

  it('changes about half of its bits with a single letter', () => {
    const bits = (word: number) => word.toString(2).replaceAll('0', '').length;
    let changed = 0;
    for (let i = 0; i < 200; i++) {
      const [one, other] = [textHash([`seed ${i}`]), textHash([`seed ${i} `])];
      changed += one.reduce((sum, word, w) => sum + bits((word ^ other[w]!) >>> 0), 0);
    }
    expect(changed / 200 / 127).toBeGreaterThan(0.47);
    expect(changed / 200 / 127).toBeLessThan(0.53);
  });
});
