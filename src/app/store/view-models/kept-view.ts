import { createSelector } from '@ngrx/store';
import { numberText } from '#app/domain/figure-text.ts';
import { periodLabel } from '#app/domain/period.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '#data-adapters/kept/collections.ts';
import { type Exported, exportName, exportText } from '#data-adapters/kept/export-file.ts';
import { titleOf } from '#data-adapters/kept/read-record.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { keptPageFeature } from '../kept/kept-page-feature.ts';
import { selectPage } from '../selection/selection-feature.ts';

/** One kind of thing that is kept, in words. */
export interface KeptGroup {
  readonly name: string;
  /** `3 local extracts` */
  readonly count: string;
  /** `25 November 2026` */
  readonly lastSaved: string;
  readonly isExported: boolean;
}

/** Each kind of which something is kept. */
export const selectKeptGroups = createSelector(keptFeature.selectAll, (all): readonly KeptGroup[] =>
  COLLECTION_NAMES.flatMap((name) => {
    const records = all.filter(({ collection }) => collection === name);
    const last = records
      .map(({ record }) => record.savedAt)
      .sort()
      .at(-1);
    if (last === undefined) return [];
    const { words, personal } = COLLECTIONS[name];
    const count = counted(records.length, words);
    return [{ name, count, lastSaved: dayOf(last), isExported: personal }];
  }),
);

/** Everything that an export holds: what is shown, and what was set aside, as it is stored. */
export const selectExported = createSelector(
  keptFeature.selectAll,
  keptFeature.selectSetAside,
  (all, setAside): readonly Exported[] => [
    ...all.map(({ collection, record }) => ({ collection, id: record.id, record })),
    ...setAside.map(({ collection, id, raw }) => ({ collection, id, record: raw })),
  ],
);

/** The file of an export made at an ISO instant. */
export function exportFile(
  records: readonly Exported[],
  at: string,
): { readonly name: string; readonly content: string } {
  return { name: exportName(at), content: exportText(records, at) };
}

/** Why what was entered is not saved, on pages that do not say so themselves; null where it is. */
export const selectUnsavedNotice = createSelector(
  selectPage,
  keptFeature.selectFailure,
  keptFeature.selectConflicts,
  keptFeature.selectIsUnsaved,
  (page, failure, conflicts, isUnsaved): string | null => {
    if (page === 'data' || !isUnsaved) return null;
    if (failure !== null) return failure.message;
    return conflicts.length === 0
      ? null
      : 'It was changed elsewhere at the same time: say on the Data page which version stays.';
  },
);

/** Changes that wait for the person, each with the records that were changed elsewhere. */
export const selectConflictRows = createSelector(
  keptFeature.selectConflicts,
  keptFeature.selectRecords,
  (conflicts) =>
    conflicts.map(({ sequence, title, changes, keys }) => ({
      sequence,
      title,
      records: keys.map(({ collection, id }) => {
        const mine = changes.find((change) => change.collection === collection && change.id === id);
        return titleOf(id, mine?.kind === 'put' ? mine.record : null);
      }),
    })),
);
export type ConflictRow = ReturnType<typeof selectConflictRows>[number];

/** Records that are stored and cannot be used, with the reason. */
export const selectSetAsideRows = createSelector(keptFeature.selectSetAside, (setAside) =>
  setAside.map(({ collection, id, revision, reason, raw }) => ({
    collection,
    id,
    revision,
    title: titleOf(id, raw),
    reason,
  })),
);
export type SetAsideRow = ReturnType<typeof selectSetAsideRows>[number];

/** How much room is taken, and whether the browser may take what is kept away. */
export const selectRoomWords = createSelector(keptPageFeature.selectRoom, (room) =>
  room === null ? null : { used: usedWords(room.used, room.allowed), protection: room.protection },
);

/** `1 local extract`, `3 local extracts` */
export function counted(n: number, [one, many]: readonly [one: string, many: string]): string {
  return `${numberText(n, 0)} ${n === 1 ? one : many}`;
}

/** The day of an ISO instant: `25 November 2026`. */
export function dayOf(instant: string): string {
  return periodLabel({ start: instant.slice(0, 10), months: 0 });
}

function usedWords(used: number | null, allowed: number | null): string {
  if (used === null) return 'This browser does not say how much room is taken.';
  const of = allowed === null ? '' : ` of the ${bytesText(allowed)} that this browser allows`;
  return `The atlas takes ${bytesText(used)}${of}, its own files for use without a network included.`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** `2.3 MB` */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${numberText(value, unit === 0 || value >= 100 ? 0 : 1)} ${UNITS[unit] ?? ''}`;
}
