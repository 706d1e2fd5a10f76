import { ForeignFileError } from '#data-adapters/adapter.ts';
import { areasOf, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { type AreaFiles, readGeography } from './areas-adapter.ts';
import { givenPublishedGeography } from './published-geography.ts';

const HEAD = 'code,name,short_name,level,valid_from,valid_to,ods_code,lat,lon,confidence,note';
const SAMPLE = {
  areas: `${HEAD}
E54000002,NHS South ICB,South,icb,,2026-03-31,QSS,51.5,-1.5,high,
E54000003,NHS Both ICB,Both,icb,2026-04-01,,QBB,51.75,-1.5,medium,code to be confirmed
E54000001,NHS North ICB,North,icb,,2026-03-31,QNN,52,-1.5,high,
E92000001,England,England,england,,,,52.5,-1.4,high,
E07000001,Alpha,Alpha,ltla,,,,52,-1.6,high,
E07000002,Beta,Beta,ltla,,,,51.5,-1.4,high,
`,
  population: `code,level,age_band,population
E92000001,england,all,3000
E92000001,england,16-64,1900
E54000001,icb,all,1000
E54000001,icb,16-64,600
E54000002,icb,all,2000
E54000002,icb,16-64,1300
E54000003,icb,all,3000
E54000003,icb,16-64,1900
E07000001,ltla,all,1000
E07000001,ltla,16-64,600
E07000001,ltla,0-15,250
E07000002,ltla,all,2000
E07000002,ltla,16-64,1300
`,
  membership: `child_code,child_level,parent_code,parent_level,share,share_15_64,vintage
E07000001,ltla,E54000001,icb,1,1,icb-2023
E07000002,ltla,E54000001,icb,0.25,0.3,icb-2023
E07000002,ltla,E54000002,icb,0.75,0.7,icb-2023
E07000001,ltla,E54000003,icb,1,1,icb-2026
E07000002,ltla,E54000003,icb,1,1,icb-2026
E07000001,ltla,E92000001,england,1,1,LAD May 2024
`,
  succession: `old_code,new_code,date,type,share_of_old_population,part,confidence
E54000001,E54000003,2026-04-01,merger,1,whole,high
E54000002,E54000003,2026-04-01,merger,1,whole,high
`,
  aliases: `alias_code,canonical_code,level,kind,note
E07000009,E07000001,ltla,recode,Alpha from 2025
`,
};
type Table = keyof typeof SAMPLE;

function files(change: Partial<Record<Table, string>> = {}): AreaFiles {
  const of = (table: Table) => ({
    name: `${table}.csv`,
    bytes: new TextEncoder().encode(change[table] ?? SAMPLE[table]),
  });
  return {
    areas: of('areas'),
    population: of('population'),
    membership: of('membership'),
    succession: of('succession'),
    aliases: of('aliases'),
  };
}

/** Reads the sample with one text of one table replaced. */
function readWith(table: Table, from: string, to: string) {
  if (!SAMPLE[table].includes(from)) throw new RangeError(`the sample has no “${from}”`);
  return () => readGeography(files({ [table]: SAMPLE[table].replace(from, to) }));
}

describe('the tables of areas', () => {
  it('are read as areas with their populations, dates and points', () => {
    expect(readGeography(files()).areas.find(({ code }) => code === 'E54000003')).toEqual({
      code: 'E54000003',
      level: 'icb',
      name: 'NHS Both ICB',
      shortName: 'Both',
      odsCode: 'QBB',
      validFrom: '2026-04-01',
      validTo: null,
      latitude: 51.75,
      longitude: -1.5,
      population: { all: 3000, workingAge: 1900 },
      confidence: 'medium',
      note: 'code to be confirmed',
    });
  });

  it('put areas in order of level, then of code', () => {
    expect(readGeography(files()).areas.map(({ code }) => code)).toEqual([
      'E92000001',
      'E54000001',
      'E54000002',
      'E54000003',
      'E07000001',
      'E07000002',
    ]);
  });

  it('split time into vintages at the date of the succession', () => {
    const geography = readGeography(files());
    expect(geography.vintages).toEqual([
      { id: '2023', from: null, to: '2026-03-31' },
      { id: '2026', from: '2026-04-01', to: null },
    ]);
    expect(areasOf(geography, 'icb', '2023').length).toBe(2);
    expect(areasOf(geography, 'icb', '2026').length).toBe(1);
  });

  it('keep shares of all ages and of working age apart, and the vintage they hold for', () => {
    const { memberships } = readGeography(files());
    expect(memberships[1]).toEqual({
      child: 'E07000002',
      childLevel: 'ltla',
      parent: 'E54000001',
      parentLevel: 'icb',
      share: 0.25,
      shareWorkingAge: 0.3,
      vintage: '2023',
    });
    expect(memberships.at(-1)!.vintage).toBeNull();
  });

  it('keep what became of an area, and other codes it goes by', () => {
    const { successions, aliases } = readGeography(files());
    expect(successions[0]).toEqual({
      oldCode: 'E54000001',
      newCode: 'E54000003',
      date: '2026-04-01',
      kind: 'merger',
      share: 1,
      part: 'whole',
      confidence: 'high',
    });
    expect(aliases).toEqual([
      {
        alias: 'E07000009',
        code: 'E07000001',
        level: 'ltla',
        kind: 'recode',
        note: 'Alpha from 2025',
      },
    ]);
  });

  describe('refuse a bad row, naming file, line and column:', () => {
    const refusals: readonly (readonly [string, () => Geography, RegExp])[] = [
      [
        'a point that is not a number',
        readWith('areas', ',51.75,', ',north,'),
        /^areas\.csv, line 3: lat is “north”, not a number\.$/,
      ],
      [
        'a point that is blank',
        readWith('areas', ',51.75,-1.5', ',51.75,'),
        /^areas\.csv, line 3: lon is “”, not a number\.$/,
      ],
      [
        'a level that is none',
        readWith('areas', 'South,icb', 'South,ccg'),
        /^areas\.csv, line 2: unknown level “ccg”\.$/,
      ],
      [
        'an area without a population',
        readWith('population', 'E07000001,ltla,16-64,600\n', ''),
        /^areas\.csv, line 6: E07000001 \(ltla\) has no population; add it to the population file\.$/,
      ],
      [
        'a population that is blank, never 0',
        readWith('population', 'E07000001,ltla,all,1000', 'E07000001,ltla,all,'),
        /^population\.csv, line 10: population is “”, not a number\.$/,
      ],
      [
        'a share that is not a number',
        readWith('membership', 'icb,0.75,', 'icb,most,'),
        /^membership\.csv, line 4: share is “most”, not a number\.$/,
      ],
      [
        'a kind of succession that is none',
        readWith('succession', 'merger', 'conquest'),
        /^succession\.csv, line 2: unknown type “conquest”\.$/,
      ],
      [
        'an alias of a level that is none',
        readWith('aliases', 'ltla', 'ward'),
        /^aliases\.csv, line 2: unknown level “ward”\.$/,
      ],
      [
        'a row with a cell too many',
        readWith('aliases', 'Alpha from 2025', 'Alpha, from 2025'),
        /^aliases\.csv, line 2: /,
      ],
    ];
    for (const [what, read, message] of refusals) {
      it(what, () => expect(read).toThrowError(ForeignFileError, message));
    }
  });

  it('refuse a table that has lost a column, saying which', () => {
    expect(readWith('membership', 'share_15_64', 'gone')).toThrowError(
      ForeignFileError,
      /^membership\.csv .*share_15_64/,
    );
  });

  it('refuse a web page, an empty file and a PDF in one sentence', () => {
    for (const text of ['', '<!DOCTYPE html><html></html>', '%PDF-1.7\n1 0 obj\n']) {
      for (const table of Object.keys(SAMPLE) as Table[]) {
        expect(() => readGeography(files({ [table]: text })))
          .withContext(`${table}: ${text}`)
          .toThrowError(ForeignFileError, new RegExp(`^${table}\\.csv [^\n]*\\.$`));
      }
    }
  });
});

describe("the publishers' areas", () => {
  const published = givenPublishedGeography();

  it('are 515, each code once at its level', () => {
    const { areas } = published();
    expect(areas.length).toBe(515);
    expect(new Set(areas.map(({ code, level }) => `${level}:${code}`)).size).toBe(515);
  });

  it('are 42 boards to March 2026 and 36 since, 153 upper-tier, 296 lower-tier, 9 and 7 regions', () => {
    const count = (level: AreaLevel, vintage: string) =>
      areasOf(published(), level, vintage).length;
    expect(count('icb', '2023')).toBe(42);
    expect(count('icb', '2026')).toBe(36);
    expect(published().areas.filter(({ level }) => level === 'icb').length).toBe(49);
    const rest = ['utla', 'ltla', 'region', 'nhs-region', 'england'] as const;
    expect(rest.map((level) => count(level, '2026'))).toEqual([153, 296, 9, 7, 1]);
  });

  for (const [level, vintage] of [
    ['region', '2026'],
    ['nhs-region', '2026'],
    ['icb', '2023'],
    ['icb', '2026'],
    ['utla', '2026'],
    ['ltla', '2026'],
  ] as const) {
    it(`hold all of England's people, level ${level}, vintage ${vintage}`, () => {
      const areas = areasOf(published(), level, vintage);
      const england = published().areas.find((area) => area.level === 'england')!.population;
      const total = (age: 'all' | 'workingAge') =>
        areas.reduce((sum, { population }) => sum + population[age], 0);
      expect(Math.abs(total('all') - england.all)).toBeLessThanOrEqual(areas.length);
      expect(Math.abs(total('workingAge') - england.workingAge)).toBeLessThanOrEqual(areas.length);
    });
  }

  it('have 13 districts that straddle the 42 boards', () => {
    const boards = Map.groupBy(
      published().memberships.filter(
        ({ childLevel, parentLevel, vintage }) =>
          childLevel === 'ltla' && parentLevel === 'icb' && vintage === '2023',
      ),
      ({ child }) => child,
    );
    const counts = [...boards.values()].map((rows) => rows.length);
    expect(counts.filter((count) => count > 1).length).toBe(13);
    expect(boards.size).toBe(296);
  });

  it('share each old board out among its successors whole', () => {
    const shares = Map.groupBy(published().successions, ({ oldCode }) => oldCode);
    expect(shares.size).toBe(42);
    for (const [code, rows] of shares) {
      expect(rows.reduce((sum, { share }) => sum + share, 0))
        .withContext(code)
        .toBeCloseTo(1, 3);
    }
  });

  it('name only areas that are held', () => {
    const { areas, memberships, successions, aliases } = published();
    const known = new Set(areas.map(({ code, level }) => `${level}:${code}`));
    const named = [
      ...memberships.flatMap((row) => [
        `${row.childLevel}:${row.child}`,
        `${row.parentLevel}:${row.parent}`,
      ]),
      ...successions.flatMap(({ oldCode, newCode }) => [`icb:${oldCode}`, `icb:${newCode}`]),
      ...aliases.map(({ level, code }) => `${level}:${code}`),
    ];
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('have working-age residents, but not only those, and a point in or near England', () => {
    for (const { code, population, latitude, longitude } of published().areas) {
      expect(population.workingAge > 0 && population.workingAge < population.all)
        .withContext(code)
        .toBeTrue();
      expect(latitude > 49.8 && latitude < 55.9 && longitude > -6.5 && longitude < 1.8)
        .withContext(code)
        .toBeTrue();
    }
  });
});
