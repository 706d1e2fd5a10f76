import { type FigureTable } from '#app/domain/figure-table.ts';
import { comparePeriods, parsePeriodId } from '#app/domain/period.ts';
import { type Cell, type Cells, type Derivations } from './cells.ts';

/** Lays cells out in columns, areas by code and periods oldest first. */
export function toFigureTable(
  indicator: string,
  cells: Cells,
  derivations: Derivations,
): FigureTable {
  const areas = [...cells.keys()].sort();
  const periods = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))].sort(
    byPeriod,
  );
  const grid = areas.flatMap((area) =>
    periods.map((period) => cells.get(area)?.get(period) ?? null),
  );
  const column = (pick: (cell: Cell) => number | null) =>
    grid.map((cell) => (cell === null ? null : rounded(pick(cell))));
  return {
    indicator,
    areas,
    periods,
    value: column((cell) => cell.value),
    ...filled(
      'lower',
      column((cell) => cell.lower),
    ),
    ...filled(
      'upper',
      column((cell) => cell.upper),
    ),
    ...filled(
      'count',
      column((cell) => cell.count),
    ),
    ...filled(
      'denominator',
      column((cell) => cell.denominator),
    ),
    reasons: indexesBy(grid, (cell) => cell.reason ?? ''),
    notes: indexesBy(grid, (cell) => cell.note),
    ...publishedWords(grid),
    derived: Object.fromEntries(
      [...derivations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, derivation]) => [
          code,
          {
            ...derivation,
            apportioned: Math.round(derivation.apportioned * 1e4) / 1e4,
            covered: periods.map((period) => {
              const share = derivation.covered.get(period);
              return share === undefined ? null : Math.round(share * 1e4) / 1e4;
            }),
          },
        ]),
    ),
  };
}

/** Seven significant digits: more than any publisher's precision, without the tails of binary sums. */
function rounded(value: number | null): number | null {
  return value === null ? null : parseFloat(value.toPrecision(7));
}

function byPeriod(a: string, b: string): number {
  const [first, second] = [parsePeriodId(a), parsePeriodId(b)];
  if (first === null || second === null) throw new RangeError(`not a period: ${a}, ${b}`);
  return comparePeriods(first, second);
}

/** A column that holds nothing is not written. */
function filled(name: string, column: (number | null)[]): Record<string, (number | null)[]> {
  return column.every((value) => value === null) ? {} : { [name]: column };
}

function publishedWords(grid: readonly (Cell | null)[]): Pick<FigureTable, 'published'> {
  const significance = indexesBy(grid, (cell) => cell.significance);
  const trend = indexesBy(grid, (cell) => cell.trend);
  const none = Object.keys(significance).length + Object.keys(trend).length === 0;
  return none ? {} : { published: { significance, trend } };
}

/** Cell indexes by a word of the cell, words in order; blank words are left out. */
function indexesBy(
  grid: readonly (Cell | null)[],
  wordOf: (cell: Cell) => string,
): Record<string, number[]> {
  const byWord = new Map<string, number[]>();
  grid.forEach((cell, index) => {
    const word = cell === null ? '' : wordOf(cell);
    if (word === '') return;
    const indexes = byWord.get(word) ?? [];
    indexes.push(index);
    byWord.set(word, indexes);
  });
  return Object.fromEntries([...byWord].sort(([a], [b]) => (a < b ? -1 : 1)));
}
