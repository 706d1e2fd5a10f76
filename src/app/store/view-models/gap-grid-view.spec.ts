import { LENSES } from '#app/domain/lens.ts';
import { GapEvents, gapsFeature, selectNextQuestion } from '../gaps/gaps-feature.ts';
import { lensRead, lookedAt, placesRead, simulated, stateAfter } from '../state-fixture.ts';
import {
  GAP_COLUMNS,
  selectGapAbout,
  selectGapCounts,
  selectGapGrid,
  selectGapProgress,
  selectGapTrouble,
  shortfallText,
} from './gap-grid-view.ts';

const ready = () => stateAfter([placesRead, lookedAt('gaps'), ...LENSES.flatMap(lensRead)]);
const line = (shortfall: number | null, shortfallLower: number | null, upper: number | null) =>
  shortfallText({ shortfall, shortfallLower, shortfallUpper: upper } as Parameters<
    typeof shortfallText
  >[0]);

describe('the grid of gaps', () => {
  it('waits until every lens is worked out, and says how many are', () => {
    const all = simulated(ready());
    const answers = Object.entries(all.gaps.answers);
    const some = { ...all, gaps: { answers: Object.fromEntries(answers.slice(0, 2)) } };
    expect(selectGapGrid(some)).toEqual([]);
    expect(selectGapProgress(some)).toEqual({ done: 2, of: 5 });
    expect(selectGapProgress(all)).toEqual({ done: 5, of: 5 });
    expect(selectGapGrid(all).length).toBe(4);
  });

  it('lists places by name, each with one cell for every column', () => {
    const rows = selectGapGrid(simulated(ready()));
    expect(rows.map(({ name }) => name)).toEqual(['Alder and Birch', 'Cedar', 'Dogwood', 'Elm']);
    for (const { cells } of rows) {
      expect(cells.map(({ lens }) => lens)).toEqual(GAP_COLUMNS.map(({ id }) => id));
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

  it('is in trouble, with the message, when a simulation breaks off', () => {
    const { key } = selectNextQuestion(ready())!;
    const state = stateAfter([GapEvents.failed({ key, message: 'out of memory' })], ready());
    expect(selectGapTrouble(state)).toBe('out of memory');
    expect(selectGapTrouble(ready())).toBeNull();
  });

  it('names lens, level and source in a download', () => {
    const about = selectGapAbout(simulated(ready())).join('\n');
    expect(about).toContain('Musculoskeletal, 4 integrated care boards');
    expect(about).toContain('September 2022');
    expect(about).toContain('Open Government Licence');
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
