import { measured, missing } from '#app/domain/figure.ts';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { type Selection } from '#app/domain/selection.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { GapEvents } from '../gaps/gap-events.ts';
import { selectGapLines, selectNextQuestion } from '../gaps/gaps-feature.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { selectMethodsExample } from './methods-example-view.ts';
import { selectWhy } from './why-view.ts';

const [CEDAR, BIRCH, DOGWOOD, ELM] = BOARDS;
const ready = (change: Partial<Selection> = {}, ...events: Parameters<typeof stateAfter>[0]) =>
  stateAfter([placesRead, lookedAt('methods', change), ...lensRead('msk'), ...events]);
const exampleOf = (state: AtlasState) => valueOf(selectMethodsExample(simulated(state)))!;
const figuresOf = (state: AtlasState) => exampleOf(state).parts.flatMap(({ figures }) => figures);
/** The number a text begins with: `46.00%` is 46. */
const number = (text: string) => parseFloat(text.replace('−', '-'));

describe('the example on the Methods page', () => {
  it('waits for the gaps, and passes on why there are none', () => {
    expect(selectMethodsExample(ready()).status).toBe('loading');
    const { key } = selectNextQuestion(ready())!.lenses[0]!;
    const failed = stateAfter([GapEvents.failed({ key, message: 'refused' })], ready());
    expect(selectMethodsExample(failed)).toEqual({ status: 'failed', message: 'refused' });
  });

  it('is of the place in view, be it one that cannot be assessed', () => {
    expect(exampleOf(ready({ place: BIRCH })).heading).toBe(
      'Alder and Birch, musculoskeletal conditions',
    );
    const elm = exampleOf(ready({ place: ELM }));
    expect(elm.heading).toContain('Elm');
    expect(elm.steps).toEqual([]);
    expect(elm.parts.some(({ figures }) => figures.length > 0)).toBeTrue();
  });

  it('is of the first place that can be assessed where none is in view, or one of another level', () => {
    expect(exampleOf(ready()).heading).toContain('Cedar');
    for (const place of ['E10000001', 'nowhere', 'constructor']) {
      expect(exampleOf(ready({ place })).heading).toContain('Cedar');
    }
    const staff = makeTable('primary-care-ahps', ['2022-09-30/P0D'], {
      [CEDAR]: [missing('not-published')],
      [BIRCH]: [measured(60)],
      [DOGWOOD]: [measured(80)],
    });
    const event = SnapshotEvents.figuresAnswered({ table: staff });
    expect(exampleOf(ready({}, event)).heading).toContain('Alder and Birch');
  });

  it('is of a place with a score where none can be assessed, and none where no place has one', () => {
    const staff = SnapshotEvents.figuresFailed({ id: 'primary-care-ahps', message: 'gone' });
    expect(exampleOf(ready({}, staff)).heading).toContain('Cedar');
    expect(exampleOf(ready({}, staff)).steps).toEqual([]);
    const gone = needIndicatorsOf('msk').map(({ id }) =>
      SnapshotEvents.figuresFailed({ id, message: 'gone' }),
    );
    expect(selectMethodsExample(simulated(ready({}, ...gone)))).toEqual({
      status: 'loaded',
      value: null,
    });
  });

  it('lists each figure once under its part of need, weights adding up to the whole', () => {
    const figures = figuresOf(ready());
    expect(figures.map(({ title }) => title).sort()).toEqual(
      needIndicatorsOf('msk')
        .map(({ shortTitle }) => shortTitle)
        .sort(),
    );
    const all = figures.reduce((sum, { weight }) => sum + number(weight), 0);
    expect(all).toBeCloseTo(100, 0);
  });

  it('adds up: the means of the parts give the score, and each z comes from its own numbers', () => {
    const state = ready();
    const { parts } = exampleOf(state);
    const line = selectGapLines('msk')(simulated(state))!.find(({ code }) => code === CEDAR)!;
    const mean = parts.reduce((sum, part) => sum + number(part.mean), 0) / parts.length;
    expect(100 + 10 * mean).toBeCloseTo(line.score!, 0);
    for (const { value, mean: middle, spread, z } of figuresOf(state)) {
      const size = Math.abs((number(value) - number(middle)) / number(spread));
      expect(Math.abs(Math.abs(number(z)) - size)).toBeLessThan(0.06);
    }
  });

  it('turns the ratio of a figure of which less is worse', () => {
    for (const { value, england, ratio } of figuresOf(ready())) {
      const plain = number(value) / number(england);
      const wanted = plain > 1 ? plain : 1 / plain;
      expect(Math.abs(number(ratio) - wanted)).toBeLessThan(0.01);
    }
  });

  it('weighs as the settings in force say', () => {
    const settings = {
      ...DEFAULT_GAP_SETTINGS,
      parts: { burden: 2, outcome: 1, work: 0 },
      weights: { 'inactivity-rate': 0 },
    };
    const { parts } = exampleOf(ready({ settings }));
    const weightsOf = (part: (typeof parts)[number]) =>
      part.figures.reduce((sum, { weight }) => sum + number(weight), 0);
    expect(parts.map(weightsOf).map(Math.round)).toEqual([67, 33, 0]);
    expect(parts[2]!.mean).toBe('');
  });

  it('leaves out a figure that the place lacks, and gives its weight to the others', () => {
    const table = makeTable('rheumatoid-arthritis', ['2024-04-01/P1Y'], {
      [CEDAR]: [missing('suppressed')],
      [BIRCH]: [measured(1, 0.9, 1.1)],
      [DOGWOOD]: [measured(2, 1.9, 2.1)],
      [ELM]: [measured(3, 2.9, 3.1)],
    });
    const event = SnapshotEvents.figuresAnswered({ table });
    const titles = figuresOf(ready({}, event)).map(({ title }) => title);
    expect(titles.length).toBe(needIndicatorsOf('msk').length - 1);
    const birch = figuresOf(ready({ place: BIRCH }, event));
    const own = birch.find(({ title }) => !titles.includes(title))!;
    expect([own.england, own.ratio]).toEqual(['no figure', 'none']);
  });

  it('goes on with the arithmetic of the Why panel', () => {
    const state = simulated(ready({ why: CEDAR, place: CEDAR }));
    const { steps } = valueOf(selectMethodsExample(state))!;
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual(selectWhy('2026-11-01')(state)!.steps);
  });
});
