/** A lens selects indicators and services; it switches every page. */
export const LENSES = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'] as const;
export type Lens = (typeof LENSES)[number];

export const LENS_NAMES: Readonly<Record<Lens, { title: string; inSentence: string }>> = {
  all: { title: 'All conditions', inSentence: 'all conditions' },
  cardiovascular: { title: 'Cardiovascular', inSentence: 'cardiovascular conditions' },
  mental: { title: 'Mental illness', inSentence: 'mental illness' },
  diabetes: { title: 'Diabetes', inSentence: 'diabetes' },
  msk: { title: 'Musculoskeletal', inSentence: 'musculoskeletal conditions' },
};

/** The three parts of need. Provision, waits and activity are supply and never enter it. */
export const SUBDOMAINS = ['burden', 'outcome', 'work'] as const;
export type Subdomain = (typeof SUBDOMAINS)[number];

export const SUBDOMAIN_NAMES: Readonly<Record<Subdomain, string>> = {
  burden: 'Burden: how many people live with it',
  outcome: 'Outcome: early death, function and wellbeing',
  work: 'Work: being out of work for health reasons',
};

const OTHER_SPELLINGS: ReadonlyMap<string, Lens> = new Map([
  ['all-conditions', 'all'],
  ['cvd', 'cardiovascular'],
  ['mental-illness', 'mental'],
  ['mental-health', 'mental'],
  ['musculoskeletal', 'msk'],
]);

/** Reads a lens as people write it, or null. */
export function readLens(text: string): Lens | null {
  const word = text.trim().toLowerCase();
  return LENSES.find((lens) => lens === word) ?? OTHER_SPELLINGS.get(word) ?? null;
}
