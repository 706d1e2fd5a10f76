import { type Source, sourceById, SOURCES } from './source-catalogue.ts';

describe('the source catalogue', () => {
  const sources: readonly Source[] = SOURCES;

  it('has each source once', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  for (const source of sources) {
    it(`says of ${source.id} who published it, on which terms, and which edition`, () => {
      for (const words of [source.title, source.publisher, source.edition]) {
        expect(words.trim()).not.toBe('');
      }
      // Announcements are facts from many places, not one publisher's data.
      const terms =
        source.id === 'programmes' ? /announcements/ : /^Open Government Licence v3\.0$/;
      expect(source.licence).toMatch(terms);
      expect(source.attribution).toMatch(/\.$/);
      expect(source.edition).toMatch(/\d{4}|mid-\d{4}/);
      expect(new URL(source.url).protocol).toBe('https:');
    });
  }

  it('gives the Office for National Statistics the attribution it asks for', () => {
    const ons = sources.filter(({ publisher }) => publisher === 'Office for National Statistics');
    expect(ons.length).toBeGreaterThan(2);
    for (const { attribution } of ons) {
      expect(attribution).toBe(
        'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.',
      );
    }
  });

  it('says of the withdrawn series that it is withdrawn and what it is a share of', () => {
    const { edition, caveats } = sourceById('ons-local-statistics-withdrawn');
    expect(edition).toContain('withdrawn');
    expect(caveats.join(' ')).toContain('share of inactive people, not of the population');
  });

  it('finds a source by id and refuses one it does not hold', () => {
    expect(sourceById('deprivation').title).toBe('Indices of Deprivation 2025');
    expect(() => sourceById('nobody' as 'deprivation')).toThrowError(RangeError, /nobody/);
  });
});
