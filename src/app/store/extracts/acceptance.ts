import { isCited } from '#app/domain/extract-citation.ts';
import { definitionProblems } from '#app/domain/local-indicator.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { type Commit, put } from '../kept/kept-changes.ts';
import { valueOf } from '../loadable.ts';
import { type BringState } from './bring-state.ts';
import { localId, type SliceDraft } from './slice-draft.ts';

interface Here {
  readonly extracts: readonly KeptRecord<'extracts'>[];
  readonly mappings: readonly KeptRecord<'mappings'>[];
}

/** The id each chosen indicator will have: that of the one it takes the place of, else a new one. */
export function idsOf(
  drafts: readonly SliceDraft[],
  kept: readonly KeptRecord<'extracts'>[],
): ReadonlyMap<string, string> {
  const taken = new Set(kept.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { key, isChosen, replaces, earlier, definition } of drafts) {
    if (!isChosen) continue;
    const id = replaces && earlier !== null ? earlier : localId(definition.title, taken);
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

/**
 * One commit of everything a person chose, with the mapping for next year's file. Null where
 * something is missing: the page says what, and does not ask for it then.
 */
export function acceptance(state: BringState, here: Here, now: string): Commit | null {
  const { mapping, file, drafts, citation } = state;
  const read = valueOf(state.read);
  const tables = valueOf(state.tables);
  if (mapping === null || file === null || read === null || tables === null) return null;
  if (!isCited(citation, now.slice(0, 10))) return null;
  const leftOut = Object.values(read.issues).reduce((sum, count) => sum + count, 0);
  const accepted = tables.flatMap(({ key, id, table, aggregate }) => {
    const draft = drafts.find((one) => one.key === key && one.isChosen);
    if (draft === undefined || table.areas.length === 0) return [];
    const { definition, slice, comparesWith } = draft;
    if (Object.keys(definitionProblems(definition)).length > 0) return [];
    const title = definition.title.trim();
    return [
      put(
        'extracts',
        {
          id,
          revision: revisionIn(here.extracts, id),
          version: 1,
          title,
          file: file.name,
          mapping,
          slice,
          citation,
          definition: {
            ...definition,
            title,
            caveats: [...definition.caveats],
            lenses: [...definition.lenses],
          },
          aggregate: aggregate === 'counts' ? 'counts' : 'none',
          comparesWith,
          table,
          leftOut,
          accepted: now,
        },
        now,
      ),
    ];
  });
  const [first] = accepted;
  if (first === undefined || accepted.length < drafts.filter(({ isChosen }) => isChosen).length) {
    return null;
  }
  const title = citation.document.trim();
  const own = localId(title, new Set()).replace(/^local-/, 'mapping-');
  const revision = revisionIn(here.mappings, own);
  const saved = put('mappings', { id: own, revision, title, file: file.name, mapping }, now);
  const what =
    accepted.length === 1
      ? `“${drafts.find(({ isChosen }) => isChosen)?.definition.title.trim() ?? title}”`
      : `${accepted.length} indicators of ${file.name}`;
  return { title: `Accepted ${what}`, changes: [...accepted, saved] };
}

function revisionIn(
  records: readonly { readonly id: string; readonly revision: number | null }[],
  id: string,
): number | null {
  return records.find((record) => record.id === id)?.revision ?? null;
}
