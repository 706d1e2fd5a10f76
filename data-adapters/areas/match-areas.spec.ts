import { type Geography } from '#app/domain/area.ts';
import { areaKey, matchAreas, matchedOn, type MatchOptions } from './match-areas.ts';
import { type AreaText } from './area-finder.ts';
import { type AreaMatch } from './decide-area.ts';
import { givenPublishedGeography } from './published-geography.ts';

/** `E07000223 ltla`, `? utla:E1 icb:E2` or `! total`. */
function brief(match: AreaMatch): string {
  if (match.kind === 'matched') return `${match.area.code} ${match.area.level}`;
  if (match.kind === 'refused') return `! ${match.reason}`;
  return `? ${match.candidates.map(({ code, level }) => `${level}:${code}`).join(' ')}`;
}

describe('matchAreas', () => {
  const published = givenPublishedGeography();
  const review = (texts: readonly (string | AreaText)[], options: MatchOptions = {}) =>
    matchAreas(texts, published(), options);
  const found = (texts: readonly (string | AreaText)[], options?: MatchOptions) =>
    Object.fromEntries(
      review(texts, options).rows.map(({ key, match }) => [key.trim(), brief(match)]),
    );

  const WEST_SUSSEX = [
    'Adur',
    'Arun',
    'Chichester',
    'Crawley',
    'Horsham',
    'Mid Sussex',
    'Worthing',
  ];

  it('finds names without regard to padding, case, &, St. and apostrophes', () => {
    expect(
      found([
        ...WEST_SUSSEX,
        '  ARUN ',
        'Telford & Wrekin',
        'Saint Helens',
        'Kings Lynn & West Norfolk',
      ]),
    ).toEqual(
      jasmine.objectContaining({
        Adur: 'E07000223 ltla',
        ARUN: 'E07000224 ltla',
        'Telford & Wrekin': 'E06000020 ltla',
        'Saint Helens': 'E08000013 ltla',
        'Kings Lynn & West Norfolk': 'E07000146 ltla',
      }),
    );
  });

  it('finds names in their dress: County, City of, Borough, Council, ICB', () => {
    expect(
      found([
        'West Sussex County',
        'City of Bristol',
        'Bristol, City of',
        'Herefordshire, County of',
        'Durham',
        'Nottingham City',
        'London Borough of Camden',
        'Kent County Council',
        'Hull',
        'Eng',
      ]),
    ).toEqual({
      'West Sussex County': 'E10000032 utla',
      'City of Bristol': 'E06000023 utla',
      'Bristol, City of': 'E06000023 utla',
      'Herefordshire, County of': 'E06000019 utla',
      Durham: 'E06000047 utla',
      'Nottingham City': 'E06000018 utla',
      'London Borough of Camden': 'E09000007 utla',
      'Kent County Council': 'E10000016 utla',
      Hull: 'E06000010 utla',
      Eng: 'E92000001 england',
    });
  });

  it('decides between places of one name by the level of the rest', () => {
    expect(found([...WEST_SUSSEX, 'Lincolnshire', 'London'])).toEqual(
      jasmine.objectContaining({ Lincolnshire: 'E10000019 utla', London: 'E12000007 region' }),
    );
    const boards = ['NHS Devon ICB', 'Cheshire and Merseyside', 'Kent and Medway'];
    expect(found([...boards, 'Lincolnshire', 'LONDON'])).toEqual(
      jasmine.objectContaining({ Lincolnshire: 'E54000013 icb', LONDON: 'E40000003 nhs-region' }),
    );
  });

  it('decides by the table’s own word for the kind of area before that', () => {
    const row = (name: string, type: string) => [{ name, type }];
    expect(found(row('Lincolnshire', 'ICB'))).toEqual({ Lincolnshire: 'E54000013 icb' });
    expect(found(row('Lincolnshire', 'County & UA'))).toEqual({ Lincolnshire: 'E10000019 utla' });
  });

  it('leaves a name that nothing decides to the person', () => {
    expect(found(['Lincolnshire'], { level: 'region' })).toEqual({
      Lincolnshire: '? icb:E54000013 utla:E10000019',
    });
  });

  it('does not take a board for a county that is gone', () => {
    expect(found([...WEST_SUSSEX, 'Northamptonshire'])['Northamptonshire']).toBe('? icb:E54000059');
    expect(
      found(['Devon', 'Kent and Medway', 'Black Country', 'Northamptonshire'])['Northamptonshire'],
    ).toBe('E54000059 icb');
  });

  it('finds codes of today, NHS organisation codes and codes since replaced', () => {
    expect(
      found([
        'E07000223',
        'QYG',
        'Y60',
        'E08000038',
        'E08000039',
        'E54000052',
        'E10000027',
        'nE54000013',
      ]),
    ).toEqual({
      E07000223: 'E07000223 ltla',
      QYG: 'E54000008 icb',
      Y60: 'E40000011 nhs-region',
      E08000038: 'E08000016 ltla',
      E08000039: 'E08000019 ltla',
      E54000052: 'E54000063 icb',
      E10000027: 'E06000066 ltla',
      nE54000013: 'E54000013 icb',
    });
  });

  it('tells by date who held a code or name that was passed on', () => {
    for (const text of ['QRL', 'Hampshire and Isle of Wight']) {
      const [row] = review(['Devon ICB', text]).rows.slice(1);
      if (row?.match.kind !== 'matched') throw new Error(`${text} is not matched`);
      expect(matchedOn(row.match, '2024-04-01').code).toBe('E54000042');
      expect(matchedOn(row.match, '2026-04-01').code).toBe('E54000067');
    }
  });

  it('refuses each text that is no place held here, with its reason', () => {
    expect(
      found([
        ...[
          'Aylesbury Vale',
          'E07000004',
          'Cumbria',
          'Salisbury',
          '45UB',
          '45UBFQ',
          'J',
          'E05012345',
        ],
        ...[
          'Wales',
          'W06000001',
          'England and Wales',
          'K04000001',
          'Total',
          'Rest of England',
          '~',
        ],
        ...['Source: ONS, 2024', 'Narnia', 'E01000001', 'A81001'],
      ]),
    ).toEqual({
      'Aylesbury Vale': '! abolished',
      E07000004: '! abolished',
      Cumbria: '! abolished',
      Salisbury: '! abolished',
      '45UB': '! old-code',
      '45UBFQ': '! smaller-area',
      J: '! region-letter',
      E05012345: '! smaller-area',
      Wales: '! other-country',
      W06000001: '! other-country',
      'England and Wales': '! wider-than-england',
      K04000001: '! wider-than-england',
      Total: '! total',
      'Rest of England': '! total',
      '~': '! mark',
      'Source: ONS, 2024': '! footnote',
      Narnia: '! unknown',
      E01000001: '! smaller-area',
      A81001: '! smaller-area',
    });
  });

  it('names what took the place of an abolished district, and what a slip of the pen may mean', () => {
    const [vale, slip] = review(['Aylesbury Vale', 'Middlesborough']).rows;
    const names = (match: AreaMatch) =>
      match.kind === 'refused' ? match.suggestions.map(({ name }) => name) : [];
    expect(names(vale!.match)).toEqual(['Buckinghamshire']);
    expect(vale!.match.words).toMatch(/council until 2019; its ground is now in Buckinghamshire/);
    expect(names(slip!.match)).toEqual(['Middlesbrough']);
  });

  it('goes by the name where the code is of another time, and asks where the two disagree', () => {
    expect(
      found([
        { code: '45UB', name: 'Adur' },
        { code: 'J', name: 'South East' },
        { code: '45UBFQ', name: 'Buckingham' },
        { code: 'E06000001', name: 'Darlington' },
      ]),
    ).toEqual({
      '45UB Adur': 'E07000223 ltla',
      'J South East': 'E12000008 region',
      '45UBFQ Buckingham': '! smaller-area',
      'E06000001 Darlington': '? ltla:E06000001 ltla:E06000005',
    });
  });

  it('puts a person’s corrections above all, also to leave rows out', () => {
    const corrections = { Narnia: 'E07000223', Arun: null, Adur: 'E99999999' };
    expect(found(['Narnia', 'Arun', 'Adur'], { corrections })).toEqual({
      Narnia: 'E07000223 ltla',
      Arun: '! left-out',
      Adur: '! unknown',
    });
  });

  it('lists each text once, with how many rows say it', () => {
    const { rows, level } = review(['Adur', { name: 'Arun', rows: 4 }, 'Adur']);
    expect(rows.map(({ key, rows: count }) => [key, count])).toEqual([
      ['Adur', 2],
      ['Arun', 4],
    ]);
    expect(level).toBe('ltla');
    expect(areaKey({ code: 'E07000223', name: 'Adur' })).toBe('E07000223 Adur');
  });

  it('finds every place of the atlas by its own code, name and short name', () => {
    for (const area of published().areas) {
      for (const text of [area.code, area.name, area.shortName]) {
        const [row] = review([text], { level: area.level }).rows;
        const codes =
          row?.match.kind === 'matched'
            ? [row.match.area.code, ...row.match.holders.map(({ code }) => code)]
            : [];
        expect(codes).withContext(`${text} (${area.level})`).toContain(area.code);
      }
    }
  });

  it('takes a word that every object has for no correction and no place', () => {
    expect(found(['constructor', '__proto__'], { corrections: {} })).toEqual(
      Object.fromEntries([
        ['constructor', '! unknown'],
        ['__proto__', '! unknown'],
      ]),
    );
  });
});

describe('matchAreas without places', () => {
  const NOWHERE: Geography = {
    vintages: [],
    areas: [],
    memberships: [],
    successions: [],
    aliases: [],
  };

  it('matches nothing and fails at nothing', () => {
    const { rows, level } = matchAreas(['Adur', '', 'E07000223'], NOWHERE);
    expect(level).toBeNull();
    expect(rows.every(({ match }) => match.kind === 'refused')).toBeTrue();
  });
});
