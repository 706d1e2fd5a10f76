import { type Geography } from '#app/domain/area.ts';
import { plainPlace } from '#data-adapters/areas/place-names.ts';
import { type LabelRole } from '../extract-mapping.ts';
import { splitArea } from '../row-areas.ts';
import { saysNothing } from '../suppression-marks.ts';
import { type ColumnHead, isFigureRole, isSex } from './column-heads.ts';
import { isOfFigures, type ColumnProfile } from './column-profile.ts';
import { proposed, type Proposed } from './proposed.ts';

/** A column with its header taken apart. */
export interface HeadedColumn {
  readonly profile: ColumnProfile;
  readonly head: ColumnHead;
}

export type ProposedLabels = ReadonlyMap<LabelRole, Proposed<HeadedColumn>>;

/** Names of places in plain form, for telling a column of names under an unknown header. */
export function knownNames(geography: Geography | undefined): ReadonlySet<string> {
  return new Set(
    geography?.areas.flatMap(({ name, shortName }) => [plainPlace(name), plainPlace(shortName)]),
  );
}

/**
 * Which columns say what a row is about: by their names, checked against what is in them, and for
 * places and periods by content alone where no name is known.
 */
export function proposeLabels(
  columns: readonly HeadedColumn[],
  names: ReadonlySet<string>,
): ProposedLabels {
  const found = new Map<LabelRole, Proposed<HeadedColumn>>();
  const isFree = (column: HeadedColumn) =>
    ![...found.values()].some(({ value }) => value === column);
  for (const column of byRank(columns)) {
    const role = roleByName(column);
    if (role !== null && !found.has(role)) {
      found.set(role, byName(column));
    }
  }
  const placesIn = (column: HeadedColumn) => shareOf(column, (text) => names.has(plainPlace(text)));
  for (const column of columns.filter(isFree)) {
    const { profile, head } = column;
    const isPlain = !isFigureRole(head.named?.role) && Object.keys(head.says).length === 0;
    if (!found.has('areaCode') && profile.codes > profile.filled * 0.8) {
      found.set('areaCode', proposed(column, 'likely', 'Its cells are codes of places'));
    } else if (!found.has('areaName') && !found.has('area') && isPlain && placesIn(column) > 0.6) {
      found.set('areaName', proposed(column, 'likely', 'Its cells are names of places'));
    } else if (!found.has('period') && isPlain && isOfPeriods(profile)) {
      found.set('period', proposed(column, 'guess', 'Its cells are years, months or dates'));
    }
  }
  return withSexes(found);
}

function byRank(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const rank = ({ head }: HeadedColumn) => head.named?.rank ?? Infinity;
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function byName({ profile, head }: HeadedColumn): Proposed<HeadedColumn> {
  const column = { profile, head };
  return head.named?.isWhole === true
    ? proposed(column, 'sure', `The header says “${profile.name}”`)
    : proposed(column, 'likely', `The header “${profile.name}” has a word for it`);
}

/** The role a name gives, corrected by what the cells are; null for columns of figures. */
function roleByName(column: HeadedColumn): LabelRole | null {
  const { profile, head } = column;
  const role = head.named?.role;
  if (role === undefined || isFigureRole(role)) return null;
  const isPlace = role === 'areaName' || role === 'areaCode';
  if (isPlace && shareOf(column, isBoth) > 0.6) return 'area';
  if (role === 'areaName' && profile.codes > profile.filled / 2) return 'areaCode';
  if (role === 'areaCode' && shareOf(column, isCode) < 0.5 && profile.filled > 0) {
    return profile.words > profile.filled / 2 && head.named?.isWhole === true ? 'areaCode' : null;
  }
  if (role === 'areaName' && isOfFigures(profile)) return null;
  return role === 'period' && profile.numbers > 0 && !isOfPeriods(profile) && !isOfSerials(profile)
    ? null
    : role;
}

function isBoth(text: string): boolean {
  const { code, name } = splitArea(text);
  return code !== '' && name !== '';
}

/** A code of any publisher: no spaces, and a digit or capitals alone. */
function isCode(text: string): boolean {
  return /^[A-Z0-9_-]{1,15}$/i.test(text) && (/\d/.test(text) || text === text.toUpperCase());
}

/** Periods, and on nearly every row: one year among blanks may be a figure. */
function isOfPeriods({ filled, blank, periods }: ColumnProfile): boolean {
  return filled > 0 && periods > (filled + blank) * 0.8;
}

function isOfSerials({ texts }: ColumnProfile): boolean {
  return texts.length > 0 && texts.every((text) => /^[345]\d{4}$/.test(text));
}

function shareOf({ profile }: HeadedColumn, fits: (text: string) => boolean): number {
  const { texts } = profile;
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

/** A breakdown by Male and Female is by sex, under whatever heading. */
function withSexes(found: Map<LabelRole, Proposed<HeadedColumn>>): ProposedLabels {
  const category = found.get('category');
  if (category === undefined || found.has('sex')) return found;
  const telling = category.value.profile.texts.filter((text) => !saysNothing(text));
  if (telling.length === 0 || !telling.every((text) => isSex(text) || /^all$/i.test(text))) {
    return found;
  }
  found.delete('category');
  found.set(
    'sex',
    proposed(category.value, 'likely', `Its cells are ${telling.slice(0, 3).join(', ')}`),
  );
  return found;
}
