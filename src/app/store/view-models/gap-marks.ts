import { createSelector } from '@ngrx/store';
import { type GapSubject } from '#app/domain/gap-action.ts';
import { selectActions, selectNotNow } from '../register/register.ts';

/** What was decided about one gap. */
export interface GapMarks {
  readonly actions: readonly string[];
  readonly decisions: readonly string[];
}

const NO_MARKS: GapMarks = { actions: [], decisions: [] };

/** One name for a gap: place with its level, and family or lens. */
export function subjectKey({ place, about }: GapSubject): string {
  const name = about.kind === 'family' ? about.family : about.lens;
  return `${place.level}|${place.code}|${about.kind}|${name}`;
}

/** Titles of actions and reasons of decisions, by gap. */
export const selectGapMarks = createSelector(selectActions, selectNotNow, (actions, notNow) => {
  const actionsOf = Map.groupBy(actions, ({ subject }) => subjectKey(subject));
  const decisionsOf = Map.groupBy(notNow, ({ subject }) => subjectKey(subject));
  return (subject: GapSubject): GapMarks => {
    const key = subjectKey(subject);
    const [own, left] = [actionsOf.get(key), decisionsOf.get(key)];
    if (own === undefined && left === undefined) return NO_MARKS;
    return {
      actions: (own ?? []).map(({ title }) => title),
      decisions: (left ?? []).map(({ reason }) => reason),
    };
  };
});

/** `2 actions, left for now`: what a cell says of it; blank where nothing was decided. */
export function marksText({ actions, decisions }: GapMarks): string {
  const words: string[] = [];
  if (actions.length > 0) words.push(actions.length === 1 ? 'action' : `${actions.length} actions`);
  if (decisions.length > 0) words.push('left for now');
  return words.join(', ');
}
