import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type Robustness, type RobustnessRun } from '#app/statistics/robustness.ts';
import { structuralVariants } from '#app/statistics/scoring-variants.ts';
import { GapEvents } from '../gaps/gap-events.ts';
import { selectNextRobustness } from '../gaps/gaps-feature.ts';
import {
  checked,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { robustnessView, runName, runPhrase, selectRobustnessView } from './robustness-view.ts';

const run = (change: Partial<RobustnessRun> = {}): RobustnessRun => ({
  id: 'percentile',
  rankCorrelation: 0.954,
  changedFifth: 3,
  changedClass: 2,
  likelyLost: 0,
  ...change,
});
const robust = (change: Partial<Robustness> = {}): Robustness => ({
  runs: [run(), run({ id: 'geometric', rankCorrelation: 0.99, changedClass: 5 })],
  draws: 1000,
  weightings: 100,
  inFifth: 36,
  classed: 30,
  likely: 10,
  isSensitive: false,
  areas: [],
  ...change,
});

describe('the check of a lens against other scorings', () => {
  it('has a row for every run, counts with what they are of', () => {
    expect(robustnessView(robust()).runs).toEqual([
      {
        name: 'Percentile ranks',
        correlation: '0.95',
        fifths: '3 of 36',
        classes: '2 of 30',
        likelyLost: '0 of 10',
      },
      {
        name: 'Geometric mean on 1 to 100',
        correlation: '0.99',
        fifths: '3 of 36',
        classes: '5 of 30',
        likelyLost: '0 of 10',
      },
    ]);
  });

  it('shows a dash where there is nothing to count, never a nought', () => {
    const none = { inFifth: 0, classed: 0, likely: 0, runs: [run({ rankCorrelation: null })] };
    const [row] = robustnessView(robust(none)).runs;
    expect(row).toEqual({
      name: 'Percentile ranks',
      correlation: '–',
      fifths: '–',
      classes: '–',
      likelyLost: '–',
    });
  });

  it('says when every likely gap stays likely', () => {
    expect(robustnessView(robust()).sentence).toBe(
      'Every likely gap stays likely in all 2 other ways of scoring need.',
    );
  });

  it('names the run that matters most where some likely gaps are lost', () => {
    const runs = [run({ likelyLost: 1 }), run({ id: 'without:depression', likelyLost: 2 })];
    const { sentence, isSensitive } = robustnessView(robust({ runs }));
    const title = indicatorById('depression')!.shortTitle;
    expect(sentence).toBe(
      `Of 2 other ways of scoring need the one that matters most: 2 of 10 likely gaps would not be likely without the figure “${title}”.`,
    );
    expect(isSensitive).toBeFalse();
  });

  it('takes “likely” back where more than a fifth of them are lost', () => {
    const runs = [run({ likelyLost: 3 })];
    const { sentence, isSensitive } = robustnessView(robust({ runs, isSensitive: true }));
    expect(sentence).toMatch(/^Sensitive to how need is scored: 3 of 10 likely gaps would not be/);
    expect(sentence).toContain('Read “likely” here as “possible”');
    expect(isSensitive).toBeTrue();
  });

  it('counts changed classes where no gap is likely, and says where none is classed', () => {
    expect(robustnessView(robust({ likely: 0 })).sentence).toBe(
      'No gap is likely. Scored in 2 other ways, at most 5 classes of 30 would change.',
    );
    const one = robust({ likely: 0, runs: [run({ changedClass: 1 })] });
    expect(robustnessView(one).sentence).toBe(
      'No gap is likely. Scored in 1 other way, at most 1 class of 30 would change.',
    );
    expect(robustnessView(robust({ likely: 0, runs: [] })).sentence).not.toContain('Infinity');
    expect(robustnessView(robust({ likely: 0, classed: 0 })).sentence).toContain(
      'No gap is classed',
    );
  });
});

describe('a run in words', () => {
  it('has a name and a phrase for every scale, and for a figure left out', () => {
    const ids = structuralVariants([], new Float64Array()).map(({ id }) => id);
    expect(ids.length).toBe(4);
    for (const id of [...ids, 'without:depression']) {
      expect(runName(id)).not.toBe(id);
      expect(runPhrase(id)).toMatch(/^with/);
      expect(runPhrase(id)).not.toBe(id);
    }
  });
});

describe('the check of the lens in view', () => {
  const state = (lens: 'msk' | 'mental') =>
    stateAfter([placesRead, lookedAt('gaps', { lens }), ...LENSES.flatMap(lensRead)]);

  it('is on its way until it is done, and that of the lens in view', () => {
    expect(selectRobustnessView(stateAfter([])).status).toBe('idle');
    expect(selectRobustnessView(state('msk')).status).toBe('loading');
    const answered = simulated(state('msk'));
    expect(selectRobustnessView(answered).status).toBe('loading');
    const done = checked(answered);
    expect(selectRobustnessView(done).status).toBe('loaded');
    const other = stateAfter([lookedAt('gaps', { lens: 'mental' })], done);
    expect(selectRobustnessView(other)).not.toEqual(selectRobustnessView(done));
  });

  it('fails with the reason', () => {
    const answered = simulated(state('msk'));
    const { key } = selectNextRobustness(answered)!;
    const failed = stateAfter([GapEvents.robustnessFailed({ key, message: 'no room' })], answered);
    expect(selectRobustnessView(failed)).toEqual({ status: 'failed', message: 'no room' });
  });
});
