/** A way round a chart by keyboard. */
export interface ChartWalk {
  /** Where the tab key lands: the given key if it is there, else the first; null in an empty chart. */
  start(preferred: string | null): string | null;
  /** What a key of the keyboard leads to; null where it does not move. */
  next(from: string, key: string): string | null;
}

/** Marks in one order: arrows go one on or back, Home and End to the ends, pages by ten. */
export class OrderWalk implements ChartWalk {
  readonly #order: readonly string[];

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  start(preferred: string | null): string | null {
    if (preferred !== null && this.#order.includes(preferred)) return preferred;
    return this.#order[0] ?? null;
  }

  next(from: string, key: string): string | null {
    const last = this.#order.length - 1;
    const at = this.#order.indexOf(from);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: last,
    };
    const place = to[key];
    return place === undefined ? null : (this.#order[Math.min(last, Math.max(0, place))] ?? null);
  }
}

/**
 * Marks in lines: left and right go along a line, up and down to the line above or below at the same
 * place. A place without a mark (null) is stepped over along a line, and refused across lines.
 */
export class GridWalk implements ChartWalk {
  readonly #lines: readonly (readonly (string | null)[])[];

  constructor(lines: readonly (readonly (string | null)[])[]) {
    this.#lines = lines;
  }

  start(preferred: string | null): string | null {
    const all = this.#lines.flat().filter((key) => key !== null);
    if (preferred !== null && all.includes(preferred)) return preferred;
    return all[0] ?? null;
  }

  next(from: string, key: string): string | null {
    const row = this.#lines.findIndex((line) => line.includes(from));
    const line = this.#lines[row];
    if (line === undefined) return null;
    const at = line.indexOf(from);
    switch (key) {
      case 'ArrowRight':
        return line.slice(at + 1).find((one) => one !== null) ?? null;
      case 'ArrowLeft':
        return line.slice(0, at).findLast((one) => one !== null) ?? null;
      case 'ArrowDown':
        return this.#across(row + 1, 1, at);
      case 'ArrowUp':
        return this.#across(row - 1, -1, at);
      case 'Home':
        return line.find((one) => one !== null) ?? null;
      case 'End':
        return line.findLast((one) => one !== null) ?? null;
      default:
        return null;
    }
  }

  #across(row: number, step: 1 | -1, at: number): string | null {
    for (let next = row; this.#lines[next] !== undefined; next += step) {
      const key = this.#lines[next]?.[at] ?? null;
      if (key !== null) return key;
    }
    return null;
  }
}
