import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { type GridSheet, type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { type ColumnRef, type ExtractMapping, type FigureColumns } from './extract-mapping.ts';
import { isFigureRole, readHead } from './propose/column-heads.ts';
import { columnProfiles } from './propose/column-profile.ts';
import { plainName } from './propose/column-names.ts';
import { findTables, type PlacedTable } from './propose/find-tables.ts';
import { proposeFigures } from './propose/propose-figures.ts';
import { columnAt, sheetNamed, TableView } from './table-view.ts';

/** A difference between the file a mapping was made for and this one. */
export interface MappingChange {
  readonly kind:
    'sheet' | 'moved' | 'renamed' | 'new-figure' | 'lost-figure' | 'lost-column' | 'check';
  readonly words: string;
}

/** A saved mapping fitted to another file. */
export interface AppliedMapping {
  /** Null where it does not fit: see `problems`. */
  readonly mapping: ExtractMapping | null;
  /** What is different, for a person to check before the figures are used. */
  readonly changes: readonly MappingChange[];
  readonly problems: readonly string[];
}

/**
 * Fits a saved mapping to next year's file: the sheet and table that have its columns are found,
 * shifted rows and columns followed, and every difference said. A renamed column is only taken where
 * it stands at the same place between the same neighbours.
 */
export function applyMapping(mapping: ExtractMapping, workbook: GridWorkbook): AppliedMapping {
  const changes: MappingChange[] = [];
  const wanted = refsOf(mapping);
  const place = bestPlace(mapping, workbook, wanted);
  if (place === null) {
    const names = wanted.slice(0, 6).map(({ name }) => quoted(name));
    return failed([`no table has its columns (${names.join(', ')})`]);
  }
  const { sheet, view } = place;
  if (sheet.name !== mapping.sheet) {
    changes.push(
      changed(
        'sheet',
        `The table is on the sheet ${quoted(sheet.name)}, not ${quoted(mapping.sheet)}.`,
      ),
    );
  }
  const old = readRange(mapping.range);
  if (old?.firstRow !== view.range.firstRow) {
    const now = view.range.firstRow + 1;
    changes.push(
      changed('moved', `The header stands on row ${now}, not ${1 + (old?.firstRow ?? 0)}.`),
    );
  }
  const finder = new ColumnFinder(view, wanted, changes);
  const labels = Object.fromEntries(
    Object.entries(mapping.labels).flatMap(([role, ref]) => {
      const found = finder.find(ref);
      return found === null ? [] : [[role, found]];
    }),
  );
  const figures = figuresIn(mapping, finder, changes);
  if (mapping.figures.length > 1)
    figures.push(
      ...newFigures(view, [...Object.values(labels), ...figures.flatMap(refsOfFigure)], changes),
    );
  const problems = problemsOf(mapping, labels, figures);
  if (problems.length > 0) return { mapping: null, changes, problems };
  checkFixed(mapping, changes);
  const range = place.range;
  return {
    mapping: { ...mapping, sheet: sheet.name, range, headerRows: view.headerRows, labels, figures },
    changes,
    problems: [],
  };
}

function failed(problems: readonly string[]): AppliedMapping {
  return { mapping: null, changes: [], problems };
}

function changed(kind: MappingChange['kind'], words: string): MappingChange {
  return { kind, words };
}

interface Place {
  readonly sheet: GridSheet;
  readonly view: TableView;
  readonly range: string;
}

/** The table with most of the wanted names; of equals, that of the sheet named. At least half must be there. */
function bestPlace(
  mapping: ExtractMapping,
  workbook: GridWorkbook,
  wanted: readonly ColumnRef[],
): Place | null {
  const own = ownPlace(mapping, workbook);
  const places = [
    ...(own === null ? [] : [own]),
    ...findTables(workbook).map((table) => placeOf(workbook, table)),
  ];
  const names = new Set(wanted.map(({ name }) => plainName(name)));
  let best: { place: Place; score: number } | null = null;
  for (const place of places) {
    const here = new Set(place.view.columns.map((column) => plainName(place.view.nameOf(column))));
    const found = [...names].filter((name) => here.has(name)).length;
    const score = found + (place.sheet.name === mapping.sheet ? 0.5 : 0);
    if (found >= names.size / 2 && score > (best?.score ?? 0)) best = { place, score };
  }
  return best?.place ?? null;
}

/** The very range of the mapping, as far down as the sheet goes on. */
function ownPlace(mapping: ExtractMapping, workbook: GridWorkbook): Place | null {
  const sheet = sheetNamed(workbook, mapping.sheet);
  const range = readRange(mapping.range);
  if (sheet === null || range === null) return null;
  const [table] = findTables(workbook, {
    sheet: sheet.name,
    range: { ...range, lastRow: Math.max(range.lastRow, sheet.rows.length - 1) },
    headerRows: mapping.headerRows,
  });
  return table === undefined ? null : placeOf(workbook, table);
}

function placeOf(workbook: GridWorkbook, { found, view }: PlacedTable): Place {
  const sheet = sheetNamed(workbook, found.sheet);
  if (sheet === null) throw new RangeError(`no sheet ${found.sheet}`);
  return { sheet, view, range: found.range };
}

/** Finds columns by name; failing that, by place among columns that are all still there. */
class ColumnFinder {
  readonly #view: TableView;
  readonly #known: ReadonlySet<string>;
  readonly #changes: MappingChange[];
  readonly #shift: number;

  constructor(view: TableView, wanted: readonly ColumnRef[], changes: MappingChange[]) {
    this.#view = view;
    this.#known = new Set(wanted.map(({ name }) => plainName(name)));
    this.#changes = changes;
    const shifts = wanted.flatMap((ref) => {
      const column = this.#byName(ref.name);
      return column === undefined ? [] : [column - columnAt(ref)];
    });
    this.#shift = shifts[0] ?? 0;
  }

  find(ref: ColumnRef | undefined): ColumnRef | null {
    if (ref === undefined) return null;
    const column = this.#byName(ref.name, columnAt(ref));
    if (column !== undefined) return this.#view.refOf(column);
    const there = columnAt(ref) + this.#shift;
    const name = this.#view.columns.includes(there) ? this.#view.nameOf(there) : '';
    if (name === '' || this.#known.has(plainName(name)) || !isAlike(ref.name, name)) return null;
    this.#changes.push(
      changed('renamed', `The column ${quoted(ref.name)} is now called ${quoted(name)}.`),
    );
    return this.#view.refOf(there);
  }

  /** A name may stand twice: the column at the old place wins. */
  #byName(name: string, preferred?: number): number | undefined {
    const fits = this.#view.columns.filter(
      (column) => plainName(this.#view.nameOf(column)) === plainName(name),
    );
    return fits.find((column) => column === preferred) ?? fits[0];
  }
}

