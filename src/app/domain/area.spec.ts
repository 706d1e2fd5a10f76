import { type Area, areasOf, type Geography, inForceOn, newestVintage } from './area.ts';

function area(code: string, change: Partial<Area> = {}): Area {
  return {
    code,
    level: 'icb',
    name: code,
    shortName: code,
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

/** Two boards merge on 1 April 2026, one goes on, and a third set is due in 2027. */
function geography(change: Partial<Geography> = {}): Geography {
  return {
    vintages: [
      { id: '2023', from: null, to: '2026-03-31' },
      { id: '2026', from: '2026-04-01', to: null },
    ],
    areas: [
      area('E54000001', { validTo: '2026-03-31' }),
      area('E54000002', { validTo: '2026-03-31' }),
      area('E54000003'),
      area('E54000004', { validFrom: '2026-04-01' }),
      area('E12000001', { level: 'region' }),
      area('E08000001', { level: 'utla' }),
      area('E08000001', { level: 'ltla' }),
    ],
    memberships: [],
    successions: [],
    aliases: [],
    ...change,
  };
}

const codes = (areas: readonly Area[]) => areas.map(({ code }) => code);

describe('an area', () => {
  it('is in force from its first to its last day, both included', () => {
    const year = { validFrom: '2023-04-01', validTo: '2026-03-31' };
    expect(inForceOn(year, '2023-03-31')).toBeFalse();
    expect(inForceOn(year, '2023-04-01')).toBeTrue();
    expect(inForceOn(year, '2026-03-31')).toBeTrue();
    expect(inForceOn(year, '2026-04-01')).toBeFalse();
  });

  it('without a first or last day was always, or is still, in force', () => {
    expect(inForceOn({ validFrom: null, validTo: '2026-03-31' }, '1990-01-01')).toBeTrue();
    expect(inForceOn({ validFrom: '2026-04-01', validTo: null }, '2099-01-01')).toBeTrue();
    expect(inForceOn({ validFrom: null, validTo: null }, '1990-01-01')).toBeTrue();
  });
});

describe('the areas of a level', () => {
  it('are those in force in the vintage that is asked for', () => {
    expect(codes(areasOf(geography(), 'icb', '2023'))).toEqual([
      'E54000001',
      'E54000002',
      'E54000003',
    ]);
    expect(codes(areasOf(geography(), 'icb', '2026'))).toEqual(['E54000003', 'E54000004']);
  });

  it('follow a vintage that is added, with no count of boards written anywhere', () => {
    const next = geography({
      vintages: [
        { id: '2023', from: null, to: '2026-03-31' },
        { id: '2026', from: '2026-04-01', to: '2027-03-31' },
        { id: '2027', from: '2027-04-01', to: null },
      ],
      areas: [
        area('E54000003', { validTo: '2027-03-31' }),
        area('E54000004', { validFrom: '2026-04-01', validTo: '2027-03-31' }),
        area('E54000005', { validFrom: '2027-04-01' }),
      ],
    });
    expect(codes(areasOf(next, 'icb', '2026'))).toEqual(['E54000003', 'E54000004']);
    expect(codes(areasOf(next, 'icb', '2027'))).toEqual(['E54000005']);
    expect(newestVintage(next)).toBe('2027');
  });

  it('are none in a vintage that is not known', () => {
    expect(areasOf(geography(), 'icb', '1999')).toEqual([]);
  });

  it('other than integrated care boards are one set, whatever the vintage', () => {
    for (const vintage of ['2023', '2026', 'nonsense']) {
      expect(codes(areasOf(geography(), 'region', vintage))).toEqual(['E12000001']);
    }
  });

  it('keep a code that is both upper and lower tier as two places', () => {
    expect(areasOf(geography(), 'utla', '2026').map(({ level }) => level)).toEqual(['utla']);
    expect(areasOf(geography(), 'ltla', '2026').map(({ level }) => level)).toEqual(['ltla']);
  });

  it('cannot be told for a vintage with no date at either end', () => {
    const dateless = geography({ vintages: [{ id: 'x', from: null, to: null }] });
    expect(() => areasOf(dateless, 'icb', 'x')).toThrowError(RangeError);
  });
});

describe('the newest vintage', () => {
  it('is the one still in force', () => {
    expect(newestVintage(geography())).toBe('2026');
  });

  it('is the last one where all have ended', () => {
    const ended = geography({ vintages: [{ id: '2023', from: null, to: '2026-03-31' }] });
    expect(newestVintage(ended)).toBe('2023');
  });

  it('cannot be told of no vintage', () => {
    expect(() => newestVintage({ vintages: [] })).toThrowError(RangeError);
  });
});
