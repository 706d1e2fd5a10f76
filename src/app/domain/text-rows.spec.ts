import { textRows } from './text-rows.ts';

describe('the rows of a text', () => {
  it('are none for a blank text, and one for a word that fits', () => {
    expect([textRows('', 10), textRows('  \n ', 10), textRows('word', 10)]).toEqual([0, 0, 1]);
  });

  it('grow by words, and by parts of a word that is longer than a line', () => {
    expect(textRows('aaaa aaaa aaaa', 6)).toBe(2);
    expect(textRows('a'.repeat(100), 6.6)).toBe(10);
    expect(textRows(`b ${'a'.repeat(20)}`, 6.6)).toBe(3);
  });

  it('count a line narrower than a letter as a letter a row, without end or fault', () => {
    expect(textRows('WW W', 0.1)).toBe(3);
    expect(textRows('W'.repeat(2000), 1)).toBe(2000);
  });
});
