import { type Area, type Geography, type Membership } from './area.ts';
import { blankService, type KnownNone, type PlaceServed, type Service } from './service.ts';

/** A complete service for specs: vocational rehabilitation for all of the board Alder. */
export function makeService(change: Partial<Service> = {}): Service {
  return {
    ...blankService('s1'),
    name: 'Back to Work',
    family: 'vocational-rehabilitation',
    lenses: ['msk'],
    places: [{ ...ALDER, share: null }],
    staff: [{ profession: 'physiotherapists', minimum: 2, maximum: 4 }],
    verified: { on: '2026-10-01', byRole: 'AHP lead' },
    quality: { grade: 'A', reason: 'contract' },
    ...change,
  };
}

export function makeKnownNone(change: Partial<KnownNone> = {}): KnownNone {
  return {
    id: 'n1',
    place: BIRCH,
    family: 'vocational-rehabilitation',
    verified: { on: '2026-10-01', byRole: 'AHP lead' },
    notes: '',
    ...change,
  };
}

type Place = Pick<PlaceServed, 'code' | 'level'>;
export const ALDER: Place = { code: 'E54000001', level: 'icb' };
export const BIRCH: Place = { code: 'E54000002', level: 'icb' };
export const ASHBY: Place = { code: 'E07000001', level: 'ltla' };
export const ASHFORD: Place = { code: 'E07000002', level: 'ltla' };
export const BEECHTON: Place = { code: 'E08000001', level: 'ltla' };
export const STRADDLE: Place = { code: 'E07000003', level: 'ltla' };
export const ASHSHIRE: Place = { code: 'E10000001', level: 'utla' };

/**
 * Ashby and Ashford make up the county Ashshire and lie in the board Alder; Beechton, one council of
 * both tiers, in the board Birch; Straddle in both. Alder and Birch make up the NHS region North.
 */
export const REGISTER_GEOGRAPHY: Geography = {
  vintages: [{ id: '2026', from: '2026-04-01', to: null }],
  areas: [
    makePlace('E92000001', 'england', 'England'),
    makePlace('E40000001', 'nhs-region', 'NHS North'),
    makePlace('E54000001', 'icb', 'Alder', 'QA1'),
    makePlace('E54000002', 'icb', 'Birch', 'QB1'),
    makePlace('E10000001', 'utla', 'Ashshire'),
    makePlace('E08000001', 'utla', 'Beechton'),
    makePlace('E07000001', 'ltla', 'Ashby'),
    makePlace('E07000002', 'ltla', 'Ashford'),
    makePlace('E07000003', 'ltla', 'Straddle'),
    makePlace('E08000001', 'ltla', 'Beechton'),
  ],
  memberships: [
    member('E07000001', 'ltla', 'E10000001', 'utla', 1),
    member('E07000002', 'ltla', 'E10000001', 'utla', 1),
    member('E08000001', 'ltla', 'E08000001', 'utla', 1),
    member('E07000001', 'ltla', 'E54000001', 'icb', 1),
    member('E07000002', 'ltla', 'E54000001', 'icb', 1),
    member('E07000003', 'ltla', 'E54000001', 'icb', 0.6),
    member('E07000003', 'ltla', 'E54000002', 'icb', 0.4),
    member('E08000001', 'ltla', 'E54000002', 'icb', 1),
    member('E54000001', 'icb', 'E40000001', 'nhs-region', 1),
    member('E54000002', 'icb', 'E40000001', 'nhs-region', 1),
  ],
  successions: [],
  aliases: [],
};

function makePlace(
  code: string,
  level: Area['level'],
  shortName: string,
  odsCode: string | null = null,
): Area {
  const name = level === 'icb' ? `NHS ${shortName} Integrated Care Board` : shortName;
  return {
    code,
    level,
    name,
    shortName,
    odsCode,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 100_000, workingAge: 60_000 },
    confidence: 'high',
    note: '',
  };
}

function member(
  child: string,
  childLevel: Membership['childLevel'],
  parent: string,
  parentLevel: Membership['parentLevel'],
  share: number,
): Membership {
  const vintage = childLevel === 'icb' || parentLevel === 'icb' ? '2026' : null;
  return { child, childLevel, parent, parentLevel, share, shareWorkingAge: share, vintage };
}
