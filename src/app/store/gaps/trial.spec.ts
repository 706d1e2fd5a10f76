import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { type Selection } from '#app/domain/selection.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lensRead, lookedAt, placesRead, simulated, stateAfter } from '../state-fixture.ts';
import { selectGapLines } from './gaps-feature.ts';
import { selectTrial, selectWeighedIndicators } from './trial.ts';

const [CEDAR, , , ELM] = BOARDS;
const ready = (change: Partial<Selection> = {}) =>
  stateAfter([placesRead, lookedAt('', change), ...lensRead('msk')]);
const withSettings = (change: Partial<GapSettings>): GapSettings => ({
  ...DEFAULT_GAP_SETTINGS,
  ...change,
});

describe('the indicators that can be weighed', () => {
  it('are those of the lens with figures at the level, with the weight of the catalogue', () => {
    const settings = withSettings({ weights: { 'inactivity-rate': 7 } });
    const weighed = selectWeighedIndicators(ready({ settings }));
    expect(weighed.map(({ id }) => id)).toEqual(needIndicatorsOf('msk').map(({ id }) => id));
    expect(weighed.find(({ id }) => id === 'inactivity-rate')?.standard).toBe(0.5);
    const gone = SnapshotEvents.figuresFailed({ id: 'inactivity-rate', message: 'gone' });
    const fewer = selectWeighedIndicators(stateAfter([gone], ready()));
    expect(fewer.map(({ id }) => id)).not.toContain('inactivity-rate');
  });

  it('are none while figures are on their way, or for another lens', () => {
    expect(selectWeighedIndicators(stateAfter([placesRead, lookedAt('')]))).toEqual([]);
    expect(selectWeighedIndicators(ready({ lens: 'mental' }))).toEqual([]);
  });
});

describe('what other settings would make of a place', () => {
  const trial = (change: Partial<Selection>, settings: Partial<GapSettings> = {}) =>
    selectTrial(ready(change))(withSettings(settings));

  it('is what the simulation says of it with those settings', () => {
    const tried: readonly Partial<GapSettings>[] = [
      {},
      { elasticity: 0.5 },
      { parts: { burden: 3, outcome: 1, work: 0 } },
      { weights: { 'inactivity-rate': 0, 'rheumatoid-arthritis': 2 } },
      { benchmark: { type: 'value', value: 2 } },
    ];
    for (const change of tried) {
      const done = simulated(ready({ settings: withSettings(change) }));
      const line = selectGapLines('msk')(done)!.find(({ code }) => code === CEDAR)!;
      expect(trial({ why: CEDAR }, change)).toBe(
        `Cedar: need score ${numberText(line.score!, 1)}, expected ${numberText(line.expected!, 1)} WTE, shortfall ${numberText(line.shortfall!, 1)} WTE`,
      );
    }
  });

  it('starts from the catalogue, whatever weights are in force', () => {
    const settings = withSettings({ weights: { 'inactivity-rate': 9 } });
    expect(trial({ why: CEDAR, settings })).toBe(trial({ why: CEDAR }));
  });

  it('is of the opened place, else of the place in view', () => {
    expect(trial({ why: CEDAR, place: ELM })).toMatch(/^Cedar: /);
    expect(trial({ place: ELM })).toMatch(/^Elm: need score [\d.]+, expected [\d.]+ WTE$/);
  });

  it('says so where the place has no score', () => {
    const gone = ['inactivity-rate', 'long-term-sick-16-64'].map((id) =>
      SnapshotEvents.figuresFailed({ id, message: 'gone' }),
    );
    const state = stateAfter(gone, ready({ why: CEDAR }));
    expect(selectTrial(state)(DEFAULT_GAP_SETTINGS)).toBe('Cedar: no score');
  });

  it('is blank without a place, for one that is not in view, and before figures are there', () => {
    for (const place of [null, 'E10000001', 'nowhere', 'constructor']) {
      expect(trial({ place })).toBe('');
      expect(trial({ why: place })).toBe('');
    }
    const empty = stateAfter([placesRead, lookedAt('', { why: CEDAR })]);
    expect(selectTrial(empty)(DEFAULT_GAP_SETTINGS)).toBe('');
  });
});
