import { type Area, type Geography, type Membership, type Succession } from '#app/domain/area.ts';

/** A place for specs: an integrated care board of 1,000,000 people that always was and still is. */
export function makeArea(code: string, change: Partial<Area> = {}): Area {
  return {
    code,
    level: 'icb',
    name: `NHS ${change.shortName ?? code} Integrated Care Board`,
    shortName: code,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 1_000_000, workingAge: 600_000 },
    confidence: 'high',
    note: '',
    ...change,
  };
}

export function makeMembership(change: Partial<Membership>): Membership {
  return {
    child: 'E54000003',
    childLevel: 'icb',
    parent: 'E40000001',
    parentLevel: 'nhs-region',
    share: 1,
    shareWorkingAge: 1,
    vintage: null,
    ...change,
  };
}

function makeSuccession(change: Partial<Succession>): Succession {
  return {
    oldCode: 'E54000001',
    newCode: 'E54000004',
    date: '2026-04-01',
    kind: 'merger',
    share: 1,
    part: 'whole',
    confidence: 'high',
    ...change,
  };
}

const OLD = { validTo: '2026-03-31' } as const;

/**
 * Alder and Birch merge on 1 April 2026, Fir is split between Dogwood and Elm, Cedar goes on. The
 * county of Ashshire has two districts; Beechton is one council of both tiers.
 */
export function makeGeography(change: Partial<Geography> = {}): Geography {
  return {
    vintages: [
      { id: '2023', from: null, to: '2026-03-31' },
      { id: '2026', from: '2026-04-01', to: null },
    ],
    areas: [
      makeArea('E92000001', { level: 'england', shortName: 'England' }),
      makeArea('E12000001', { level: 'region', shortName: 'Uplands' }),
      makeArea('E12000002', { level: 'region', shortName: 'Lowlands' }),
      makeArea('E40000001', { level: 'nhs-region', shortName: 'NHS North' }),
      makeArea('E40000002', { level: 'nhs-region', shortName: 'NHS South' }),
      makeArea('E54000001', { shortName: 'Alder', odsCode: 'QA1', ...OLD }),
      makeArea('E54000002', { shortName: 'Birch', odsCode: 'QB1', ...OLD }),
      makeArea('E54000003', { shortName: 'Cedar', odsCode: 'QC1' }),
      makeArea('E54000004', { shortName: 'Alder and Birch', validFrom: '2026-04-01' }),
      makeArea('E54000005', { shortName: 'Dogwood' }),
      makeArea('E54000006', { shortName: 'Elm' }),
      makeArea('E54000007', { shortName: 'Fir', ...OLD }),
      makeArea('E10000001', { level: 'utla', shortName: 'Ashshire' }),
      makeArea('E08000001', { level: 'utla', shortName: 'Beechton' }),
      makeArea('E07000001', { level: 'ltla', shortName: 'Ashby' }),
      makeArea('E07000002', { level: 'ltla', shortName: 'Ashford' }),
      makeArea('E08000001', { level: 'ltla', shortName: 'Beechton' }),
    ],
    memberships: [
      makeMembership({ child: 'E54000003', parent: 'E40000002', share: 0.2, vintage: '2026' }),
      makeMembership({ child: 'E54000003', parent: 'E40000001', share: 0.8, vintage: '2026' }),
      makeMembership({ child: 'E54000003', parent: 'E40000002', share: 1, vintage: '2023' }),
      makeMembership({ child: 'E54000003', parent: 'E12000001', parentLevel: 'region' }),
      makeMembership({ child: 'E54000004', vintage: '2026' }),
      ...councils('E10000001', 'utla', 'E54000001'),
      ...councils('E08000001', 'utla', 'E54000003'),
      ...councils('E07000001', 'ltla', 'E54000001'),
      ...councils('E07000002', 'ltla', 'E54000002'),
      makeMembership({
        child: 'E07000001',
        childLevel: 'ltla',
        parent: 'E10000001',
        parentLevel: 'utla',
      }),
      makeMembership({
        child: 'E07000002',
        childLevel: 'ltla',
        parent: 'E10000001',
        parentLevel: 'utla',
      }),
    ],
    successions: [
      makeSuccession({}),
      makeSuccession({ oldCode: 'E54000002' }),
      makeSuccession({ oldCode: 'E54000003', newCode: 'E54000003', kind: 'unchanged' }),
      makeSuccession({
        oldCode: 'E54000007',
        newCode: 'E54000005',
        kind: 'split',
        share: 0.35,
        part: 'the east',
      }),
      makeSuccession({
        oldCode: 'E54000007',
        newCode: 'E54000006',
        kind: 'split',
        share: 0.65,
        part: 'the west',
      }),
    ],
    aliases: [
      { alias: 'E10000099', code: 'E10000001', level: 'utla', kind: 'former code', note: '' },
    ],
    ...change,
  };
}

/** A council in its region and in an integrated care board of the earlier boundaries. */
function councils(child: string, childLevel: 'utla' | 'ltla', icb: string): readonly Membership[] {
  return [
    makeMembership({ child, childLevel, parent: 'E12000001', parentLevel: 'region' }),
    makeMembership({ child, childLevel, parent: icb, parentLevel: 'icb', vintage: '2023' }),
  ];
}
