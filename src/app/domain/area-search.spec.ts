import { type Area, type Geography } from './area.ts';
import { searchAreas } from './area-search.ts';

function place(code: string, shortName: string, change: Partial<Area> = {}): Area {
  return {
    code,
    level: 'icb',
    name: `NHS ${shortName} Integrated Care Board`,
    shortName,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
    ...change,
  };
}

const council = { level: 'utla', name: '' } as const;
const KNOWN: Geography = {
  vintages: [{ id: '2026', from: null, to: null }],
  areas: [
    place('E54000028', 'South East London', { odsCode: 'QKK' }),
    place('E54000040', 'Bath and North East Somerset, Swindon and Wiltshire', {
      validTo: '2026-03-31',
    }),
    place('E54000099', 'Bath and Neighbours', { validFrom: '2026-04-01' }),
    place('E06000022', 'Bath and North East Somerset', council),
    place('E06000011', 'East Riding of Yorkshire', council),
    place('E06000019', 'Herefordshire, County of', council),
    place('E08000035', 'Leeds', council),
    place('E08000035', 'Leeds', { ...council, level: 'ltla' }),
    place('E07000112', 'Folkestone & Hythe', { ...council, level: 'ltla' }),
    place('E06000052', 'Kernow Café', council),
    place('E07000999', 'Harrow Road', { ...council, level: 'ltla' }),
    place('E12000007', 'London', { level: 'region', name: '' }),
  ],
  memberships: [],
  successions: [],
  aliases: [
    { alias: 'E06000999', code: 'E08000035', level: 'utla', kind: 'former', note: '' },
    {
      alias: 'E07000165',
      code: 'E08000035',
      level: 'utla',
      kind: 'abolished_whole',
      note: 'Harrogate, last seen 2022; sum into the canonical code',
    },
    { alias: 'QKK', code: 'E54000028', level: 'icb', kind: 'ods', note: 'Harrogate' },
  ],
};

const found = (text: string, limit?: number) =>
  searchAreas(KNOWN, text, limit).map(({ shortName, level }) => `${shortName} (${level})`);

describe('a search for a place', () => {
  it('finds nothing for nothing, nor for the words every board has', () => {
    for (const text of ['', '   ', '!?', 'NHS', 'Integrated Care Board', 'icb']) {
      expect(found(text)).withContext(text).toEqual([]);
    }
  });

  it('finds a place by code, NHS code or former code, whatever the case', () => {
    expect(found('e06000011')).toEqual(['East Riding of Yorkshire (utla)']);
    expect(found(' qkk ')).toEqual(['South East London (icb)']);
    expect(found('E06000999')).toEqual(['Leeds (utla)']);
  });

  it('keeps the two councils of one code apart', () => {
    expect(found('leeds')).toEqual(['Leeds (utla)', 'Leeds (ltla)']);
  });

  it('puts the whole name first, then names that start so, then later words', () => {
    expect(found('london')).toEqual(['London (region)', 'South East London (icb)']);
    expect(found('east')[0]).toBe('East Riding of Yorkshire (utla)');
    expect(found('east')).toContain('South East London (icb)');
  });

  it('puts places in force before those that ended, and boards before councils', () => {
    expect(found('bath')).toEqual([
      'Bath and Neighbours (icb)',
      'Bath and North East Somerset (utla)',
      'Bath and North East Somerset, Swindon and Wiltshire (icb)',
    ]);
  });

  it('is not put off by accents, ampersands, commas or the words of a full name', () => {
    expect(found('cafe')).toEqual(['Kernow Café (utla)']);
    expect(found('folkestone and hythe')).toEqual(['Folkestone & Hythe (ltla)']);
    expect(found('herefordshire county')).toEqual(['Herefordshire, County of (utla)']);
    expect(found('NHS South East London Integrated Care Board')).toEqual([
      'South East London (icb)',
    ]);
  });

  it('finds a place by the name of one it took in, after places that have the name now', () => {
    expect(found('Harrogate')).toEqual(['Leeds (utla)']);
    expect(found('harro')).toEqual(['Harrow Road (ltla)', 'Leeds (utla)']);
  });

  it('finds a board by its initials, with and without the small words', () => {
    expect(found('sel')).toEqual(['South East London (icb)']);
    expect(found('banessw')[0]).toBeUndefined();
    expect(found('bnessw')).toEqual(['Bath and North East Somerset, Swindon and Wiltshire (icb)']);
  });

  it('gives no more than it is asked for', () => {
    expect(found('e', 3).length).toBe(3);
  });

  it('finds nothing for what is no place', () => {
    expect(found('xyzzy')).toEqual([]);
    expect(found('E0600001')).toEqual([]);
  });
});
