import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { type GridSheet, type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { type ColumnRef, type ExtractMapping } from './extract-mapping.ts';
import { plainName } from './propose/column-names.ts';
import { findTables, type PlacedTable } from './propose/find-tables.ts';
import { sheetNamed, type TableView } from './table-view.ts';

/** The table of another file that a saved mapping is for. */
export interface MappingPlace {
  readonly sheet: GridSheet;
  readonly view: TableView;
  /** `B4:H40`. */
  readonly range: string;
}

/**
 * The table with most of the wanted column names; of equals, that of the sheet the mapping names.
 * Null where none has at least half of them.
 */
export function placeOfMapping(
  mapping: ExtractMapping,
  workbook: GridWorkbook,
  wanted: readonly ColumnRef[],
): MappingPlace | null {
  const names = new Set(wanted.map(({ name }) => plainName(name)));
  let best: { place: MappingPlace; score: number } | null = null;
  for (const place of candidates(mapping, workbook)) {
    const here = new Set(place.view.columns.map((column) => plainName(place.view.nameOf(column))));
    const found = [...names].filter((name) => here.has(name)).length;
    const score = found + (place.sheet.name === mapping.sheet ? 0.5 : 0);
    if (found >= names.size / 2 && score > (best?.score ?? 0)) best = { place, score };
  }
  return best?.place ?? null;
}

/** The very range of the mapping first, as far down as the sheet goes on; then every table. */
function candidates(mapping: ExtractMapping, workbook: GridWorkbook): MappingPlace[] {
  const tables = findTables(workbook).map((table) => placeOf(workbook, table));
  const sheet = sheetNamed(workbook, mapping.sheet);
  const range = readRange(mapping.range);
  if (sheet === null || range === null) return tables;
  const own = findTables(workbook, {
    sheet: sheet.name,
    range: { ...range, lastRow: Math.max(range.lastRow, sheet.rows.length - 1) },
    headerRows: mapping.headerRows,
  });
  return [...own.map((table) => placeOf(workbook, table)), ...tables];
}

function placeOf(workbook: GridWorkbook, { found, view }: PlacedTable): MappingPlace {
  const sheet = sheetNamed(workbook, found.sheet);
  if (sheet === null) throw new RangeError(`no sheet ${found.sheet}`);
  return { sheet, view, range: found.range };
}
