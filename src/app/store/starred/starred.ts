import { createSelector } from '@ngrx/store';
import { isSameFinding, type StarredCard } from '#app/domain/starred-card.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { type Commit, put, remove } from '../kept/kept-changes.ts';
import { selectKept } from '../kept/kept-feature.ts';

export type Starred = KeptRecord<'starred'>;

/** Cards kept for the briefing, in the person's order. */
export const selectStarred = createSelector(selectKept('starred'), (records): readonly Starred[] =>
  records.toSorted((a, b) => a.position - b.position),
);

/** Puts a card at the end of the list. */
export function starCommit(
  starred: readonly Starred[],
  card: Omit<StarredCard, 'position'>,
  id: string,
  now: string,
): Commit {
  const last = starred.at(-1);
  const position = last === undefined ? 1 : last.position + 1;
  return {
    title: `Starred “${card.title}”`,
    changes: [put('starred', { ...card, id, position }, now)],
  };
}

/** Takes a finding out of the list, however often it is in it. */
export function unstarCommit(
  starred: readonly Starred[],
  card: Pick<StarredCard, 'card' | 'title' | 'subtitle' | 'address'>,
): Commit {
  const same = starred.filter((one) => isSameFinding(one, card));
  return {
    title: `Unstarred “${card.title}”`,
    changes: same.map((record) => remove('starred', record)),
  };
}

/**
 * Moves a card one up or down; null where it stands at that end. Every card is given its place
 * anew, for two tabs may have given the same to two.
 */
export function moveCommit(
  starred: readonly Starred[],
  id: string,
  step: -1 | 1,
  now: string,
): Commit | null {
  const from = starred.findIndex((one) => one.id === id);
  const [moved, other] = [starred[from], starred[from + step]];
  if (moved === undefined || other === undefined) return null;
  const order = starred.with(from, other).with(from + step, moved);
  const changes = order.flatMap((record, at) =>
    record.position === at + 1 ? [] : [put('starred', { ...record, position: at + 1 }, now)],
  );
  return { title: `Moved “${moved.title}” ${step === -1 ? 'up' : 'down'}`, changes };
}
