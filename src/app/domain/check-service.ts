import { AREA_LEVELS, type AreaLevel, LEVEL_NAMES } from './area.ts';
import { LENSES } from './lens.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import { type Checked, checkId, Notes, TEXT_LIMITS } from './record-notes.ts';
import { type PlaceServed, type Service, type ServiceDraft, type WteRange } from './service.ts';
import { codesOf, PROFESSION_NAMES, PROFESSIONS } from './service-lists.ts';
import { checkQuality, checkVerified } from './check-verified.ts';

/** Fewest people a count may say: smaller ones could point at somebody. Zero says nothing of anybody. */
export const SMALLEST_COUNT = 10;
const MOST_PLACES = 300;

/** What a record is checked against. */
export interface CheckContext {
  /** ISO date. */
  readonly today: string;
  /** Whether there is such a place; every well-formed code is taken where this is not given. */
  readonly knowsPlace?: (place: Pick<PlaceServed, 'code' | 'level'>) => boolean;
}

/**
 * Checks a service before it is kept. What comes back is tidied: single spaces, numbers rounded to
 * what is kept (WTE 2 decimals, weeks 1, shares 4), staff and conditions in the order of their lists.
 *
 * Problems say what is wrong and what to do; warnings notice personal data and figures that do not go
 * together. A yearly activity of 1 to 9 people is refused: so small a count could point at somebody.
 */
export function checkService(draft: ServiceDraft, context: CheckContext): Checked<Service> {
  const notes = new Notes();
  const { family } = draft;
  checkId(notes, draft.id);
  if (family === null) notes.problem('family', 'Choose the family the service belongs to.');
  const line = (field: string, text: string) => notes.text(field, oneLine(text), TEXT_LIMITS.line);
  const text = (field: string, long: string) =>
    notes.text(field, paragraphs(long), TEXT_LIMITS.text);
  const name = line('name', draft.name);
  if (name === '') notes.problem('name', 'Give the service a name.');
  const capacity = count(notes, 'capacity', draft.capacity, 'Capacity');
  const activity = count(notes, 'activity', draft.activity, 'Activity');
  checkActivity(notes, activity, capacity);
  const record: Omit<Service, 'family'> = {
    id: draft.id,
    name,
    tier: draft.tier,
    lenses: LENSES.filter((lens) => draft.lenses.includes(lens)),
    commissioner: { ...draft.commissioner, name: line('commissioner', draft.commissioner.name) },
    provider: { ...draft.provider, name: line('provider', draft.provider.name) },
    places: checkPlaces(notes, draft.places, context),
    staff: checkStaff(notes, draft.staff),
    capacity,
    activity,
    medianWaitWeeks: notes.number('medianWaitWeeks', draft.medianWaitWeeks, {
      most: 520,
      decimals: 1,
      what: 'The wait in weeks',
    }),
    doors: draft.doors,
    howToRefer: text('howToRefer', draft.howToRefer),
    eligibility: text('eligibility', draft.eligibility),
    fitNotes: draft.fitNotes,
    healthAndWorkReports: draft.healthAndWorkReports,
    fundingEnds: draft.fundingEnds,
    contact: line('contact', draft.contact),
    link: checkLink(notes, oneLine(draft.link)),
    notes: text('notes', draft.notes),
    verified: checkVerified(notes, draft.verified, context.today),
    quality: checkQuality(notes, draft.quality),
  };
  if (record.fundingEnds !== null) {
    const last = '2100-12-31';
    notes.date('fundingEnds', record.fundingEnds, '2000-01-01', last, `Give a date up to ${last}.`);
  }
  return family === null ? notes.refusal() : notes.answer({ ...record, family });
}

function count(notes: Notes, field: string, value: number | null, what: string): number | null {
  return notes.number(field, value, { most: 10_000_000, decimals: 0, what: `${what} a year` });
}

