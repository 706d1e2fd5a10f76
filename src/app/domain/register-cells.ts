import { type AreaLevel, LEVEL_NAMES } from './area.ts';
import { type PlaceServed, type WteRange } from './service.ts';

/** A cell as text or number; null: blank. */
export type RegisterCell = string | number | null;

/** What a place is called, for people to read beside its code; null where it is not known. */
export type PlaceName = (place: Pick<PlaceServed, 'code' | 'level'>) => string | null;

/** `E08000019 Sheffield (upper-tier local authority) 60%`: code, level and share are read back. */
export function placeText({ code, level, share }: PlaceServed, placeName: PlaceName): string {
  const plain = placeName({ code, level })?.replace(/[;()]/g, ' ').replace(/\s+/g, ' ').trim();
  const name = plain === undefined || plain === '' ? '' : ` ${plain}`;
  const percent = share === null ? '' : ` ${Math.round(share * 10_000) / 100}%`;
  return `${code}${name} (${levelWord(level)})${percent}`;
}

export function levelWord(level: AreaLevel): string {
  return LEVEL_NAMES[level].one;
}

/** `2.5`, `2 to 3`, `at least 2`, `up to 3`, `not known`; null where the profession is not recorded. */
export function rangeCell(range: Omit<WteRange, 'profession'> | undefined): RegisterCell {
  if (range === undefined) return null;
  const { minimum, maximum } = range;
  if (minimum === null) return maximum === null ? 'not known' : `up to ${maximum}`;
  if (maximum === null) return `at least ${minimum}`;
  return minimum === maximum ? minimum : `${minimum} to ${maximum}`;
}

/** Text, or a blank cell. */
export function textCell(text: string): RegisterCell {
  return text === '' ? null : text;
}

/** What a code is called, or a blank cell. */
export function codeCell<Code extends string>(
  names: Readonly<Record<Code, string>>,
  code: Code | null,
): RegisterCell {
  return code === null ? null : names[code];
}
