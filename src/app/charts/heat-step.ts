/** A place in a grid with heads: row −1 is the heads of columns, column −1 the heads of rows. */
export interface HeatStep {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads in a grid; null where it does not move. */
export function heatStep(
  { row, column }: HeatStep,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  rows: number,
  columns: number,
): HeatStep | null {
  const isFar = ctrlKey || metaKey;
  const to: Readonly<Record<string, HeatStep>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: Math.max(row === -1 ? -1 : 0, row - PAGE), column },
    PageDown: { row: row + PAGE, column },
  };
  const next = to[key];
  return next === undefined
    ? null
    : {
        row: Math.max(-1, Math.min(rows - 1, next.row)),
        column: Math.max(-1, Math.min(columns - 1, next.column)),
      };
}

/** The cell or head a pointer is over, by the end of its id: row and column. */
export function stepUnder(event: MouseEvent): HeatStep | null {
  const cell = event.target instanceof Element ? event.target.closest('[aria-colindex]') : null;
  const [, row, column] = /-(-?\d+)-(-?\d+)$/.exec(cell?.id ?? '') ?? [];
  return row === undefined || column === undefined
    ? null
    : { row: parseInt(row, 10), column: parseInt(column, 10) };
}
