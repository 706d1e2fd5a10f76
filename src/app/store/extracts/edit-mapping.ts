import { type MissingReason } from '#app/domain/figure.ts';
import {
  type ColumnRef,
  type ExtractMapping,
  type FigureColumns,
  type FigureRole,
  type LabelRole,
  type SaidRole,
} from '#data-adapters/local-extract/extract-mapping.ts';

// Corrections of a mapping, each giving a new one. A null column or a blank text takes a part away.

export function withLabel(
  mapping: ExtractMapping,
  role: LabelRole,
  ref: ColumnRef | null,
): ExtractMapping {
  const labels = changedIn(mapping.labels, role, ref);
  // What no column says any more is not filled down either.
  const fillDown = mapping.fillDown.filter((label) => ref !== null || label !== role);
  return { ...mapping, labels, fillDown };
}

export function withFixed(mapping: ExtractMapping, role: SaidRole, text: string): ExtractMapping {
  return { ...mapping, fixed: changedIn(mapping.fixed, role, text.trim() || null) };
}

/** `at`: which of the figures of a row. */
export function withFigureColumn(
  mapping: ExtractMapping,
  at: number,
  role: FigureRole,
  ref: ColumnRef | null,
): ExtractMapping {
  const figure = mapping.figures[at];
  if (role !== 'value') {
    return figure === undefined ? mapping : withFigure(mapping, at, changedIn(figure, role, ref));
  }
  if (ref === null) return mapping;
  return figure === undefined
    ? { ...mapping, figures: [...mapping.figures, { says: {}, value: ref }] }
    : withFigure(mapping, at, { ...figure, value: ref });
}

/** What the header says of one figure of a row: its period, its sex. */
export function withSays(
  mapping: ExtractMapping,
  at: number,
  role: SaidRole,
  text: string,
): ExtractMapping {
  const figure = mapping.figures[at];
  if (figure === undefined) return mapping;
  const says = changedIn(figure.says, role, text.trim() || null);
  return withFigure(mapping, at, { ...figure, says });
}

export function withoutFigure(mapping: ExtractMapping, at: number): ExtractMapping {
  return { ...mapping, figures: mapping.figures.filter((_, i) => i !== at) };
}

/** Says what a mark stands for; null: it is no mark of this table's own. */
export function withMark(
  mapping: ExtractMapping,
  mark: string,
  reason: MissingReason | null,
): ExtractMapping {
  return { ...mapping, suppression: changedIn(mapping.suppression, mark, reason) };
}

/** A person's own match of a place text: a code, null to leave its rows out, undefined to undo. */
export function withCorrection(
  mapping: ExtractMapping,
  key: string,
  code: string | null | undefined,
): ExtractMapping {
  const others = Object.entries(mapping.areas.corrections).filter(([text]) => text !== key);
  const corrections = Object.fromEntries(code === undefined ? others : [...others, [key, code]]);
  return { ...mapping, areas: { ...mapping.areas, corrections } };
}

export function withLevel(
  mapping: ExtractMapping,
  level: ExtractMapping['areas']['level'],
): ExtractMapping {
  const { corrections } = mapping.areas;
  return { ...mapping, areas: { corrections, ...(level !== undefined && { level }) } };
}

/** Changes a setting; undefined takes one away that may be left open. */
export function withSetting<
  K extends 'valuesAre' | 'scale' | 'hyphenYears' | 'datesAre' | 'serialDates' | 'fillDown',
>(mapping: ExtractMapping, setting: K, value: ExtractMapping[K]): ExtractMapping {
  return changedIn(mapping, setting, value ?? null);
}

function withFigure(mapping: ExtractMapping, at: number, figure: FigureColumns): ExtractMapping {
  return { ...mapping, figures: mapping.figures.map((other, i) => (i === at ? figure : other)) };
}

/** The same object with one key set, or without it where the value is null. */
function changedIn<T extends object>(all: T, key: string, value: unknown): T {
  const others = Object.entries(all).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]) as T;
}
