import fc from 'fast-check';
import { LENS_NAMES, LENSES, readLens, SUBDOMAIN_NAMES, SUBDOMAINS } from './lens.ts';

describe('a lens', () => {
  it('is read as its own name', () => {
    for (const lens of LENSES) expect(readLens(lens)).toBe(lens);
  });

  it('is read however people write it', () => {
    expect(readLens(' MSK ')).toBe('msk');
    expect(readLens('cvd')).toBe('cardiovascular');
    expect(readLens('mental-illness')).toBe('mental');
    expect(readLens('musculoskeletal')).toBe('msk');
    expect(readLens('all-conditions')).toBe('all');
  });

  it('is none where the text is none', () => {
    for (const text of ['', ' ', 'cancer', 'constructor', '__proto__', 'hasownproperty']) {
      expect(readLens(text)).withContext(text).toBeNull();
    }
  });

  it('is one of the known ones or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([...LENSES, null]).toContain(readLens(text));
      }),
    );
  });

  it('has a name for a heading and one for a sentence', () => {
    expect(Object.keys(LENS_NAMES)).toEqual([...LENSES]);
    for (const { title, inSentence } of Object.values(LENS_NAMES)) {
      expect(title).toMatch(/^[A-Z]/);
      expect(inSentence).toMatch(/^[a-z]/);
    }
  });

  it('has three parts of need, each with words', () => {
    expect(SUBDOMAINS).toEqual(['burden', 'outcome', 'work']);
    expect(Object.keys(SUBDOMAIN_NAMES)).toEqual([...SUBDOMAINS]);
  });
});
