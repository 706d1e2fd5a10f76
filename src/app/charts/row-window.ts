import { type Span } from './heat-window.ts';

/** Lists up to so long are all in the page; of longer ones, the rows in view and some more. */
export const MOST_AT_ONCE = 80;
/** Rows passed before others take their place: scrolling by a few changes nothing in the page. */
const STEP = 8;

/**
 * The rows of a list that are in the page while it is scrolled to `top` in a view of `length`, both
 * in pixels, as is the height of a row.
 */
export function rowsAround(top: number, length: number, row: number, count: number): Span {
  if (count <= MOST_AT_ONCE) return { from: 0, to: count };
  const seen = Math.ceil(length / row) + 2 * STEP;
  const from = Math.max(0, (Math.floor(top / row / STEP) - 1) * STEP);
  const last = Math.max(0, count - seen);
  return { from: Math.min(from, last), to: Math.min(count, Math.min(from, last) + seen + STEP) };
}

/** Where a list has to be scrolled to so that a row is well in view; null where it is. */
export function topFor(
  index: number,
  { top, length, row }: { readonly top: number; readonly length: number; readonly row: number },
): number | null {
  const at = index * row;
  const isSeen = at >= top && at + row <= top + length;
  return isSeen ? null : Math.max(0, at + row / 2 - length / 2);
}
