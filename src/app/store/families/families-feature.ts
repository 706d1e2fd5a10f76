import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type FamilyGaps } from '#app/statistics/family-gap.ts';
import { GapPageEvents } from '../gaps/gap-events.ts';
import { failed, IDLE, type Loadable, loaded, LOADING } from '../loadable.ts';
import { FamilyEvents } from './family-events.ts';
import { type FamilyQuestion, selectFamilyQuestion } from './family-question.ts';

const STOPPED = 'Stopped as you asked. Nothing was changed.';

/** A question and its answer: one column of gaps for each of the question's. */
export interface FamilyAnswer {
  readonly question: FamilyQuestion;
  readonly columns: readonly FamilyGaps[];
}

interface FamiliesState {
  /** What was asked last. */
  readonly question: FamilyQuestion | null;
  readonly answer: Loadable<FamilyAnswer>;
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** The last answer there was: shown while a newer question of the same view is worked out. */
  readonly latest: FamilyAnswer | null;
}

const EMPTY_STATE: FamiliesState = { question: null, answer: IDLE, progress: null, latest: null };

/** The gaps of the register. One answer is held: the register is a person's own, and changes. */
export const familiesFeature = createFeature({
  name: 'families',
  reducer: createReducer<FamiliesState>(
    EMPTY_STATE,
    on(FamilyEvents.asked, (state, { question }) => ({
      ...state,
      question,
      answer: LOADING,
      progress: null,
    })),
    on(FamilyEvents.progressed, (state, { done, of }) => ({ ...state, progress: { done, of } })),
    on(FamilyEvents.answered, (_, { question, columns }) => ({
      question,
      answer: loaded({ question, columns }),
      progress: null,
      latest: { question, columns },
    })),
    on(FamilyEvents.failed, (state, { message }) => ({
      ...state,
      answer: failed(message),
      progress: null,
    })),
    on(GapPageEvents.stopped, (state) =>
      state.answer.status === 'loading'
        ? { ...state, answer: failed(STOPPED), progress: null }
        : state,
    ),
    on(GapPageEvents.askedAgain, (state) =>
      state.answer.status === 'failed' ? { ...state, question: null, answer: IDLE } : state,
    ),
  ),
});

/** The answer to what the page in view asks; on its way where that is another question. */
export const selectFamilyAnswer = createSelector(
  selectFamilyQuestion,
  familiesFeature.selectQuestion,
  familiesFeature.selectAnswer,
  (now, asked, answer): Loadable<FamilyAnswer> => {
    if (now === null || now !== asked) return LOADING;
    return answer.status === 'idle' ? LOADING : answer;
  },
);

/** What the page in view waits for and was not asked yet; null where there is nothing. */
export const selectNextFamilyQuestion = createSelector(
  selectFamilyQuestion,
  familiesFeature.selectQuestion,
  (now, asked) => (now === asked ? null : now),
);

/** The answer to show: the one in force, else that of the same view before, else none. */
export const selectShownFamilies = createSelector(
  selectFamilyAnswer,
  selectFamilyQuestion,
  familiesFeature.selectLatest,
  (answer, now, latest): FamilyAnswer | null => {
    if (answer.status === 'loaded') return answer.value;
    return now !== null && latest !== null && latest.question.view === now.view ? latest : null;
  },
);
