import { type ChartWalk } from './chart-walk.ts';

/** Where an area stands on a map, in any unit, y downwards. */
export interface WalkPoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Sideways distance weighs more than distance ahead, and nothing beyond about 63° is "ahead". */
const SIDEWAYS = 1.6;
const WIDEST = 2;

/**
 * The way round a map by keyboard: an arrow goes to the nearest area that way, Home and End to the
 * first and last by value, Page Up and Page Down one step up and down that order.
 */
export class AreaWalk implements ChartWalk {
  readonly #points: ReadonlyMap<string, WalkPoint>;
  readonly #order: readonly string[];
  /** Column (or row) a straight run of arrows started from, so that it does not drift. */
  #line: { readonly axis: 0 | 1; readonly at: number; readonly last: string } | null = null;

  /** `order`: codes from the highest value to the lowest, areas without a figure last. */
  constructor(points: readonly WalkPoint[], order: readonly string[]) {
    this.#points = new Map(points.map((point) => [point.code, point]));
    this.#order = order.filter((code) => this.#points.has(code));
  }

  /** Where the tab key lands: the given area if it is on the map, else the highest. */
  start(preferred: string | null): string | null {
    if (preferred !== null && this.#points.has(preferred)) return preferred;
    return this.#order[0] ?? null;
  }

  /** The area a key leads to; null where the key does not move. */
  next(from: string, key: string): string | null {
    const place = this.#order.indexOf(from);
    switch (key) {
      case 'Home':
        return this.#order[0] ?? null;
      case 'End':
        return this.#order.at(-1) ?? null;
      case 'PageUp':
        return this.#order[Math.max(0, place - 1)] ?? null;
      case 'PageDown':
        return this.#order[Math.min(this.#order.length - 1, place + 1)] ?? null;
      default:
        return this.#towards(from, key);
    }
  }

  #towards(from: string, key: string): string | null {
    const direction = DIRECTIONS[key];
    const here = this.#points.get(from);
    if (direction === undefined || here === undefined) return null;
    const across = direction[0] === 0 ? 0 : 1;
    const origin = [here.x, here.y] as const;
    const run = this.#line;
    const at = run?.axis === across && run.last === from ? run.at : origin[across];

    let best: string | null = null;
    let bestCost = Infinity;
    for (const point of this.#points.values()) {
      const offset = [point.x - here.x, point.y - here.y] as const;
      const ahead = offset[0] * direction[0] + offset[1] * direction[1];
      if (ahead <= 1e-6 || Math.abs(offset[across]) > WIDEST * ahead) continue;
      const aside = Math.abs((across === 0 ? point.x : point.y) - at);
      const cost = ahead + SIDEWAYS * aside;
      if (cost < bestCost) {
        best = point.code;
        bestCost = cost;
      }
    }
    if (best !== null) this.#line = { axis: across, at, last: best };
    return best;
  }
}
