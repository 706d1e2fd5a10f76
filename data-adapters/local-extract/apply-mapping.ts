import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { ColumnFinder } from './column-finder.ts';
import { allRefs, figureRefs, labelRefs, refsByRole, type RoleRef } from './column-refs.ts';
import {
  type ColumnRef,
  type ExtractMapping,
  type FigureColumns,
  isWide,
} from './extract-mapping.ts';
import { type MappingChange } from './mapping-change.ts';
import { type MappingPlace, placeOfMapping } from './mapping-place.ts';
import { readHead } from './propose/column-heads.ts';
import { columnProfiles } from './propose/column-profile.ts';
import { proposeFigures } from './propose/propose-figures.ts';
import { columnAt, type TableView } from './table-view.ts';

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
 * it stands at the same place among columns that are still there.
 */
export function applyMapping(mapping: ExtractMapping, workbook: GridWorkbook): AppliedMapping {
  const wanted = allRefs(mapping);
  const place = placeOfMapping(mapping, workbook, wanted);
  if (place === null) {
    const names = wanted.slice(0, 6).map(({ name }) => quoted(name));
    return {
      mapping: null,
      changes: [],
      problems: [`no table has its columns (${names.join(', ')})`],
    };
  }
  const changes = movesOf(mapping, place);
  const finder = new ColumnFinder(place.view, wanted, changes);
  const labels = refsByRole(
    labelRefs(mapping).flatMap(([role, ref]): RoleRef[] => {
      const found = finder.find(ref);
      return found === null ? [] : [[role, found]];
    }),
  );
  const kept = figuresIn(mapping, finder, changes);
  const used = [...labelRefs({ labels }), ...kept.flatMap(figureRefs)].map(([, ref]) => ref);
  const added = isWide(mapping) ? newFigures(mapping, place.view, used, changes) : [];
  const figures = [...kept, ...added];
  const problems = problemsOf(mapping, labels, figures);
  if (problems.length > 0) return { mapping: null, changes, problems };
  const { fixed } = mapping;
  if (fixed.period !== undefined) {
    const words = `The mapping says that every figure is for ${quoted(fixed.period)}: check that this holds for this file.`;
    changes.push({ kind: 'check', words });
  }
  const { sheet, range, view } = place;
  return {
    mapping: { ...mapping, sheet: sheet.name, range, headerRows: view.headerRows, labels, figures },
    changes,
    problems: [],
  };
}

function movesOf(mapping: ExtractMapping, { sheet, view }: MappingPlace): MappingChange[] {
  const changes: MappingChange[] = [];
  if (sheet.name !== mapping.sheet) {
    const words = `The table is on the sheet ${quoted(sheet.name)}, not ${quoted(mapping.sheet)}.`;
    changes.push({ kind: 'sheet', words });
  }
  const old = readRange(mapping.range);
  if (old !== null && old.firstRow !== view.range.firstRow) {
    const words = `The header stands on row ${view.range.firstRow + 1}, not ${old.firstRow + 1}.`;
    changes.push({ kind: 'moved', words });
  }
  return changes;
}

function figuresIn(
  mapping: ExtractMapping,
  finder: ColumnFinder,
  changes: MappingChange[],
): FigureColumns[] {
  return mapping.figures.flatMap((figure): FigureColumns[] => {
    const { says } = figure;
    const value = finder.find(figure.value);
    if (value === null) {
      const what = Object.values(says).join(', ') || figure.value.name;
      const words = `There are no figures for ${quoted(what)} in this file.`;
      changes.push({ kind: 'lost-figure', words });
      return [];
    }
    const others = figureRefs(figure).flatMap(([role, ref]): RoleRef[] => {
      const found = role === 'value' ? value : finder.find(ref);
      if (found !== null) return [[role, found]];
      const words = `The column ${quoted(ref.name)} is not in this file.`;
      changes.push({ kind: 'lost-column', words });
      return [];
    });
    return [{ ...refsByRole(others), says, value }];
  });
}

/** Groups of columns that the mapping does not have: a period more, as next year's file has. */
function newFigures(
  mapping: ExtractMapping,
  view: TableView,
  used: readonly ColumnRef[],
  changes: MappingChange[],
): FigureColumns[] {
  const taken = new Set(used.map(columnAt));
  const columns = columnProfiles(view)
    .filter(({ column }) => !taken.has(column))
    .map((profile) => ({ profile, head: readHead(view.partsOf(profile.column)) }))
    .filter(({ head }) => head.says.period !== undefined);
  const hasIndicators = mapping.labels.indicator !== undefined;
  return proposeFigures(columns, new Set(), hasIndicators).figures.flatMap(
    (figure): FigureColumns[] => {
      const { says, columns: roles } = figure;
      const value = roles.get('value');
      if (value === undefined || says.period === undefined) return [];
      const what = quoted(Object.values(says).join(', '));
      changes.push({
        kind: 'new-figure',
        words: `There are figures for ${what}, which the mapping did not have.`,
      });
      const refs = [...roles].map(([role, { profile }]): RoleRef => [
        role,
        view.refOf(profile.column),
      ]);
      return [{ ...refsByRole(refs), says, value: view.refOf(value.profile.column) }];
    },
  );
}

function problemsOf(
  mapping: ExtractMapping,
  labels: object,
  figures: readonly FigureColumns[],
): string[] {
  const lost = labelRefs(mapping).filter(([role]) => !Object.hasOwn(labels, role));
  const names = lost.map(([, ref]) => ref.name);
  if (figures.length === 0) names.push(mapping.figures[0]?.value.name ?? '');
  return names.map((name) => `there is no column ${quoted(name)}`);
}
