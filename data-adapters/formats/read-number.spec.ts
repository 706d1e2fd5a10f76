import fc from 'fast-check';
import { readNumber } from './read-number.ts';

describe('readNumber', () => {
  it('reads numbers as publishers write them', () => {
    const read = ['0', '0.0', '-1', '1e-5', '12.50', '.5', '+3', '1,234,567.8', ' 7 ', '\u22122.5'];
    expect(read.map(readNumber)).toEqual([0, 0, -1, 1e-5, 12.5, 0.5, 3, 1234567.8, 7, -2.5]);
  });

  it('keeps a blank missing, never zero', () => {
    expect(['', ' ', '\t', '\u00a0'].map(readNumber)).toEqual([null, null, null, null]);
  });

  it('says so where the text is not a number', () => {
    const texts = [
      'NA',
      '..',
      '*',
      '-',
      'x',
      '<5',
      '12%',
      '1,23',
      '12,34',
      ',123',
      '1 234',
      '0x1F',
    ];
    const more = [
      'Infinity',
      'NaN',
      '1e999',
      '1e-999',
      '--1',
      '1.2.3',
      '1,2345',
      'e5',
      '.',
      '1_000',
    ];
    for (const text of [...texts, ...more]) expect(readNumber(text)).toBe('not-a-number');
  });

  it('reads back any number that JavaScript writes', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, (value) => {
        expect(readNumber(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('gives zero only for text that holds the digit nought', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (readNumber(text) === 0) expect(text).toMatch(/0/);
      }),
    );
  });
});
