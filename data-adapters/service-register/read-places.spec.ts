import { REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { PlaceFinder } from './place-finder.ts';
import { readPlaces } from './read-places.ts';

describe('places in a cell', () => {
  const finder = new PlaceFinder({
    ...REGISTER_GEOGRAPHY,
    aliases: [{ alias: 'Old Alder CCG', code: 'E54000001', level: 'icb', kind: 'name', note: '' }],
  });
  const codes = (text: string) =>
    readPlaces(text, finder).places.map(({ code, share }) => [code, share]);
  const problem = (text: string) => readPlaces(text, finder).problems.join(' ');

  it('are found by code, ODS code, short name, full name or another name', () => {
    for (const text of [
      'E54000001',
      'QA1',
      'alder',
      'NHS Alder Integrated Care Board',
      'Alder ICB',
      'Old Alder CCG',
      'E54000001 Alder',
      'Alder (E54000001)',
      'Alder - E54000001',
    ]) {
      expect(codes(text))
        .withContext(text)
        .toEqual([['E54000001', null]]);
    }
  });

  it('are as many as semicolons and line ends part, with the share of each', () => {
    expect(codes('Ashby 40%; Ashford: 35.5 %;\nBirch (24.5%)')).toEqual([
      ['E07000001', 0.4],
      ['E07000002', 0.355],
      ['E54000002', 0.245],
    ]);
  });

  it('have the level in brackets, or the upper tier where a council is of both', () => {
    const level = (text: string) => readPlaces(text, finder).places[0]?.level;
    expect(level('Beechton')).toBe('utla');
    expect(level('E08000001 (lower-tier local authority)')).toBe('ltla');
    expect(level('Beechton (LTLA) 50%')).toBe('ltla');
  });

  it('are answered with the nearest names where there is none', () => {
    expect(problem('Ash')).toContain('Did you mean');
    expect(problem('Ashby, Ashford')).toContain('semicolons');
    expect(problem('E99999999')).toContain('There is no place “E99999999”');
    expect(problem('Ashby (integrated care board)')).toContain('no integrated care board “Ashby”');
  });

  it('are answered with what a share looks like where it is none', () => {
    expect(problem('Ashby half%')).toContain('“half%” is not a share');
  });

  it('are taken by code, with a warning where the name says another place', () => {
    const { places, warnings } = readPlaces('E54000001 Birch', finder);
    expect(places[0]?.code).toBe('E54000001');
    expect(warnings).toEqual([
      'E54000001 is the code of Alder, not of “Birch”. The code was taken; check it.',
    ]);
  });

  it('ask for the code where several places have the name', () => {
    const two = new PlaceFinder({
      ...REGISTER_GEOGRAPHY,
      areas: [...REGISTER_GEOGRAPHY.areas, { ...REGISTER_GEOGRAPHY.areas[6]!, shortName: 'Alder' }],
    });
    expect(readPlaces('Alder', two).problems[0]).toContain('is the name of several places');
  });

  it('take no longer for long cells than there is text', () => {
    for (const text of [' '.repeat(50_000), `${'('.repeat(50_000)}%`, 'E0'.repeat(25_000)]) {
      expect(readPlaces(text, finder).places).toEqual([]);
    }
  });
});
