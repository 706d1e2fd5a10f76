import { type Comparison } from '../domain/area-row.ts';
import { heatCellText, type HeatHead, type HeatLines } from './heat-lines.ts';
import { type HeatSizes } from './heat-window.ts';

/** A row of the heat map as it is put into the page: the cells of the columns in view. */
export interface HeatRow extends HeatHead {
  readonly row: number;
  readonly top: number;
  readonly cells: readonly HeatRowCell[];
}

export interface HeatRowCell {
  readonly column: number;
  readonly kind: Comparison | 'missing';
  readonly text: string;
}

/** Null beyond the last row. */
export function heatRow(
  lines: HeatLines,
  row: number,
  columns: readonly number[],
  sizes: HeatSizes,
): HeatRow | null {
  const head = lines.rows[row];
  if (head === undefined) return null;
  const cells = columns.flatMap((column): HeatRowCell[] => {
    const place = lines.at(row, column);
    if (place === null) return [];
    const { figure, comparison } = place.cell;
    const kind = figure.kind === 'missing' ? 'missing' : comparison;
    return [{ column, kind, text: heatCellText(place) }];
  });
  return { ...head, row, top: sizes.headHeight + row * sizes.rowHeight, cells };
}

/** Makes rows of the columns in view, each once: scrolling makes only those that come into view. */
export function heatRowMaker(
  lines: HeatLines,
  columns: readonly number[],
  sizes: HeatSizes,
): (row: number) => HeatRow | null {
  const rows = new Map<number, HeatRow>();
  return (row) => {
    const made = rows.get(row) ?? heatRow(lines, row, columns, sizes);
    if (made !== null) rows.set(row, made);
    return made;
  };
}
