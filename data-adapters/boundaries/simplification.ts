import { type AreaOutline } from '#app/domain/boundaries.ts';

/** A position with the weight `presimplify` gave it: square degrees that vanish without it. */
type WeightedArc = number[][];

/** Detail below this (about 80 metres by 80) cannot be seen on a map of England. */
const LEAST_DETAIL = 1e-6;
/** So many positions between the ends of arcs keep a level well below 150 kB compressed. */
const MOST_POSITIONS = 20_000;
const LEAST_POSITIONS_OF_RING = 8;

/** The weight from which positions are kept. */
export function leastWeight(arcs: readonly WeightedArc[]): number {
  const weights = Float64Array.from(
    arcs.flatMap((arc) => arc.map(weightOf).filter(Number.isFinite)),
  ).sort();
  return Math.max(LEAST_DETAIL, weights.at(-MOST_POSITIONS) ?? LEAST_DETAIL);
}

/**
 * Marks positions as ones to keep, the weightiest first, until every ring has enough of them left
 * (or all it ever had). Works on the arcs in place, so that neighbours see the same line.
 */
export function keepEveryRing(
  arcs: readonly WeightedArc[],
  outlines: readonly AreaOutline[],
  least: number,
): void {
  for (const ring of outlines.flatMap((outline) => outline.arcs.flat())) {
    const inner = ring.flatMap((arc) => arcs[arc < 0 ? ~arc : arc]?.slice(1, -1) ?? []);
    const kept = inner.filter((position) => weightOf(position) >= least).length;
    const wanted = LEAST_POSITIONS_OF_RING - ring.length - kept;
    if (wanted <= 0) continue;
    inner
      .filter((position) => weightOf(position) < least)
      .sort((a, b) => weightOf(b) - weightOf(a))
      .slice(0, wanted)
      .forEach((position) => {
        position[2] = Infinity;
      });
  }
}

function weightOf(position: readonly number[]): number {
  return position[2] ?? Infinity;
}
