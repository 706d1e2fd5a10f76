import { type PlaceName, type RegisterCell } from './register-cells.ts';
import { knownNoneCells, REGISTER_COLUMNS, serviceCells } from './register-columns.ts';
import { type ColumnId } from './register-heads.ts';
import { type KnownNone, type Register, type Service } from './service.ts';
import { type SimilarService, SimilarServices } from './similar-services.ts';

export type RegisterRecord =
  | { readonly kind: 'service'; readonly record: Service }
  | { readonly kind: 'known-none'; readonly record: KnownNone };

/** One field of a record that would change: its column's head, and the cells before and after. */
export interface FieldChange {
  readonly column: ColumnId;
  readonly head: string;
  readonly from: RegisterCell;
  readonly to: RegisterCell;
}

/** Why a record of the file is not taken unless it is chosen. */
export type ConflictReason = 'older' | 'repeated' | 'other-kind';

export const CONFLICT_WORDS: Readonly<Record<ConflictReason, string>> = {
  older: 'the record kept here was verified later than the one in the file',
  repeated: 'the file has the id more than once, with different contents',
  'other-kind': 'the id belongs to a record of another kind here',
};

export interface MergeEntry {
  readonly id: string;
  readonly incoming: RegisterRecord;
  /** Records kept here, or earlier in the file, that may be of the same service. */
  readonly similar: readonly SimilarService[];
}

export interface ChangedEntry extends MergeEntry {
  readonly changes: readonly FieldChange[];
}

export interface ConflictEntry extends ChangedEntry {
  readonly reason: ConflictReason;
}

/** What taking a file in would do. Records that are not in the file stay as they are. */
export interface MergePreview {
  readonly added: readonly MergeEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly same: readonly string[];
  readonly conflicting: readonly ConflictEntry[];
  /** How many records here are not in the file; none of them is removed. */
  readonly untouched: number;
}

/** Compares a file's records with those kept here, by id. Nothing is changed. */
export function previewMerge(
  current: Register,
  incoming: Register,
  placeName: PlaceName,
): MergePreview {
  const kept = new Map(recordsOf(current).map((one) => [one.record.id, one]));
  const similar = new SimilarServices([...current.services, ...incoming.services]);
  const added = new Map<string, MergeEntry>();
  const changed = new Map<string, ChangedEntry>();
  const same = new Set<string>();
  const conflicting: ConflictEntry[] = [];
  const first = new Map<string, RegisterRecord>();
  for (const one of recordsOf(incoming)) {
    const { id } = one.record;
    const before = kept.get(id);
    const earlier = first.get(id);
    const against = earlier ?? before;
    const changes = against === undefined ? [] : fieldChanges(against, one, placeName);
    const entry = {
      id,
      incoming: one,
      similar: one.kind === 'service' ? similar.to(one.record) : [],
    };
    const reason = conflictOf(one, before, earlier);
    if (earlier !== undefined && changes.length === 0) continue;
    first.set(id, one);
    if (against !== undefined && changes.length === 0) same.add(id);
    else if (reason !== null) conflicting.push({ ...entry, changes, reason });
    else if (before === undefined) added.set(id, entry);
    else changed.set(id, { ...entry, changes });
  }
  return {
    added: [...added.values()],
    changed: [...changed.values()],
    same: [...same],
    conflicting,
    untouched: [...kept.keys()].filter((id) => !first.has(id)).length,
  };
}

/**
 * The register with the added and changed records of a preview, and of the conflicting ones those
 * whose place in the list was chosen. Nothing is removed, but for a record of another kind whose id a
 * chosen one takes over.
 */
export function applyMerge(
  current: Register,
  preview: MergePreview,
  chosen: ReadonlySet<number> = new Set(),
): Register {
  const records = new Map(recordsOf(current).map((one) => [one.record.id, one]));
  const taken = [
    ...preview.changed,
    ...preview.added,
    ...preview.conflicting.filter((_, i) => chosen.has(i)),
  ];
  for (const { id, incoming } of taken) records.set(id, incoming);
  return registerOf([...records.values()]);
}

/** Every record of a register, services first. */
export function recordsOf({ services, knownNones }: Register): readonly RegisterRecord[] {
  return [
    ...services.map((record): RegisterRecord => ({ kind: 'service', record })),
    ...knownNones.map((record): RegisterRecord => ({ kind: 'known-none', record })),
  ];
}

export function registerOf(records: readonly RegisterRecord[]): Register {
  return {
    services: records.flatMap((one) => (one.kind === 'service' ? [one.record] : [])),
    knownNones: records.flatMap((one) => (one.kind === 'known-none' ? [one.record] : [])),
  };
}

/** The fields in which two records differ, as a reader sees them. */
export function fieldChanges(
  before: RegisterRecord,
  after: RegisterRecord,
  placeName: PlaceName,
): readonly FieldChange[] {
  const [from, to] = [cellsOf(before, placeName), cellsOf(after, placeName)];
  return REGISTER_COLUMNS.flatMap(({ id, head }, i): FieldChange[] => {
    const change = { column: id, head, from: from[i] ?? null, to: to[i] ?? null };
    return change.from === change.to ? [] : [change];
  });
}

function cellsOf(one: RegisterRecord, placeName: PlaceName): readonly RegisterCell[] {
  return one.kind === 'service'
    ? serviceCells(one.record, placeName)
    : knownNoneCells(one.record, placeName);
}

function conflictOf(
  incoming: RegisterRecord,
  before: RegisterRecord | undefined,
  earlier: RegisterRecord | undefined,
): ConflictReason | null {
  if (earlier !== undefined) return 'repeated';
  if (before === undefined) return null;
  if (before.kind !== incoming.kind) return 'other-kind';
  const [kept, brought] = [before.record.verified?.on, incoming.record.verified?.on];
  return kept !== undefined && (brought === undefined || brought < kept) ? 'older' : null;
}