function checkActivity(notes: Notes, activity: number | null, capacity: number | null): void {
  if (activity === null) return;
  if (activity > 0 && activity < SMALLEST_COUNT) {
    notes.problem(
      'activity',
      `So small a count of people could point at somebody. Round it to ${SMALLEST_COUNT}, or leave it blank.`,
    );
  } else if (capacity !== null && activity > capacity) {
    notes.warning(
      'activity',
      'More people were seen than the service can take. Check both numbers.',
    );
  }
}

function checkPlaces(
  notes: Notes,
  places: readonly PlaceServed[],
  { knowsPlace }: CheckContext,
): PlaceServed[] {
  if (places.length > MOST_PLACES) {
    notes.problem(
      'places',
      `At most ${MOST_PLACES} places can be kept. Give a larger place instead.`,
    );
  }
  const kept: PlaceServed[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const { code, level } = place;
    const field = `places.${code}`;
    const key = `${level}:${code}`;
    if (seen.has(key)) notes.problem(field, `The place ${code} is given twice. Keep it once.`);
    seen.add(key);
    if (!isPlaceCode(code) || knowsPlace?.(place) === false) {
      notes.problem(
        field,
        `There is no ${LEVEL_NAMES[level].one} ${code}. Choose a place from the list.`,
      );
    }
    const share = shareOf(notes, field, place.share);
    kept.push({ code, level, share });
  }
  for (const level of AREA_LEVELS) checkSum(notes, level, kept);
  return kept;
}

/** Places of one level do not overlap, so a service cannot give them more than all it has. */
function checkSum(notes: Notes, level: AreaLevel, places: readonly PlaceServed[]): void {
  const shares = places.flatMap((place) =>
    place.level === level && place.share !== null ? [place.share] : [],
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum <= 1.0005 || shares.some((share) => share > 1)) return;
  const percent = Math.round(sum * 1000) / 10;
  const { many } = LEVEL_NAMES[level];
  notes.problem(
    'places',
    `The shares of the ${many} add up to ${percent}%. Lower them to 100% at most, or leave them blank.`,
  );
}

function shareOf(notes: Notes, field: string, share: number | null): number | null {
  if (share === null) return null;
  if (!(share > 0 && share <= 1)) {
    notes.problem(
      field,
      'A share must be more than 0% and at most 100%. Leave it blank if not known.',
    );
    return share;
  }
  return Math.max(0.0001, Math.round(share * 10_000) / 10_000);
}

/** A code of an ONS place, or of a place of the sample register. */
function isPlaceCode(code: string): boolean {
  return /^(?:E\d{8}|SAMPLE\d{3})$/.test(code);
}

function checkStaff(notes: Notes, staff: readonly WteRange[]): WteRange[] {
  const kept = PROFESSIONS.flatMap((profession): WteRange[] => {
    const [range, ...more] = staff.filter((one) => one.profession === profession);
    if (range === undefined) return [];
    const field = `staff.${profession}`;
    const name = PROFESSION_NAMES[profession];
    if (more.length > 0) notes.problem(field, `${name} are given twice. Keep one range.`);
    const limits = { most: 10_000, decimals: 2, what: 'Whole-time equivalents' };
    const minimum = notes.number(field, range.minimum, limits);
    const maximum = notes.number(field, range.maximum, limits);
    if (minimum !== null && maximum !== null && minimum > maximum) {
      notes.problem(
        field,
        `The minimum of ${name.toLowerCase()} is above the maximum. Swap or mend them.`,
      );
    }
    return [{ profession, minimum, maximum }];
  });
  const known = codesOf(PROFESSION_NAMES);
  if (staff.some(({ profession }) => !known.includes(profession))) {
    notes.problem('staff', 'Choose professions from the list of the fourteen.');
  }
  return kept;
}

function checkLink(notes: Notes, link: string): string {
  if (link === '') return link;
  if (!isWebLink(link)) {
    notes.problem('link', 'Give a full web address that starts with https:// or http://.');
  }
  return notes.text('link', link, TEXT_LIMITS.link);
}

/** An address of a web page without a name or password in it. */
export function isWebLink(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname.includes('.');
}
