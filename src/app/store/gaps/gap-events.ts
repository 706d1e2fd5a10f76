import { createActionGroup, emptyProps, props } from '@ngrx/store';
import { type ClassChange } from '#app/statistics/what-would-change.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';

/** What was asked of the workers, and what they said. A key stands for figures and settings. */
export const GapEvents = createActionGroup({
  source: 'Gap Worker',
  events: {
    Asked: props<{ keys: readonly string[] }>(),
    Progressed: props<{ done: number; of: number }>(),
    /** `view`: level, boundaries and lens, whatever the figures and settings. */
    Answered: props<{ key: string; view: string; simulated: SimulatedGaps }>(),
    Failed: props<{ key: string; message: string }>(),
    'Robustness Answered': props<{ key: string; robustness: Robustness }>(),
    'Robustness Failed': props<{ key: string; message: string }>(),
    'Changes Answered': props<{ key: string; area: string; changes: readonly ClassChange[] }>(),
    'Changes Failed': props<{ key: string; area: string; message: string }>(),
  },
});

/** What the person on a page that waits for gaps can do. */
export const GapPageEvents = createActionGroup({
  source: 'Gaps Page',
  events: { Stopped: emptyProps(), 'Asked Again': emptyProps() },
});
