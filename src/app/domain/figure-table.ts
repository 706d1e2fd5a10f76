import { type Figure, type MissingReason } from './figure.ts';

/** How a value that the publisher did not print for an area was worked out from its parts. */
export interface Derivation {
  readonly method:
    'summed-counts' | 'population-weighted' | 'summed' | 'apportioned' | 'product-of-rates';
  /** What it was built from, in words: `lower-tier local authorities`. */
  readonly from: string;
  /** How many parts there are. */
  readonly parts: number;
  /** Share (0 to 1) of the weight that comes from parts lying only partly in the area. */
  readonly apportioned: number;
  /** For each period, the share (0 to 1) of the area's weight that had a figure; null: none. */
  readonly covered: readonly (number | null)[];
  /** The first period (id) with figures published for the area itself; absent: all are worked out. */
  readonly until?: string;
}

/**
 * All figures of one indicator: parallel columns over area × period. Cell (a, p) is at
 * `a * periods.length + p`. `lower`/`upper` are 95% limits. A null value is missing, with its reason
 * in `reasons` or, where no reason is listed, `not-published`. Nothing outside `domain/` and the
 * snapshot writer touches the columns: ask `figureAt`.
 */
export interface FigureTable {
  readonly indicator: string;
  /** Area codes in ascending order. A code that is both utla and ltla is one ground, one row. */
  readonly areas: readonly string[];
  /** Period ids (see `period.ts`), oldest first. */
  readonly periods: readonly string[];
  readonly value: readonly (number | null)[];
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
  readonly count?: readonly (number | null)[];
  readonly denominator?: readonly (number | null)[];
  /** Cell indexes by reason. */
  readonly reasons: Readonly<Partial<Record<MissingReason, readonly number[]>>>;
  /** Cell indexes by the publisher's note. */
  readonly notes: Readonly<Record<string, readonly number[]>>;
  /** The publisher's own significance and trend words, by cell index. */
  readonly published?: {
    readonly significance: Readonly<Record<string, readonly number[]>>;
    readonly trend: Readonly<Record<string, readonly number[]>>;
  };
  /** For areas whose figures were worked out here, how. */
  readonly derived: Readonly<Record<string, Derivation>>;
}

/** Cell index of an area and period, or -1 where the table has no such cell. */
export function cellOf(table: FigureTable, area: string, period: string): number {
  const a = indexOf(table.areas, area);
  const p = table.periods.indexOf(period);
  return a === -1 || p === -1 ? -1 : a * table.periods.length + p;
}

export function figureAt(table: FigureTable, area: string, period: string): Figure {
  const cell = cellOf(table, area, period);
  if (cell === -1) return { kind: 'missing', reason: 'not-published' };
  const value = at(table.value, cell);
  if (value === null) return { kind: 'missing', reason: reasonOf(table, cell) };
  const lower = at(table.lower, cell);
  const upper = at(table.upper, cell);
  return lower === null || upper === null
    ? { kind: 'measured', value }
    : { kind: 'measured', value, lower, upper };
}

/** The count and its base behind a figure, null where the publisher gives none. */
export function countAt(
  table: FigureTable,
  area: string,
  period: string,
): { readonly count: number | null; readonly denominator: number | null } {
  const cell = cellOf(table, area, period);
  return { count: at(table.count, cell), denominator: at(table.denominator, cell) };
}

/** The publisher's notes on a figure. */
export function notesAt(table: FigureTable, area: string, period: string): readonly string[] {
  return wordsAt(table.notes, cellOf(table, area, period));
}

/** The publisher's own words on a figure's significance and trend; null where it gives none. */
export function publishedAt(
  { published, ...table }: FigureTable,
  area: string,
  period: string,
): { readonly significance: string | null; readonly trend: string | null } {
  if (published === undefined) return { significance: null, trend: null };
  const cell = cellOf(table, area, period);
  return {
    significance: wordsAt(published.significance, cell)[0] ?? null,
    trend: wordsAt(published.trend, cell)[0] ?? null,
  };
}

/** How a figure was worked out; null where it is published. */
export function derivationAt(table: FigureTable, area: string, period: string): Derivation | null {
  // A place comes from the address: it may be a word every object has, such as `constructor`.
  const derivation = Object.hasOwn(table.derived, area) ? table.derived[area] : undefined;
  if (derivation?.until === undefined) return derivation ?? null;
  const { periods } = table;
  return periods.indexOf(period) < periods.indexOf(derivation.until) ? derivation : null;
}

/** Share of the area that had figures when a derived value was built; null for published values. */
export function coveredAt(table: FigureTable, area: string, period: string): number | null {
  const p = table.periods.indexOf(period);
  return derivationAt(table, area, period)?.covered[p] ?? null;
}

/**
 * The newest period in which at least `share` of the areas have a measured figure;
 * null where there is none.
 */
export function newestPeriod(
  table: FigureTable,
  areas: readonly string[],
  share = 0.5,
): string | null {
  for (const period of [...table.periods].reverse()) {
    const withFigure = areas.filter((area) => figureAt(table, area, period).kind === 'measured');
    if (withFigure.length > 0 && withFigure.length >= share * areas.length) return period;
  }
  return null;
}

function reasonOf(table: FigureTable, cell: number): MissingReason {
  const [reason] = wordsAt(table.reasons, cell);
  return (reason as MissingReason | undefined) ?? 'not-published';
}

type CellsByWord = Readonly<Record<string, readonly number[]>>;
const WORDS_BY_CELL = new WeakMap<CellsByWord, ReadonlyMap<number, readonly string[]>>();
const NO_WORDS: readonly string[] = [];

/** The words of a cell, from lists of cells by word: each list is gone through once. */
function wordsAt(cellsByWord: CellsByWord, cell: number): readonly string[] {
  let byCell = WORDS_BY_CELL.get(cellsByWord);
  if (byCell === undefined) {
    const found = new Map<number, string[]>();
    for (const [word, cells] of Object.entries(cellsByWord)) {
      for (const one of new Set(cells)) found.set(one, [...(found.get(one) ?? []), word]);
    }
    WORDS_BY_CELL.set(cellsByWord, found);
    byCell = found;
  }
  return byCell.get(cell) ?? NO_WORDS;
}

function at(column: readonly (number | null)[] | undefined, cell: number): number | null {
  return cell === -1 ? null : (column?.[cell] ?? null);
}

/** Codes are in ascending order, so a binary search finds a row. */
function indexOf(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = sorted[middle];
    if (candidate === wanted) return middle;
    if (candidate !== undefined && candidate < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
