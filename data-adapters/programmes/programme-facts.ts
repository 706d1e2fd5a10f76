import { type ProgrammeId, type ProgrammeMembership } from '#app/domain/programme-membership.ts';

/** A sum of money as announced, in millions of pounds. */
export interface Announcement {
  /** ISO date, or a month (`2024-11`) where the day was not found. */
  readonly date: string;
  readonly millionPounds: number | null;
  /** People the programme is to support, null where the announcement gives no number. */
  readonly people: number | null;
  readonly words: string;
  readonly source: string;
}

/** A programme whose members were announced as one complete list of ICBs. */
export interface PilotProgramme {
  readonly programme: Exclude<ProgrammeId, 'connect-to-work'>;
  readonly name: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
  /** ISO date of the list. */
  readonly since: string;
  readonly source: string;
  readonly announcements: readonly Announcement[];
  /** What to say of an ICB that is not a member. */
  readonly outNote: string;
}

/**
 * The 15 WorkWell pilots, by ICB codes in force to 31 March 2026. Five of them merged on 1 April
 * 2026: carry membership forward through the succession table, never by name.
 */
export const WORKWELL_PILOTS: PilotProgramme = {
  programme: 'workwell-pilot',
  name: 'WorkWell pilot',
  since: '2024-05-07',
  source: 'Department for Work and Pensions press release, 7 May 2024',
  members: [
    { code: 'E54000055', name: 'Birmingham and Solihull' },
    { code: 'E54000062', name: 'Black Country' },
    { code: 'E54000039', name: 'Bristol, North Somerset and South Gloucestershire' },
    { code: 'E54000056', name: 'Cambridgeshire and Peterborough' },
    { code: 'E54000036', name: 'Cornwall and the Isles of Scilly' },
    { code: 'E54000018', name: 'Coventry and Warwickshire' },
    { code: 'E54000034', name: 'Frimley' },
    { code: 'E54000019', name: 'Herefordshire and Worcestershire' },
    { code: 'E54000057', name: 'Greater Manchester' },
    { code: 'E54000048', name: 'Lancashire and South Cumbria' },
    { code: 'E54000015', name: 'Leicester, Leicestershire and Rutland' },
    { code: 'E54000028', name: 'North Central London' },
    { code: 'E54000027', name: 'North West London' },
    { code: 'E54000061', name: 'South Yorkshire' },
    { code: 'E54000063', name: 'Surrey Heartlands' },
  ],
  announcements: [
    {
      date: '2024-05-07',
      millionPounds: 64,
      people: 59_000,
      words: '£64 million for 15 pilots, about 59,000 people',
      source: 'Department for Work and Pensions press release, 7 May 2024',
    },
    {
      date: '2026-01-21',
      millionPounds: 259,
      people: 250_000,
      words:
        'to go on in the pilots and expand across all of England: up to £259 million over three ' +
        'years, up to 250,000 people',
      source:
        'Department for Work and Pensions announcement, 21 January 2026; ' +
        'parliamentary answers 107652 and 113993',
    },
  ],
  outNote: 'Not a pilot; national roll-out announced 21 January 2026, local start not recorded.',
};

/** The three health and growth accelerators, part of eight inactivity trailblazers (£125 million). */
export const GROWTH_ACCELERATORS: PilotProgramme = {
  programme: 'growth-accelerator',
  name: 'Health and growth accelerator',
  since: '2024-11-26',
  source: 'Announcements of 26 November 2024 and 25 February 2026',
  members: [
    { code: 'E54000061', name: 'South Yorkshire' },
    { code: 'E54000050', name: 'North East and North Cumbria' },
    { code: 'E54000054', name: 'West Yorkshire' },
  ],
  announcements: [
    {
      date: '2024-11',
      millionPounds: 45,
      people: null,
      words: '£45 million for the three accelerators',
      source: 'West Yorkshire Health and Care Partnership, 26 November 2024',
    },
    {
      date: '2026-02-25',
      millionPounds: 25,
      people: null,
      words: 'a further £25 million',
      source: 'UK government announcement, 25 February 2026',
    },
  ],
  outNote: 'Not one of the three accelerators announced in November 2024.',
};

export const PILOT_PROGRAMMES = [WORKWELL_PILOTS, GROWTH_ACCELERATORS] as const;

/**
 * One row for each programme and ICB. `icbCodes`: the 42 ICBs in force to 31 March 2026. The lists
 * are complete, so an ICB not on one is `out`.
 * Throws `RangeError` where a member is not among `icbCodes`, as with codes of the 2026 ICBs.
 */
export function pilotMemberships(icbCodes: readonly string[]): readonly ProgrammeMembership[] {
  return PILOT_PROGRAMMES.flatMap((pilot) => {
    const stray = pilot.members.find((member) => !icbCodes.includes(member.code));
    if (stray !== undefined) {
      throw new RangeError(`${pilot.name}: ${stray.name} (${stray.code}) is not among the ICBs`);
    }
    const members = new Set(pilot.members.map((member) => member.code));
    return icbCodes.map((areaCode) => membershipOf(pilot, areaCode, members.has(areaCode)));
  });
}

function membershipOf(
  pilot: PilotProgramme,
  areaCode: string,
  isMember: boolean,
): ProgrammeMembership {
  return {
    programme: pilot.programme,
    areaCode,
    areaLevel: 'icb',
    status: isMember ? 'in' : 'out',
    basis: isMember ? 'stated' : 'complete-list',
    since: isMember ? pilot.since : null,
    source: pilot.source,
    note: isMember ? '' : pilot.outNote,
  };
}