/** A new name that may be for the same thing: not one that is known to hold something else. */
function isAlike(was: string, now: string): boolean {
  const [before, after] = [readHead([was]), readHead([now])];
  const roles = [before.named?.role, after.named?.role];
  if (before.says.period !== after.says.period) return false;
  return roles[0] === roles[1] || roles.includes(undefined);
}

function figuresIn(
  mapping: ExtractMapping,
  finder: ColumnFinder,
  changes: MappingChange[],
): FigureColumns[] {
  return mapping.figures.flatMap((figure) => {
    const { says, ...refs } = figure;
    const value = finder.find(refs.value);
    if (value === null) {
      const what = Object.values(says).join(', ') || figure.value.name;
      changes.push(
        changed('lost-figure', `There are no figures for ${quoted(what)} in this file.`),
      );
      return [];
    }
    const others = Object.entries(refs).flatMap(([role, ref]) => {
      const found = finder.find(ref);
      if (found === null && role !== 'value') {
        changes.push(changed('lost-column', `The column ${quoted(ref?.name ?? '')} is not in this file.`));
      }
      return found === null ? [] : [[role, found]];
    });
    return [{ ...Object.fromEntries(others), says, value }];
  });
}

/** Groups of columns that the mapping does not have: a period more, as next year's file has. */
function newFigures(
  view: TableView,
  used: readonly ColumnRef[],
  changes: MappingChange[],
): FigureColumns[] {
  const taken = new Set(used.map(columnAt));
  const columns = columnProfiles(view)
    .filter(({ column }) => !taken.has(column))
    .map((profile) => ({
      profile,
      head: readHead(view.parts[profile.column - view.range.firstColumn] ?? []),
    }))
    .filter(({ head }) => head.says.period !== undefined);
  return proposeFigures(columns, new Set()).figures.flatMap(({ says, columns: roles }) => {
    const value = roles.get('value');
    if (value === undefined || says.period === undefined) return [];
    changes.push(
      changed(
        'new-figure',
        `There are figures for ${quoted(Object.values(says).join(', '))}, which the mapping did not have.`,
      ),
    );
    const others = [...roles]
      .filter(([role]) => isFigureRole(role))
      .map(([role, { profile }]) => [role, view.refOf(profile.column)]);
    return [{ ...Object.fromEntries(others), says, value: view.refOf(value.profile.column) }];
  });
}

function problemsOf(
  mapping: ExtractMapping,
  labels: object,
  figures: readonly FigureColumns[],
): string[] {
  const lost = Object.entries(mapping.labels).filter(
    ([role, ref]) => ref !== undefined && !Object.hasOwn(labels, role),
  );
  return [
    ...lost.map(([, ref]) => `there is no column ${quoted(ref?.name ?? '')}`),
    ...(figures.length === 0
      ? [`there is no column ${quoted(mapping.figures[0]?.value.name ?? '')}`]
      : []),
  ];
}

/** What was fixed for the first file may not hold for this one. */
function checkFixed({ fixed }: ExtractMapping, changes: MappingChange[]): void {
  if (fixed.period !== undefined) {
    changes.push(
      changed(
        'check',
        `The mapping says that every figure is for ${quoted(fixed.period)}: check that this holds for this file.`,
      ),
    );
  }
}

function refsOf({ labels, figures }: ExtractMapping): readonly ColumnRef[] {
  return [...Object.values(labels), ...figures.flatMap(refsOfFigure)].filter(
    (ref) => ref !== undefined,
  );
}

function refsOfFigure({ says: _, ...refs }: FigureColumns): readonly ColumnRef[] {
  return Object.values(refs).filter((ref) => ref !== undefined);
}
