import { type CollectionName, type KeptRecord } from './collections.ts';
import { type ExportFile } from './export-file.ts';
import { titleOf } from './read-record.ts';
import { sameValue } from './same-value.ts';

/**
 * What restoring a record of a file would do. `added`: there is none here. `same`: nothing to do.
 * `replaced`: the one here is older than the file. `conflict`: the one here was saved after the file
 * was made, so that restoring would put back an older one.
 */
export interface RestoreItem {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
  readonly effect: 'added' | 'replaced' | 'same' | 'conflict';
  readonly record: KeptRecord;
  /** The one that is here, null where there is none. */
  readonly here: KeptRecord | null;
}

/** Nothing that is here and not in the file is touched. */
export function restorePlan(
  file: ExportFile,
  here: (collection: CollectionName, id: string) => KeptRecord | null,
): readonly RestoreItem[] {
  return file.records.map(({ collection, record }) => {
    const { id } = record;
    const now = here(collection, id);
    const effect = effectOf(record, now, file.exportedAt);
    return { collection, id, title: titleOf(id, record), effect, record, here: now };
  });
}

function effectOf(
  record: KeptRecord,
  now: KeptRecord | null,
  exportedAt: string,
): RestoreItem['effect'] {
  if (now === null) return 'added';
  if (sameValue(record, now)) return 'same';
  return Date.parse(now.savedAt) > Date.parse(exportedAt) ? 'conflict' : 'replaced';
}
