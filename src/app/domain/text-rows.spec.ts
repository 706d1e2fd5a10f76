import { textRows } from './text-rows.ts';

describe('the rows of a text', () => {
  it('are none for a blank text, and one for a word that fits', () => {
    expect([textRows('', 10), textRows('  \n ', 10), textRows('word', 10)]).toEqual([0, 0, 1]);
  });

  it('grow by words, and by parts of a word that is longer than a line', () => {
    expect(textRows('aaaa aaaa aaaa', 5.1)).toBe(2);
    expect(textRows('a'.repeat(100), 6)).toBe(10);
    expect(textRows(`b ${'a'.repeat(20)}`, 6)).toBe(3);
  });

  it('give letters of other scripts and pictures more room, and marks on letters none', () => {
    expect(textRows('中'.repeat(10), 6)).toBeGreaterThan(textRows('a'.repeat(10), 6));
    expect(textRows('e\u0301'.repeat(9), 6)).toBe(textRows('e'.repeat(9), 6));
    expect(textRows('🙂'.repeat(4), 6)).toBe(1);
  });

  it('count a line narrower than a letter as a letter a row, without end or fault', () => {
    expect(textRows('WW W', 0.1)).toBe(3);
    expect(textRows('W'.repeat(2000), 1)).toBe(2000);
  });
});
