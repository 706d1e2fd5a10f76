import { addTo } from './add-to.ts';
import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { refuseNegative } from './refuse-unless.ts';

/**
 * Counts carried from one set of areas to another by published shares: each target gets the sum of
 * count times share over the sources that overlap it. The shares are those of the relevant age
 * group; mark the result "apportioned".
 *
 * @param sources counts by source area; null is missing.
 * @param lookup which share (0..1) of each source lies in which target.
 * @returns count by target; null for a target any part of which is missing or not supplied.
 * @throws RangeError when a count is negative, a source has no lookup row, a share is outside 0..1, a source is given
 *   twice, or the shares of a source do not add up to 1 (to 0.001).
 * Source: methods section 1.14.
 */
export function apportion({
  sources,
  lookup,
}: {
  readonly sources: readonly { readonly id: string; readonly count: number | null }[];
  readonly lookup: readonly {
    readonly source: string;
    readonly target: string;
    readonly share: number;
  }[];
}): Record<string, number | null> {
  refuseNegative('a count', ...sources.map(({ count }) => count));
  const counts = new Map(sources.map(({ id, count }) => [id, count]));
  if (counts.size < sources.length) throw new RangeError('a source is given more than once');
  const shares = new Map<string, number>();
  for (const { source, share } of lookup) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`the share of ${source} must lie between 0 and 1, got ${share}`);
    }
    addTo(shares, source, share);
  }
  for (const { id } of sources) {
    if (!shares.has(id)) throw new RangeError(`no lookup row for source ${id}`);
  }
  for (const [id, sum] of shares) {
    if (Math.abs(sum - 1) > 0.001 + 1e-12) {
      throw new RangeError(`the shares of ${id} add up to ${sum}, not 1`);
    }
  }
  const totals = new Map<string, number | null>();
  for (const { source, target, share } of lookup) {
    const before = totals.has(target) ? (totals.get(target) ?? null) : 0;
    const count = share === 0 ? 0 : counts.get(source);
    totals.set(target, before === null || !isNumber(count) ? null : before + count * share);
  }
  return finite(Object.fromEntries(totals));
}
