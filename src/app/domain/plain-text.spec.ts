import fc from 'fast-check';
import { comparable, oneLine, paragraphs } from './plain-text.ts';

describe('text as it is kept', () => {
  it('is the same when it is tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
        expect(paragraphs(paragraphs(text))).toBe(paragraphs(text));
      }),
    );
  });

  it('keeps letters, marks and line ends, and drops what is no text', () => {
    expect(oneLine(' a\u0007\u202Eb\uD800 é ')).toBe('a b\uFFFD é');
    expect(paragraphs('a\r\n b \u2028\n\n\nc')).toBe('a\nb\n\nc');
  });

  it('is compared without case, accents and punctuation', () => {
    expect(comparable('St. Hélens & Knowsley')).toBe('st helens and knowsley');
  });
});
