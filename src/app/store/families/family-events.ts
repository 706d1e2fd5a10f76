import { createActionGroup, props } from '@ngrx/store';
import { type FamilyGaps } from '#app/statistics/family-gap.ts';
import { type FamilyQuestion } from './family-question.ts';

/** What was asked of the worker about the register's gaps, and what it said. */
export const FamilyEvents = createActionGroup({
  source: 'Family Gaps',
  events: {
    Asked: props<{ question: FamilyQuestion }>(),
    Progressed: props<{ done: number; of: number }>(),
    /** One answer a column of the question. */
    Answered: props<{ question: FamilyQuestion; columns: readonly FamilyGaps[] }>(),
    Failed: props<{ message: string }>(),
  },
});
