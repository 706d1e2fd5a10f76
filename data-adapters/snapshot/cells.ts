import { type Derivation } from '#app/domain/figure-table.ts';
import { type MissingReason } from '#app/domain/figure.ts';

/** One cell of a table being built. */
export interface Cell {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly reason: MissingReason | null;
  readonly note: string;
  readonly significance: string;
  readonly trend: string;
}

/** How the note of a sum ends that leaves something out. */
export const LOWER_BOUND = 'a lower bound';

/** A table being built: area code → period id → cell. */
export type Cells = Map<string, Map<string, Cell>>;

/** How derived areas were built, by area code. */
export type Derivations = Map<
  string,
  Omit<Derivation, 'covered'> & { readonly covered: Map<string, number> }
>;

const EMPTY: Cell = {
  value: null,
  lower: null,
  upper: null,
  count: null,
  denominator: null,
  reason: null,
  note: '',
  significance: '',
  trend: '',
};

export function measuredCell(cell: Partial<Cell> & { readonly value: number }): Cell {
  return { ...EMPTY, ...cell };
}

export function missingCell(reason: MissingReason): Cell {
  return { ...EMPTY, reason };
}

export function setCell(cells: Cells, area: string, period: string, cell: Cell): void {
  const row = cells.get(area) ?? new Map<string, Cell>();
  row.set(period, cell);
  cells.set(area, row);
}
