import { standardDeviation } from './standard-deviation.ts';

/**
 * The rows nearest to one of them in several measures together: straight-line distance after each
 * measure is divided by its sample standard deviation over the rows that have every measure.
 *
 * @param rows one a place, each with the same measures in the same order; null where not known.
 * @param target index of the row the others are measured from.
 * @param count how many are wanted, nearest first; rows at one distance stay in their order.
 * @returns index and distance in standard deviations; none where the target lacks a measure. A
 *   measure in which the rows do not differ adds nothing. Rows that lack a measure are left out.
 */
export function nearestBy({
  rows,
  target,
  count,
}: {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly target: number;
  readonly count: number;
}): readonly { readonly index: number; readonly distance: number }[] {
  const complete = rows.flatMap((row, index) => {
    const measures = row.filter((value) => value !== null);
    return measures.length === row.length ? [{ index, measures }] : [];
  });
  const from = complete.find(({ index }) => index === target);
  if (from === undefined) return [];
  const spreads = from.measures.map((_, m) =>
    standardDeviation(complete.flatMap(({ measures }) => measures[m] ?? [])),
  );
  return complete
    .filter(({ index }) => index !== target)
    .map(({ index, measures }) => {
      const steps = measures.map((value, m) => {
        const [own, spread] = [from.measures[m], spreads[m]];
        return own === undefined || spread === undefined || spread === null || spread === 0
          ? 0
          : (value - own) / spread;
      });
      return { index, distance: Math.hypot(...steps) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count);
}
