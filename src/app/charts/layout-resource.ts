import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { type HexCell } from './hex-layout.ts';

/**
 * The hexagon layout of a level, from this origin. `name` is the file's: `icb-2026`, `utla`;
 * undefined asks for nothing.
 */
export function layoutResource(
  name: () => string | undefined,
): HttpResourceRef<readonly HexCell[] | undefined> {
  return httpResource<readonly HexCell[]>(
    () => {
      const wanted = name();
      return wanted === undefined ? undefined : `assets/layouts/${wanted}.json`;
    },
    { parse: readLayout },
  );
}

/** Keeps the cells that are cells. @throws TypeError where the file is not a layout at all. */
export function readLayout(payload: unknown): readonly HexCell[] {
  const cells: unknown =
    typeof payload === 'object' && payload !== null && 'cells' in payload ? payload.cells : null;
  if (!Array.isArray(cells) || !cells.every(isCell)) {
    throw new TypeError('The layout of the hexagons cannot be read.');
  }
  return cells;
}

function isCell(cell: unknown): cell is HexCell {
  if (typeof cell !== 'object' || cell === null) return false;
  const { code, column, row, island } = cell as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    Number.isInteger(column) &&
    Number.isInteger(row) &&
    typeof island === 'boolean'
  );
}
