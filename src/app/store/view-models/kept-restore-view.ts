import { createSelector } from '@ngrx/store';
import { COLLECTIONS } from '#data-adapters/kept/collections.ts';
import { type RestoreItem, restorePlan } from '#data-adapters/kept/restore-plan.ts';
import { titleOf } from '#data-adapters/kept/read-record.ts';
import { type Commit } from '../kept/kept-changes.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { keptPageFeature } from '../kept/kept-page-feature.ts';
import { recordAt } from '../kept/kept-records.ts';
import { type Loadable, loaded } from '../loadable.ts';
import { dayOf } from './kept-view.ts';

export interface RestoreRow {
  readonly key: string;
  readonly title: string;
  /** `local extract` */
  readonly kind: string;
  /** The one it would replace, by name and day: `“Sheffield”, saved here on 20 November 2026`. */
  readonly here: string | null;
}

/** What restoring a chosen file would change, before anything is changed. */
export interface RestorePreview {
  readonly name: string;
  readonly exportedOn: string;
  readonly groups: readonly {
    readonly effect: RestoreItem['effect'];
    readonly rows: readonly RestoreRow[];
  }[];
  /** In the file, and of no use to this version of the atlas. */
  readonly unreadable: readonly { readonly title: string; readonly reason: string }[];
  /** Nothing would change; the conflicts apart, which are the person's to choose. */
  readonly isNothing: boolean;
  readonly hasConflicts: boolean;
  /** What is done; `takeFile`: also where what is here was saved after the file was made. */
  readonly commit: (takeFile: boolean) => Commit | null;
}

const EFFECTS = ['added', 'replaced', 'conflict', 'same'] as const;

export const selectRestorePreview = createSelector(
  keptPageFeature.selectFile,
  keptFeature.selectRecords,
  (file, records): Loadable<RestorePreview> => {
    if (file.status !== 'loaded') return file;
    const { name, content } = file.value;
    const plan = restorePlan(content, (collection, id) => recordAt(records, collection, id));
    const of = (effect: RestoreItem['effect']) => plan.filter((item) => item.effect === effect);
    return loaded({
      name,
      exportedOn: dayOf(content.exportedAt),
      groups: EFFECTS.map((effect) => ({ effect, rows: of(effect).map(rowOf) })).filter(
        ({ rows }) => rows.length > 0,
      ),
      unreadable: content.setAside.map(({ id, raw, reason }) => ({
        title: titleOf(id, raw),
        reason,
      })),
      isNothing: plan.every(({ effect }) => effect === 'same'),
      hasConflicts: of('conflict').length > 0,
      commit: (takeFile) =>
        commitOf(name, [...of('added'), ...of('replaced'), ...(takeFile ? of('conflict') : [])]),
    });
  },
);

function rowOf({ collection, id, title, effect, here }: RestoreItem): RestoreRow {
  return {
    key: `${collection}/${id}`,
    title,
    kind: COLLECTIONS[collection].words[0],
    here:
      here === null || effect === 'same'
        ? null
        : `“${titleOf(id, here)}”, saved here on ${dayOf(here.savedAt)}`,
  };
}

/** Null where there is nothing to do. A restored record keeps the time it was first saved. */
function commitOf(name: string, items: readonly RestoreItem[]): Commit | null {
  if (items.length === 0) return null;
  return {
    title: `Restored ${name}`,
    changes: items.map(({ collection, id, record, here }) => ({
      kind: 'put',
      collection,
      id,
      expected: here === null ? null : here.revision,
      record,
    })),
  };
}
