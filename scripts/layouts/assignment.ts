import { at } from './indexed.ts';

/**
 * The cheapest way to give each row a column of its own (shortest augmenting paths with potentials,
 * after Jonker and Volgenant 1987). There must be at least as many columns as rows.
 *
 * @param cost one array per row, one number per column
 * @returns for each row, the column it was given
 */
export function assignCheapest(cost: readonly ArrayLike<number>[]): number[] {
  if (cost.length === 0) return [];
  const columns = at(cost, 0).length;
  if (columns < cost.length) throw new RangeError('fewer columns than rows');
  const rowOf = new Int32Array(columns + 1).fill(-1);
  const rowPotential = new Float64Array(cost.length);
  const columnPotential = new Float64Array(columns + 1);
  for (let row = 0; row < cost.length; row++) {
    augment(row, cost, columns, rowOf, rowPotential, columnPotential);
  }
  const columnOf = new Array<number>(cost.length).fill(-1);
  for (let column = 0; column < columns; column++) {
    const row = at(rowOf, column);
    if (row >= 0) columnOf[row] = column;
  }
  return columnOf;
}

/** Finds a column for one more row, re-seating earlier rows along the cheapest path. */
function augment(
  row: number,
  cost: readonly ArrayLike<number>[],
  columns: number,
  rowOf: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
): void {
  // The extra last column is where the search starts: it holds the row that has no seat yet.
  const start = columns;
  rowOf[start] = row;
  const slack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns).fill(start);
  const visited = new Uint8Array(columns + 1);
  let current = start;
  while (at(rowOf, current) >= 0) {
    visited[current] = 1;
    const seated = at(rowOf, current);
    const costs = at(cost, seated);
    let least = Number.POSITIVE_INFINITY;
    let nearest = -1;
    for (let column = 0; column < columns; column++) {
      if (at(visited, column) === 1) continue;
      const reduced = at(costs, column) - at(rowPotential, seated) - at(columnPotential, column);
      if (reduced < at(slack, column)) {
        slack[column] = reduced;
        cameFrom[column] = current;
      }
      if (at(slack, column) < least) {
        least = at(slack, column);
        nearest = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (at(visited, column) === 1) {
        const holder = at(rowOf, column);
        rowPotential[holder] = at(rowPotential, holder) + least;
        columnPotential[column] = at(columnPotential, column) - least;
      } else if (column < columns) {
        slack[column] = at(slack, column) - least;
      }
    }
    current = nearest;
  }
  while (current !== start) {
    const previous = at(cameFrom, current);
    rowOf[current] = at(rowOf, previous);
    current = previous;
  }
  rowOf[start] = -1;
}
