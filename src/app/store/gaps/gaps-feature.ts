import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type Lens, LENSES } from '#app/domain/lens.ts';
import { gapInputs, PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import {
  gapLines,
  type GapTable,
  gapTableOf,
  simulationSettings,
} from '#app/statistics/gap-table.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import {
  type SimulatedGaps,
  type SimulatedLens,
  type SimulationSettings,
} from '#app/statistics/simulation-types.ts';
import { textHash } from '#app/statistics/text-hash.ts';
import { type ClassChange } from '#app/statistics/what-would-change.ts';
import { failed, IDLE, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { liveFeature } from '../live/live-feature.ts';
import { selectAreas, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { selectSimulatedLenses } from '../wanted.ts';
import { GapEvents, GapPageEvents } from './gap-events.ts';

const STOPPED = 'Stopped as you asked. Nothing was changed.';

interface GapsState {
  readonly answers: Readonly<Record<string, Loadable<SimulatedGaps>>>;
  readonly robustness: Readonly<Record<string, Loadable<Robustness>>>;
  readonly changes: Readonly<Record<string, Loadable<readonly ClassChange[]>>>;
  /** How far the simulation under way is. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** The key last answered for a level, boundaries and lens: shown while new settings are tried. */
  readonly latest: Readonly<Record<string, string>>;
}

const EMPTY_STATE: GapsState = {
  answers: {},
  robustness: {},
  changes: {},
  progress: null,
  latest: {},
};

/** Answers of the simulation, by what was asked. */
export const gapsFeature = createFeature({
  name: 'gaps',
  reducer: createReducer<GapsState>(
    EMPTY_STATE,
    // A newer question ends the older one, which may then be asked again.
    on(GapEvents.asked, (state, { keys }) => ({
      ...state,
      progress: null,
      answers: {
        ...without(state.answers, ({ status }) => status === 'loading'),
        ...Object.fromEntries(keys.map((key) => [key, LOADING])),
      },
    })),
    on(GapEvents.progressed, (state, { done, of }) => ({ ...state, progress: { done, of } })),
    on(GapEvents.answered, (state, { key, view, simulated }) => ({
      ...state,
      progress: null,
      answers: { ...state.answers, [key]: loaded(simulated) },
      latest: { ...state.latest, [view]: key },
    })),
    on(GapEvents.failed, (state, { key, message }) => ({
      ...state,
      progress: null,
      answers: { ...state.answers, [key]: failed(message) },
    })),
    on(GapPageEvents.stopped, (state) => ({
      ...state,
      progress: null,
      answers: Object.fromEntries(
        Object.entries(state.answers).map(([key, answer]) => [
          key,
          answer.status === 'loading' ? failed(STOPPED) : answer,
        ]),
      ),
    })),
    on(GapPageEvents.askedAgain, (state) => ({
      ...state,
      answers: without(state.answers, ({ status }) => status === 'failed'),
      robustness: without(state.robustness, ({ status }) => status === 'failed'),
      changes: without(state.changes, ({ status }) => status === 'failed'),
    })),
    on(GapEvents.robustnessAnswered, (state, { key, robustness }) => ({
      ...state,
      robustness: { ...state.robustness, [key]: loaded(robustness) },
    })),
    on(GapEvents.robustnessFailed, (state, { key, message }) => ({
      ...state,
      robustness: { ...state.robustness, [key]: failed(message) },
    })),
    on(GapEvents.changesAnswered, (state, { key, area, changes }) => ({
      ...state,
      changes: { ...state.changes, [`${key}|${area}`]: loaded(changes) },
    })),
    on(GapEvents.changesFailed, (state, { key, area, message }) => ({
      ...state,
      changes: { ...state.changes, [`${key}|${area}`]: failed(message) },
    })),
  ),
});

function without<T>(
  entries: Readonly<Record<string, T>>,
  isOut: (entry: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => !isOut(entry)));
}

/** The settings in the address. */
export const selectSettings = createSelector(selectSelection, ({ settings }) => settings);

const selectSimulationSettings = createSelector(selectSettings, simulationSettings);

/** Are all figures of a lens read, or known not to be readable? */
function selectReady(lens: Lens) {
  return createSelector(selectTables, liveFeature.selectCatalogue, (tables, catalogue) =>
    [...catalogue.needOf(lens).map(({ id }) => id), PROVISION_INDICATOR].every((id) =>
      isSettled(tables[id]),
    ),
  );
}

const selectWeights = createSelector(
  createSelector(selectSettings, ({ weights }) => weights),
  createSelector(selectSettings, ({ parts }) => parts),
  (weights, parts) => ({ weights, parts }),
);

function selectInputs(lens: Lens) {
  return createSelector(
    selectAreas,
    selectTables,
    selectReady(lens),
    selectWeights,
    liveFeature.selectCatalogue,
    (areas, tables, ready, weights, catalogue) =>
      ready && areas.length > 0
        ? gapInputs(areas, lens, catalogue.needOf(lens), (id) => valueOf(tables[id]), weights)
        : null,
  );
}

function perLens<T>(make: (lens: Lens) => T): Readonly<Record<Lens, T>> {
  return Object.fromEntries(LENSES.map((lens) => [lens, make(lens)])) as Record<Lens, T>;
}

const INPUTS = perLens(selectInputs);

/** The inputs of a lens; null while its figures are on their way. */
export function selectGapInputs(lens: Lens) {
  return INPUTS[lens];
}

/** Level, boundaries and lens, whatever the figures and settings. */
function viewKey(level: string, vintage: string | null, lens: Lens): string {
  return [level, level === 'icb' ? vintage : '', lens].join('|');
}

const VIEWS = perLens((lens) =>
  createSelector(selectSelection, selectVintage, ({ level }, vintage) =>
    viewKey(level, vintage, lens),
  ),
);

/** Stands for all that an answer hangs on: figures and settings. Null while figures are missing. */
const KEYS = perLens((lens) =>
  createSelector(
    VIEWS[lens],
    INPUTS[lens],
    selectSimulationSettings,
    (view, inputs, settings): string | null =>
      inputs === null
        ? null
        : `${view}|${textHash([JSON.stringify(inputs.simulated), JSON.stringify(settings)]).join('-')}`,
  ),
);

const TABLES = perLens((lens) =>
  createSelector(
    INPUTS[lens],
    KEYS[lens],
    gapsFeature.selectAnswers,
    gapsFeature.selectRobustness,
    selectSettings,
    snapshotFeature.selectGeography,
    (inputs, key, answers, robust, settings, geography): Loadable<GapTable> => {
      if (geography.status === 'failed') return geography;
      if (inputs === null || key === null) return LOADING;
      const answer = answers[key] ?? IDLE;
      if (answer.status === 'idle') return LOADING;
      if (answer.status !== 'loaded') return answer;
      return loaded(gapTableOf(inputs, settings, answer.value, valueOf(robust[key])));
    },
  ),
);

/** The gap table of a lens at the level in view. */
export function selectGapTable(lens: Lens) {
  return TABLES[lens];
}

const LINES = perLens((lens) =>
  createSelector(TABLES[lens], (table) => {
    const value = valueOf(table);
    return value === null ? null : gapLines(value);
  }),
);

export function selectGapLines(lens: Lens) {
  return LINES[lens];
}

/** The lines last worked out at this level, with settings that are no longer in force. */
const LATEST_LINES = perLens((lens) =>
  createSelector(
    INPUTS[lens],
    VIEWS[lens],
    gapsFeature.selectLatest,
    gapsFeature.selectAnswers,
    selectSettings,
    (inputs, view, latest, answers, settings) => {
      const simulated = valueOf(answers[latest[view] ?? '']);
      return inputs === null || simulated?.areas.length !== inputs.areas.length
        ? null
        : gapLines(gapTableOf(inputs, settings, simulated, null));
    },
  ),
);

export function selectLatestGapLines(lens: Lens) {
  return LATEST_LINES[lens];
}

/** Whether the classes of a lens have been checked against other scorings, or cannot be. */
const CHECKED = perLens((lens) =>
  createSelector(KEYS[lens], gapsFeature.selectRobustness, (key, robust) =>
    key === null ? IDLE : (robust[key] ?? LOADING),
  ),
);

export function selectRobustnessOf(lens: Lens) {
  return CHECKED[lens];
}

export interface LensQuestion {
  readonly key: string;
  readonly view: string;
  readonly lens: SimulatedLens;
}

/** Lenses that are drawn together, for one level. */
export interface GapQuestion {
  readonly lenses: readonly LensQuestion[];
  readonly settings: SimulationSettings;
}

const selectLensQuestions = createSelector(
  createSelector(
    LENSES.map((lens) => INPUTS[lens]),
    (...inputs) => inputs,
  ),
  createSelector(
    LENSES.map((lens) => KEYS[lens]),
    (...keys) => keys,
  ),
  createSelector(
    LENSES.map((lens) => VIEWS[lens]),
    (...views) => views,
  ),
  (inputs, keys, views) =>
    perLens((lens): LensQuestion | null => {
      const l = LENSES.indexOf(lens);
      const [input, key, view] = [inputs[l] ?? null, keys[l] ?? null, views[l]];
      return input === null || key === null || view === undefined
        ? null
        : { key, view, lens: input.simulated };
    }),
);

/**
 * The simulation that the page in view waits for, once the figures of all its lenses are there; null
 * when nothing is left to ask.
 */
export const selectNextQuestion = createSelector(
  selectSimulatedLenses,
  selectLensQuestions,
  gapsFeature.selectAnswers,
  selectSimulationSettings,
  (wanted, questions, answers, settings): GapQuestion | null => {
    const all = wanted.map((lens) => questions[lens]);
    const known = all.filter((question) => question !== null);
    if (known.length < all.length) return null;
    if (known.every(({ key }) => answers[key] !== undefined)) return null;
    // A newer question ends the one under way, so it takes over what that one was asked.
    const lenses = known.filter(({ key }) => !isSettled(answers[key]));
    return { lenses, settings };
  },
);

export interface LensCheck {
  readonly key: string;
  readonly lens: SimulatedLens;
  readonly settings: SimulationSettings;
  readonly answer: SimulatedGaps;
}

/** The next lens in view whose classes are there and were not checked. */
export const selectNextRobustness = createSelector(
  selectSimulatedLenses,
  selectLensQuestions,
  gapsFeature.selectAnswers,
  gapsFeature.selectRobustness,
  selectSimulationSettings,
  (wanted, questions, answers, robust, settings): LensCheck | null => {
    for (const lens of wanted) {
      const question = questions[lens];
      const answer = question === null ? null : valueOf(answers[question.key]);
      if (question === null || answer === null || robust[question.key] !== undefined) continue;
      return { key: question.key, lens: question.lens, settings, answer };
    }
    return null;
  },
);

/** The opened gap for which what would change it was not looked for. */
export const selectNextChange = createSelector(
  createSelector(selectSelection, selectSimulatedLenses, ({ why, lens }, simulated) => ({
    why: simulated.includes(lens) ? why : null,
    lens,
  })),
  selectLensQuestions,
  gapsFeature.selectAnswers,
  gapsFeature.selectChanges,
  selectSimulationSettings,
  ({ why, lens }, questions, answers, changes, settings): (LensCheck & { area: string }) | null => {
    const question = questions[lens];
    const answer = question === null ? null : valueOf(answers[question.key]);
    if (why === null || question === null || answer === null) return null;
    if (!answer.areas.some(({ id }) => id === why)) return null;
    if (changes[`${question.key}|${why}`] !== undefined) return null;
    return { key: question.key, lens: question.lens, settings, answer, area: why };
  },
);

/** What would change the gap that is opened. */
export const selectChanges = createSelector(
  selectSelection,
  selectLensQuestions,
  gapsFeature.selectChanges,
  ({ why, lens }, questions, changes): Loadable<readonly ClassChange[]> => {
    const question = questions[lens];
    if (why === null || question === null) return IDLE;
    return changes[`${question.key}|${why}`] ?? LOADING;
  },
);
