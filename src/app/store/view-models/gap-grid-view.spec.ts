import { LENSES } from '#app/domain/lens.ts';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { GapEvents, GapPageEvents } from '../gaps/gap-events.ts';
import { gapsFeature, selectNextQuestion } from '../gaps/gaps-feature.ts';
import { lensRead, lookedAt, placesRead, simulated, stateAfter } from '../state-fixture.ts';
import {
  selectGapAbout,
  selectGapColumns,
  selectGapCounts,
  selectGapGrid,
  selectGapProgress,
  selectGapTroubles,
  selectIsStale,
  shortfallText,
} from './gap-grid-view.ts';

const ready = () => stateAfter([placesRead, lookedAt('gaps'), ...LENSES.flatMap(lensRead)]);
const keys = (state: ReturnType<typeof ready>) =>
  selectNextQuestion(state)!.lenses.map(({ key }) => key);
const line = (shortfall: number | null, shortfallLower: number | null, upper: number | null) =>
  shortfallText({ shortfall, shortfallLower, shortfallUpper: upper });

describe('the grid of gaps', () => {
  it('waits until no lens is on its way for the first time, and says how far the run is', () => {
    const asked = stateAfter([GapEvents.asked({ keys: keys(ready()) })], ready());
    const under = stateAfter([GapEvents.progressed({ done: 1, of: 4 })], asked);
    const all = simulated(ready());
    const answers = Object.entries(all.gaps.answers);
    const some = {
      ...all,
      gaps: { ...all.gaps, answers: Object.fromEntries(answers.slice(0, 2)) },
    };
    expect(selectGapGrid(some)).toEqual([]);
    expect(selectGapProgress(asked)).toEqual({ done: 0, of: 0 });
    expect(selectGapProgress(under)).toEqual({ done: 1, of: 4 });
    expect(selectGapProgress(some)).not.toBeNull();
    expect(selectGapProgress(all)).toBeNull();
    expect(selectGapGrid(all).length).toBe(4);
  });

  it('lists places by name, each with one cell for every column', () => {
    const state = simulated(ready());
    const rows = selectGapGrid(state);
    expect(rows.map(({ name }) => name)).toEqual(['Alder and Birch', 'Cedar', 'Dogwood', 'Elm']);
    expect(selectGapColumns(state).map(({ id }) => id)).toEqual([...LENSES]);
    for (const { cells } of rows) {
      expect(cells.map(({ lens }) => lens)).toEqual([...LENSES]);
    }
  });

  it('says place, lens, class and reason of each cell in words', () => {
    const elm = selectGapGrid(simulated(ready())).at(-1)!.cells.at(-1)!;
    expect(elm.class).toBe('insufficientData');
    expect(elm.title).toContain('Elm, musculoskeletal conditions: not assessable: no figure for');
    expect(elm.shortfallText).toBe('');
  });

  it('counts classes that add up to the areas, lens by lens', () => {
    const counts = selectGapCounts(simulated(ready()));
    expect(counts.length).toBe(5);
    for (const { counts: classes } of counts) {
      expect(classes?.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    }
    expect(selectGapCounts(ready()).every(({ counts: classes }) => classes === null)).toBeTrue();
  });

  it('is in trouble, with the message once, when a simulation breaks off', () => {
    const failures = keys(ready()).map((key) =>
      GapEvents.failed({ key, message: 'out of memory' }),
    );
    const state = stateAfter(failures, ready());
    expect(selectGapTroubles(state)).toEqual(['out of memory']);
    expect(selectGapGrid(state)).toEqual([]);
    expect(selectGapProgress(state)).toBeNull();
    expect(selectGapTroubles(ready())).toEqual([]);
  });

  it('shows the lenses that are there where others have no answer, and names those', () => {
    const lenses = selectNextQuestion(ready())!.lenses.map(({ key }) => key);
    const failing = lenses.filter((key) => /\|(all|msk)\|/.test(key));
    expect(failing.length).toBe(2);
    const failures = failing.map((key) => GapEvents.failed({ key, message: 'refused' }));
    const state = simulated(stateAfter(failures, ready()));
    expect(selectGapTroubles(state)).toEqual(['All conditions, Musculoskeletal: refused']);
    expect(selectGapColumns(state).map(({ id }) => id)).toEqual([
      'cardiovascular',
      'mental',
      'diabetes',
    ]);
    expect(selectGapGrid(state).map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3]);
    expect(selectGapCounts(state).map(({ counts }) => counts === null)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(selectIsStale(state)).toBeFalse();
  });

  it('keeps the gaps of the settings before while new ones are worked out, and says so', () => {
    const before = simulated(ready());
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0 };
    const trying = stateAfter([lookedAt('gaps', { settings })], before);
    expect(selectIsStale(before)).toBeFalse();
    expect(selectIsStale(trying)).toBeTrue();
    expect(selectGapGrid(trying)).toEqual(selectGapGrid(before));
    expect(selectGapCounts(trying)).toEqual(selectGapCounts(before));
    expect(selectGapProgress(trying)).toEqual({ done: 0, of: 0 });
    const done = simulated(trying);
    expect(selectIsStale(done)).toBeFalse();
    expect(selectGapGrid(done)).not.toEqual(selectGapGrid(before));
  });

  it('is still that of the settings before when the new run is stopped', () => {
    const before = simulated(ready());
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0 };
    const trying = stateAfter([lookedAt('gaps', { settings })], before);
    const asked = stateAfter([GapEvents.asked({ keys: keys(trying) })], trying);
    const stopped = stateAfter([GapPageEvents.stopped()], asked);
    expect(selectIsStale(stopped)).toBeTrue();
    expect(selectGapProgress(stopped)).toBeNull();
    expect(selectGapTroubles(stopped)).toEqual(['Stopped as you asked. Nothing was changed.']);
    expect(selectGapGrid(stopped)).toEqual(selectGapGrid(before));
  });

  it('names lens, level and source in a download', () => {
    const about = selectGapAbout(simulated(ready())).join('\n');
    expect(about).toContain('Musculoskeletal, 4 integrated care boards');
    expect(about).toContain('September 2022');
    expect(about).toContain('Open Government Licence');
  });

  it('prints every setting in a download', () => {
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0.5, seed: 7 };
    const about = (state: ReturnType<typeof ready>) => selectGapAbout(state).join('\n');
    expect(about(ready())).toContain('Settings: standard.');
    const changed = about(stateAfter([lookedAt('gaps', { settings })], ready()));
    expect(changed).toContain('Settings: changed by the reader.');
    expect(changed).toContain('Elasticity: 0.5');
    expect(changed).toContain('seed 7');
  });

  it('keeps its answers by their key alone', () => {
    expect(Object.keys(simulated(ready())[gapsFeature.name].answers).length).toBe(5);
  });
});

describe('the shortfall as text', () => {
  it('has its interval and unit', () => {
    expect(line(8.14, 0, 31.2)).toBe('8.1 WTE (0.0 to 31.2)');
  });

  it('is blank where there is none, and never a nought', () => {
    expect(line(null, null, null)).toBe('');
    expect(line(8, null, 9)).toBe('');
  });

  it('says that staff are above expected where the whole interval is nought', () => {
    expect(line(0, 0, 0)).toBe('staff above expected');
    expect(line(0, 0, 0.2)).toBe('0.0 WTE (0.0 to 0.2)');
  });
});
