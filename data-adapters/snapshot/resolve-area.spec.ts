import { type Geography } from '#app/domain/area.ts';
import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import { areaResolver } from './resolve-area.ts';

/** The places that changed hands, as `areas.csv` and `aliases.csv` have them. */
const GEOGRAPHY: Geography = {
  vintages: [],
  areas: [
    area('E54000042', 'icb', 'QRL', null, '2026-03-31'),
    area('E54000067', 'icb', 'QRL', '2026-04-01', null),
    area('E54000061', 'icb', 'QF7', null, null),
    area('E08000016', 'utla', null, null, null),
    area('E08000016', 'ltla', null, null, null),
    area('E08000019', 'ltla', null, null, null),
    area('E06000065', 'ltla', null, null, null),
    area('E40000013', 'nhs-region', 'Y61', null, null),
  ],
  memberships: [],
  successions: [],
  aliases: [
    alias('E08000038', 'E08000016', 'recode_boundary_change'),
    alias('E08000039', 'E08000019', 'recode_boundary_change'),
    alias('E40000007', 'E40000013', 'recode'),
    alias('E07000163', 'E06000065', 'abolished_whole'),
    alias('E10000006', 'E06000063', 'abolished_split'),
    alias('E10000027', 'E06000066', 'abolished_whole', 'utla'),
  ],
};

function area(
  code: string,
  level: 'icb' | 'utla' | 'ltla' | 'nhs-region',
  odsCode: string | null,
  validFrom: string | null,
  validTo: string | null,
) {
  return {
    code,
    level,
    odsCode,
    validFrom,
    validTo,
    name: code,
    shortName: code,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high' as const,
    note: '',
  };
}

function alias(from: string, to: string, kind: string, level: 'ltla' | 'utla' = 'ltla') {
  return { alias: from, code: to, level, kind, note: '' };
}

const year = (start: string) => ({ start, months: 12 });
const known = (code: string, renamed = false) => ({ kind: 'known' as const, code, renamed });

/** The same promises for the sample and for the real geography. */
function itResolves(geography: () => Geography): void {
  const resolve = (code: string, start = '2024-04-01') =>
    areaResolver(geography())(code, year(start));

  it("keeps the atlas's own code", () => {
    expect(resolve('E54000061')).toEqual(known('E54000061'));
  });

  it('reads QRL as one board to March 2026 and as another since', () => {
    expect(resolve('QRL', '2025-10-01')).toEqual(known('E54000042'));
    expect(resolve('QRL', '2026-03-31')).toEqual(known('E54000042'));
    expect(resolve('QRL', '2026-04-01')).toEqual(known('E54000067'));
    expect(resolve('QRL', '2030-01-01')).toEqual(known('E54000067'));
  });

  it('reads an ODS code that was never reused, whatever the date', () => {
    expect(resolve('QF7', '2015-04-01')).toEqual(known('E54000061'));
    expect(resolve('Y61', '2026-05-01')).toEqual(known('E40000013'));
  });

  it('reads both codes of Barnsley and of Sheffield as one place each, and says which is new', () => {
    expect(resolve('E08000016')).toEqual(known('E08000016'));
    expect(resolve('E08000038')).toEqual(known('E08000016', true));
    expect(resolve('E08000019')).toEqual(known('E08000019'));
    expect(resolve('E08000039')).toEqual(known('E08000019', true));
  });

  it('leaves abolished authorities out: their rates are no rates of their successors', () => {
    for (const code of ['E07000163', 'E10000006']) {
      expect(resolve(code)).toEqual({ kind: 'left-out', why: 'an abolished authority' });
    }
  });

  it('carries a county over to the unitary authority of the same ground', () => {
    expect(resolve('E10000027')).toEqual(known('E06000066', true));
  });

  it('leaves out what is no place in England', () => {
    for (const code of ['K02000001', 'W92000004', 'S12000033', '', 'constructor']) {
      expect(resolve(code))
        .withContext(code)
        .toEqual({ kind: 'left-out', why: 'not a place in England held here' });
    }
  });
}

describe('an area code', () => {
  itResolves(() => GEOGRAPHY);
});

describe('an area code of the real files', () => {
  itResolves(givenPublishedGeography());
});
