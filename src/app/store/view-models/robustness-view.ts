import { createSelector } from '@ngrx/store';
import { numberText } from '#app/domain/figure-text.ts';
import { titleOf } from '#app/domain/gap-about.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import { selectRobustnessOf } from '../gaps/gaps-feature.ts';
import { IDLE, type Loadable, loaded } from '../loadable.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { counted } from './level-words.ts';

/** What the classes of a lens owe to the way need is scored. */
export interface RobustnessView {
  readonly sentence: string;
  readonly isSensitive: boolean;
  readonly runs: readonly {
    readonly name: string;
    readonly correlation: string;
    readonly fifths: string;
    readonly classes: string;
    readonly likelyLost: string;
  }[];
}

const selectAll = createSelector(LENSES.map(selectRobustnessOf), (...all) => all);

/** Of the lens in view. */
export const selectRobustnessView = createSelector(
  selectSelection,
  selectAll,
  ({ lens }, all): Loadable<RobustnessView> => {
    const own = all[LENSES.indexOf(lens)] ?? IDLE;
    return own.status === 'loaded' ? loaded(robustnessView(own.value)) : own;
  },
);

export function robustnessView(robust: Robustness): RobustnessView {
  const { runs, likely, classed, inFifth, isSensitive } = robust;
  const of = (n: number, all: number) => (all === 0 ? '–' : `${n} of ${all}`);
  return {
    isSensitive,
    sentence: sentenceOf(robust),
    runs: runs.map((run) => ({
      name: runName(run.id),
      correlation: run.rankCorrelation === null ? '–' : numberText(run.rankCorrelation, 2),
      fifths: of(run.changedFifth, inFifth),
      classes: of(run.changedClass, classed),
      likelyLost: of(run.likelyLost, likely),
    })),
  };
}

function sentenceOf({ runs, likely, classed, isSensitive }: Robustness): string {
  if (classed === 0) return 'No gap is classed at this level, so there is no class to check.';
  if (likely === 0) {
    const most = Math.max(0, ...runs.map(({ changedClass }) => changedClass));
    return `No gap is likely. Scored in ${counted(runs.length, 'other way')}, at most ${counted(most, 'class', 'classes')} of ${classed} would change.`;
  }
  const [worst] = [...runs].sort((a, b) => b.likelyLost - a.likelyLost);
  if (worst === undefined || worst.likelyLost === 0) {
    return `Every likely gap stays likely in all ${runs.length} other ways of scoring need.`;
  }
  const lost = `${worst.likelyLost} of ${counted(likely, 'likely gap')} would not be likely ${runPhrase(worst.id)}`;
  return isSensitive
    ? `Sensitive to how need is scored: ${lost}. Read “likely” here as “possible” until local figures say more.`
    : `Of ${runs.length} other ways of scoring need the one that matters most: ${lost}.`;
}

/** A run as the head of a row. */
export function runName(id: string): string {
  return id.startsWith('without:')
    ? `Without ${titleOf(id.slice('without:'.length))}`
    : (NAMES[id] ?? id);
}

/** A run as the end of "would be another class …". */
export function runPhrase(id: string): string {
  return id.startsWith('without:')
    ? `without the figure “${titleOf(id.slice('without:'.length))}”`
    : (PHRASES[id] ?? id);
}

const NAMES: Readonly<Record<string, string>> = {
  percentile: 'Percentile ranks',
  'imd-exponential': 'Exponential of ranks, as in the Indices of Deprivation',
  'min-max': 'Smallest to largest (min–max)',
  geometric: 'Geometric mean on 1 to 100',
};

const PHRASES: Readonly<Record<string, string>> = {
  percentile: 'with figures scored by percentile rank',
  'imd-exponential': 'with figures scored by the exponential of their rank',
  'min-max': 'with figures scored from smallest to largest',
  geometric: 'with a geometric mean',
};
