/** The words of the service register: every list of codes, and what each code is called. */

/** The fourteen allied health professions of England. */
export const PROFESSION_NAMES = {
  'art-therapists': 'Art therapists',
  'drama-therapists': 'Drama therapists',
  'music-therapists': 'Music therapists',
  dietitians: 'Dietitians',
  'occupational-therapists': 'Occupational therapists',
  'operating-department-practitioners': 'Operating department practitioners',
  orthoptists: 'Orthoptists',
  osteopaths: 'Osteopaths',
  paramedics: 'Paramedics',
  physiotherapists: 'Physiotherapists',
  podiatrists: 'Podiatrists',
  'prosthetists-and-orthotists': 'Prosthetists and orthotists',
  radiographers: 'Radiographers',
  'speech-and-language-therapists': 'Speech and language therapists',
} as const;
export type Profession = keyof typeof PROFESSION_NAMES;

export const FAMILY_NAMES = {
  'vocational-rehabilitation': 'Vocational rehabilitation',
  'occupational-health': 'Occupational health',
  'individual-placement-and-support': 'Individual placement and support (IPS)',
  'workplace-wellbeing': 'Workplace wellbeing and health promotion',
  'msk-with-work-offer': 'Musculoskeletal and rehabilitation services with a work offer',
  'mental-health-with-work-offer': 'Mental health services with a work offer',
  'employment-programmes': 'Employment programmes',
  'signposting-and-advice': 'Signposting and advice',
} as const;
export type ServiceFamily = keyof typeof FAMILY_NAMES;

/** One phrase on what belongs to each family, for forms and the guide. */
export const FAMILY_HELP: Readonly<Record<ServiceFamily, string>> = {
  'vocational-rehabilitation':
    'helping people with a health condition to keep, return to or find work',
  'occupational-health': 'advice to workers and employers on health at work and fitness for it',
  'individual-placement-and-support':
    'employment specialists in clinical teams: place first, then support',
  'workplace-wellbeing': 'preventing ill health at work and promoting health among working people',
  'msk-with-work-offer': 'clinical services that ask about work and act on the answer',
  'mental-health-with-work-offer':
    'including employment advisers in NHS Talking Therapies; not IPS, which is its own family',
  'employment-programmes': 'WorkWell, health and growth accelerators, Connect to Work and the like',
  'signposting-and-advice': 'telling people what there is, and benefits, debt or housing advice',
};

export const TIER_NAMES = {
  universal: 'Universal',
  targeted: 'Targeted',
  specialist: 'Specialist',
} as const;
export type Tier = keyof typeof TIER_NAMES;

export const COMMISSIONER_LEVEL_NAMES = {
  local: 'Local',
  regional: 'Regional',
  national: 'National',
} as const;
export type CommissionerLevel = keyof typeof COMMISSIONER_LEVEL_NAMES;

export const PROVIDER_KIND_NAMES = {
  'nhs-trust': 'NHS trust or foundation trust',
  'primary-care': 'General practice or primary care network',
  'local-authority': 'Local authority',
  voluntary: 'Voluntary or community organisation',
  independent: 'Independent provider',
  employer: 'Employer (for its own staff)',
  dwp: 'Jobcentre or Department for Work and Pensions',
  education: 'School, college or university',
  other: 'Other',
} as const;
export type ProviderKind = keyof typeof PROVIDER_KIND_NAMES;

/** The doors by which a person comes to a service: who may refer. */
export const DOOR_NAMES = {
  self: { title: 'Self-referral', head: 'People can refer themselves' },
  gp: { title: 'Through a GP', head: 'A GP can refer' },
  employer: { title: 'Through an employer', head: 'An employer can refer' },
  jobcentre: { title: 'Through a jobcentre', head: 'A jobcentre can refer' },
  hospital: { title: 'Through a hospital', head: 'A hospital can refer' },
  school: { title: 'Through a school or college', head: 'A school or college can refer' },
} as const;
export type Door = keyof typeof DOOR_NAMES;

/** What is known of a yes or no question. Unknown is not no. */
export const ANSWER_NAMES = { yes: 'Yes', no: 'No', unknown: 'Unknown' } as const;
export type Answer = keyof typeof ANSWER_NAMES;

/** How far a record can be leaned on. */
export const GRADE_NAMES = {
  A: 'A: from a contract, staff record or the provider in writing',
  B: 'B: confirmed by the provider or commissioner, not in writing',
  C: 'C: an estimate, or partly confirmed',
  D: 'D: hearsay or out of date',
} as const;
export type QualityGrade = keyof typeof GRADE_NAMES;

/** The codes of a list, in its order. */
export function codesOf<Code extends string>(names: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(names) as Code[];
}

export const PROFESSIONS = codesOf(PROFESSION_NAMES);
export const SERVICE_FAMILIES = codesOf(FAMILY_NAMES);
export const TIERS = codesOf(TIER_NAMES);
export const DOORS = codesOf(DOOR_NAMES);
export const GRADES = codesOf(GRADE_NAMES);
