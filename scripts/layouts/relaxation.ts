import type { Point } from './hex-grid.ts';
import { at } from './indexed.ts';

const ROUNDS = 600;
/** How strongly a circle is drawn to its true place, against 1 for each neighbour. */
const HOME = 0.03;
/** How much of an overlap is undone in a round. */
const PUSH = 0.45;

interface Spring {
  readonly other: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Equal circles of diameter 1 that touch rather than overlap: every circle is drawn to where its
 * neighbours' directions put it (one width off, on the true bearing) and a little to its true
 * place, and pushed off any circle it overlaps. Crowded cities swell, empty country gives way, and
 * bearings between neighbours hold.
 *
 * @param places true places, in circle widths
 * @param pairs neighbours, each once
 */
export function relaxCircles(
  places: readonly Point[],
  pairs: readonly { readonly a: number; readonly b: number }[],
): Point[] {
  const springs = springsFor(places, pairs);
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  for (let round = 0; round < ROUNDS; round++) {
    drawTogether(x, y, places, springs);
    pushApart(x, y);
  }
  return places.map((_, index) => ({ x: at(x, index), y: at(y, index) }));
}

function springsFor(
  places: readonly Point[],
  pairs: readonly { readonly a: number; readonly b: number }[],
): Spring[][] {
  const springs: Spring[][] = places.map(() => []);
  for (const { a, b } of pairs) {
    const dx = at(places, b).x - at(places, a).x;
    const dy = at(places, b).y - at(places, a).y;
    const length = Math.hypot(dx, dy);
    at(springs, a).push({ other: b, x: dx / length, y: dy / length });
    at(springs, b).push({ other: a, x: -dx / length, y: -dy / length });
  }
  return springs;
}

/** One Gauss-Seidel sweep of the least-squares problem: bearings to neighbours, and home. */
function drawTogether(
  x: Float64Array,
  y: Float64Array,
  places: readonly Point[],
  springs: readonly Spring[][],
): void {
  springs.forEach((own, index) => {
    let sumX = HOME * at(places, index).x;
    let sumY = HOME * at(places, index).y;
    for (const spring of own) {
      sumX += at(x, spring.other) - spring.x;
      sumY += at(y, spring.other) - spring.y;
    }
    x[index] = sumX / (HOME + own.length);
    y[index] = sumY / (HOME + own.length);
  });
}

function pushApart(x: Float64Array, y: Float64Array): void {
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const dx = at(x, b) - at(x, a);
      const dy = at(y, b) - at(y, a);
      const distance = Math.hypot(dx, dy);
      if (distance >= 1 || distance === 0) continue;
      const move = (PUSH * (1 - distance)) / distance;
      x[a] = at(x, a) - dx * move;
      y[a] = at(y, a) - dy * move;
      x[b] = at(x, b) + dx * move;
      y[b] = at(y, b) + dy * move;
    }
  }
}
