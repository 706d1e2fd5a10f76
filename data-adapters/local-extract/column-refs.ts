import * as v from 'valibot';
import {
  ColumnRef,
  FigureColumns,
  type ExtractMapping,
  type FigureRole,
  Labels,
  type LabelRole,
} from './extract-mapping.ts';

/** A role with its column. */
export type RoleRef = readonly [role: string, ref: ColumnRef];

/** Columns by role, from pairs. */
export function refsByRole(pairs: readonly RoleRef[]): Record<string, ColumnRef> {
  return Object.fromEntries(pairs);
}

/** The roles of a figure that have a column, with it. */
export function figureRefs(figure: FigureColumns): readonly RoleRef[] {
  return pairsOf(Object.entries(figure).filter(([role]) => role !== 'says'));
}

/** The labels that have a column, with it. */
export function labelRefs({ labels }: Pick<ExtractMapping, 'labels'>): readonly RoleRef[] {
  return pairsOf(Object.entries(labels));
}

/** Every column a mapping names, labels first. */
export function allRefs(mapping: ExtractMapping): readonly ColumnRef[] {
  return [...labelRefs(mapping), ...mapping.figures.flatMap(figureRefs)].map(([, ref]) => ref);
}

function pairsOf(entries: readonly (readonly [string, unknown])[]): readonly RoleRef[] {
  return entries.flatMap(([role, ref]): RoleRef[] => (isRef(ref) ? [[role, ref]] : []));
}

/** Is this the name of a role, of a label or of a figure? */
export function isRole(role: string): role is LabelRole | FigureRole {
  return Object.hasOwn(Labels.entries, role) || Object.hasOwn(FigureColumns.entries, role);
}

function isRef(ref: unknown): ref is ColumnRef {
  return v.is(ColumnRef, ref);
}
