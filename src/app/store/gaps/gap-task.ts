import { type ClassChange, whatWouldChange } from '#app/statistics/what-would-change.ts';
import { type FamilyGaps } from '#app/statistics/family-gap.ts';
import { registerGaps, type RegisterQuestion } from '#app/statistics/register-gaps.ts';
import { type Robustness, robustness } from '#app/statistics/robustness.ts';
import { type Progress, simulateLenses } from '#app/statistics/simulate-lenses.ts';
import {
  type SimulatedGaps,
  type SimulatedLens,
  type SimulationSettings,
} from '#app/statistics/simulation-types.ts';
import { type WorkerMessage } from '../worker-tasks.ts';

/** What a worker can be asked: the same figures and settings always have the same answer. */
export type GapTask =
  | {
      readonly kind: 'simulate';
      readonly lenses: readonly SimulatedLens[];
      readonly settings: SimulationSettings;
    }
  | ({ readonly kind: 'robustness' } & CheckedLens)
  | ({ readonly kind: 'change'; readonly area: string } & CheckedLens)
  | { readonly kind: 'register'; readonly question: RegisterQuestion; readonly today: string };

interface CheckedLens {
  readonly lens: SimulatedLens;
  readonly settings: SimulationSettings;
  readonly answer: SimulatedGaps;
}

export type GapResult =
  /** One entry a lens: its answer, or why it has none. */
  | { readonly kind: 'simulate'; readonly answers: readonly LensAnswer[] }
  | { readonly kind: 'robustness'; readonly robustness: Robustness }
  | { readonly kind: 'change'; readonly changes: readonly ClassChange[] }
  /** One entry a column. */
  | { readonly kind: 'register'; readonly columns: readonly FamilyGaps[] };

export type LensAnswer = { readonly simulated: SimulatedGaps } | { readonly message: string };

/** What the worker of gaps says. */
export type GapMessage = WorkerMessage<GapResult>;

/** Does a task. What throws in one lens does not take the others with it. */
export function doTask(task: GapTask, progress: Progress): GapResult {
  switch (task.kind) {
    case 'simulate':
      return { kind: 'simulate', answers: simulateAll(task.lenses, task.settings, progress) };
    case 'robustness':
      return {
        kind: 'robustness',
        robustness: robustness(task.lens, task.settings, task.answer),
      };
    case 'change':
      return {
        kind: 'change',
        changes: whatWouldChange(task.lens, task.settings, task.answer, task.area),
      };
    case 'register':
      return { kind: 'register', columns: registerGaps(task.question, task.today, progress) };
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function simulateAll(
  lenses: readonly SimulatedLens[],
  settings: SimulationSettings,
  progress: Progress,
): readonly LensAnswer[] {
  try {
    return simulateLenses(lenses, settings, progress).map((simulated) => ({ simulated }));
  } catch (error) {
    const [only] = lenses;
    if (only === undefined || lenses.length === 1) return [{ message: reasonOf(error) }];
    return lenses.flatMap((lens) => simulateAll([lens], settings, progress));
  }
}
