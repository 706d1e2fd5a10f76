import { DOOR_NAMES, DOORS, GRADE_NAMES, PROFESSION_NAMES, PROFESSIONS } from './service-lists.ts';
import { type Door, type Profession } from './service-lists.ts';

/** Head of a column, and what to write in it. */
export interface ColumnWords {
  readonly head: string;
  readonly help: string;
}

const ANSWER_HELP = 'Yes, no or unknown. Blank is unknown, not no.';

const PLAIN_WORDS = {
  record: {
    head: 'Record',
    help: '“Service”, or “Known none”: you know there is no such service in the place.',
  },
  id: { head: 'Id', help: 'Blank for a new record. Keep it as it is to change a record.' },
  name: { head: 'Name of service', help: 'Needed for a service.' },
  family: { head: 'Service family', help: 'Needed for every record. Choose from the list.' },
  tier: {
    head: 'Tier',
    help: 'Universal: for everybody. Targeted: for people at risk. Specialist: for complex need.',
  },
  lenses: {
    head: 'Conditions',
    help: 'One or more, with semicolons between: Diabetes; Musculoskeletal.',
  },
  commissioner: { head: 'Commissioner', help: 'The body that pays for the service.' },
  commissionerLevel: { head: 'Level of commissioner', help: 'Choose from the list.' },
  provider: { head: 'Provider', help: 'The body that runs the service.' },
  providerKind: { head: 'Kind of provider', help: 'Choose the nearest.' },
  places: {
    head: 'Places served',
    help:
      'Names or codes of all places served, with semicolons between. Add the share of the service ' +
      'that each gets, if known: Barnsley 40%; Sheffield 60%. One place for “Known none”.',
  },
  capacity: { head: 'People it can take in a year', help: 'A whole number. Blank: not known.' },
  activity: {
    head: 'People seen in a year',
    help: 'A whole number, 0 or from 10: counts of 1 to 9 people are not kept. Blank: not known.',
  },
  medianWaitWeeks: {
    head: 'Median wait (weeks)',
    help: 'Half of people wait longer than this. Blank: not known.',
  },
  howToRefer: { head: 'How to refer', help: 'What to do to refer or to come.' },
  eligibility: { head: 'Who it is for', help: 'Age, residence, employment, condition.' },
  fitNotes: { head: 'Issues fit notes', help: ANSWER_HELP },
  healthAndWorkReports: { head: 'Uses the AHP Health and Work Report', help: ANSWER_HELP },
  fundingEnds: {
    head: 'Funding ends',
    help: 'A date, such as 2027-03-31 or 31/03/2027. Blank: not known, or no end.',
  },
  contact: { head: 'Contact', help: 'A team mailbox or number. Never a person’s.' },
  link: { head: 'Web link', help: 'A full address that starts with https://.' },
  notes: { head: 'Notes', help: 'Anything else. Nothing about patients or named people.' },
  verifiedOn: {
    head: 'Verified on',
    help: 'The day the record was last checked, such as 2026-03-31. Needed for “Known none”.',
  },
  verifiedBy: {
    head: 'Verified by (role)',
    help: 'A role such as “AHP lead”, never a name. Needed with a day of verification.',
  },
  grade: { head: 'Quality grade', help: `${Object.values(GRADE_NAMES).join('. ')}.` },
  gradeReason: { head: 'Reason for the grade', help: 'A few words. Needed with a grade.' },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** The register's columns; those of staff and doors are named after profession and door. */
export type ColumnId = keyof typeof PLAIN_WORDS | `staff.${Profession}` | `doors.${Door}`;

const STAFF_HELP =
  'Whole-time equivalents: 2.5, or a range: 2 to 3, at least 2, up to 3. “Not known”: they work ' +
  'here, but not how many. Blank: not recorded.';

const WORDS: ReadonlyMap<ColumnId, ColumnWords> = new Map<ColumnId, ColumnWords>([
  ...(Object.entries(PLAIN_WORDS) as [keyof typeof PLAIN_WORDS, ColumnWords][]),
  ...PROFESSIONS.map((profession): [ColumnId, ColumnWords] => [
    `staff.${profession}`,
    { head: `${PROFESSION_NAMES[profession]} (WTE)`, help: STAFF_HELP },
  ]),
  ...DOORS.map((door): [ColumnId, ColumnWords] => [
    `doors.${door}`,
    { head: DOOR_NAMES[door].head, help: ANSWER_HELP },
  ]),
]);

export function columnWords(id: ColumnId): ColumnWords {
  const words = WORDS.get(id);
  if (words === undefined) throw new RangeError(`the register has no column ${id}`);
  return words;
}
