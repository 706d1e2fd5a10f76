import { derivationAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type MissingReason } from '#app/domain/figure.ts';
import { type Cells, setCell } from './cells.ts';

/** The published cells of a table: those that were worked out here are left out. */
export function publishedCells(table: FigureTable): Cells {
  const cells: Cells = new Map();
  const reasonOf = wordsOf(table.reasons);
  const noteOf = wordsOf(table.notes);
  const significanceOf = wordsOf(table.published?.significance ?? {});
  const trendOf = wordsOf(table.published?.trend ?? {});
  table.areas.forEach((area, a) => {
    table.periods.forEach((period, p) => {
      if (derivationAt(table, area, period) !== null) return;
      const i = a * table.periods.length + p;
      const at = (column: readonly (number | null)[] | undefined) => column?.[i] ?? null;
      const value = at(table.value);
      const reason = reasonOf.get(i);
      if (value === null && reason === undefined) return;
      setCell(cells, area, period, {
        value,
        lower: at(table.lower),
        upper: at(table.upper),
        count: at(table.count),
        denominator: at(table.denominator),
        reason: value === null ? ((reason ?? 'not-published') as MissingReason) : null,
        note: noteOf.get(i) ?? '',
        significance: significanceOf.get(i) ?? '',
        trend: trendOf.get(i) ?? '',
      });
    });
  });
  return cells;
}

function wordsOf(
  groups: Readonly<Partial<Record<string, readonly number[]>>>,
): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(groups).flatMap(([word, cells]) =>
      (cells ?? []).map((cell): [number, string] => [cell, word]),
    ),
  );
}
