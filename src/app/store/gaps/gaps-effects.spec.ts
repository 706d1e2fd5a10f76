import { TestBed } from '@angular/core/testing';
import { Actions } from '@ngrx/effects';
import {
  type Action,
  type ActionReducerMap,
  provideStore,
  ScannedActionsSubject,
  Store,
} from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { Observable, of, Subject, throwError } from 'rxjs';
import { LENSES } from '#app/domain/lens.ts';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { selectionFeature } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import {
  type AtlasState,
  BOARDS,
  checked,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { familiesFeature } from '../families/families-feature.ts';
import { GapEvents, GapPageEvents } from './gap-events.ts';
import { type GapResult, type GapTask } from './gap-task.ts';
import { GapWorker } from './gap-worker.ts';
import { askWorker, checkRobustness, findChanges } from './gaps-effects.ts';
import { gapsFeature, selectNextQuestion, selectNextRobustness } from './gaps-feature.ts';

type Run = GapWorker['run'];

const EMPTY: SimulatedGaps = {
  rate: null,
  referenceRate: null,
  normaliser: null,
  scoredAreas: 0,
  completeAreas: 0,
  areas: [],
};
const UNCHECKED: Robustness = {
  runs: [],
  draws: 1,
  weightings: 0,
  inFifth: 0,
  classed: 0,
  likely: 0,
  isSensitive: false,
  areas: [],
};
const [CEDAR, BIRCH] = BOARDS;

/** A worker that is given its answers by hand; it keeps its tasks, and counts those abandoned. */
class HandWorker extends GapWorker {
  readonly tasks: GapTask[] = [];
  readonly answers: Subject<{ readonly result: GapResult }>[] = [];
  abandoned = 0;

  override run(task: GapTask): ReturnType<Run> {
    this.tasks.push(task);
    const answer = new Subject<{ readonly result: GapResult }>();
    this.answers.push(answer);
    return new Observable((subscriber) => {
      let isOver = false;
      const waiting = answer.subscribe({
        next: (said) => {
          isOver = true;
          subscriber.next(said);
        },
      });
      return () => {
        waiting.unsubscribe();
        if (!isOver) this.abandoned += 1;
      };
    });
  }
}

class ReadyWorker extends GapWorker {
  readonly #run: Run;
  constructor(run: Run) {
    super();
    this.#run = run;
  }
  override run(task: GapTask): ReturnType<Run> {
    return this.#run(task);
  }
}

const ready = (change: Parameters<typeof lookedAt>[1] = {}) =>
  stateAfter([placesRead, lookedAt('', change), ...lensRead('msk')]);

function storeOf(initialState: AtlasState): MockStore<AtlasState> {
  TestBed.configureTestingModule({ providers: [provideMockStore({ initialState })] });
  return TestBed.inject<MockStore<AtlasState>>(MockStore);
}

describe('asking the worker', () => {
  const { key, view } = selectNextQuestion(ready())!.lenses[0]!;

  function setUp(worker: GapWorker, initialState = ready()) {
    const store = storeOf(initialState);
    const heard: Action[] = [];
    const actions = new Subject<Action>();
    askWorker(store, worker, new Actions(actions)).subscribe((action) => {
      heard.push(action);
    });
    return { store, heard, actions };
  }

  /** The effect with the real store behind it: what it says changes the state that it listens to. */
  function setUpWhole(worker: GapWorker, initialState: AtlasState) {
    const reducers: ActionReducerMap<AtlasState> = {
      address: selectionFeature.reducer,
      snapshot: snapshotFeature.reducer,
      gaps: gapsFeature.reducer,
      families: familiesFeature.reducer,
      live: liveFeature.reducer,
      kept: keptFeature.reducer,
    };
    TestBed.configureTestingModule({ providers: [provideStore(reducers, { initialState })] });
    const store = TestBed.inject<Store<AtlasState>>(Store);
    const heard: Action[] = [];
    askWorker(store, worker, new Actions(TestBed.inject(ScannedActionsSubject))).subscribe(
      (action) => {
        heard.push(action);
        if (heard.length > 50) throw new Error('the effect talks to itself');
        store.dispatch(action);
      },
    );
    const gaps = store.selectSignal(gapsFeature.selectGapsState);
    return { heard, dispatch: (action: Action) => store.dispatch(action), gaps };
  }

  it('says that it asked, how far it is, then what was answered', () => {
    const said = new Subject<ReturnType<Run> extends Observable<infer T> ? T : never>();
    const { heard } = setUp(new ReadyWorker(() => said));
    expect(heard).toEqual([GapEvents.asked({ keys: [key] })]);
    said.next({ progress: { done: 1, of: 4 } });
    said.next({ result: { kind: 'simulate', answers: [{ simulated: EMPTY }] } });
    expect(heard.slice(1)).toEqual([
      GapEvents.progressed({ done: 1, of: 4 }),
      GapEvents.answered({ key, view, simulated: EMPTY }),
    ]);
  });

  it('asks each question once, whatever else changes meanwhile', () => {
    const worker = new HandWorker();
    const { store } = setUp(worker);
    store.setState(
      stateAfter([GapEvents.asked({ keys: [key] }), lookedAt('', { tab: 'table' })], ready()),
    );
    store.refreshState();
    expect(worker.tasks.length).toBe(1);
    expect(worker.abandoned).toBe(0);
  });

  it('turns a failure into its message', () => {
    const { heard } = setUp(new ReadyWorker(() => throwError(() => new Error('out of memory'))));
    expect(heard[1]).toEqual(GapEvents.failed({ key, message: 'out of memory' }));
  });

  it('has words for a failure without any', () => {
    const { heard } = setUp(new ReadyWorker(() => throwError(() => 'odd')));
    expect(heard[1]).toEqual(GapEvents.failed({ key, message: 'The simulation stopped.' }));
  });

  it('has words for a lens that was left without an answer', () => {
    const worker = new ReadyWorker(() => of({ result: { kind: 'simulate', answers: [] } }));
    const { heard } = setUp(worker);
    expect(heard[1]).toEqual(GapEvents.failed({ key, message: 'The simulation stopped.' }));
  });

  it('keeps the answers of other lenses where one has none', () => {
    const all = stateAfter([placesRead, lookedAt('gaps'), ...LENSES.flatMap(lensRead)]);
    const { lenses } = selectNextQuestion(all)!;
    const worker = new ReadyWorker(() =>
      of({
        result: {
          kind: 'simulate',
          answers: lenses.map((_, i) => (i === 1 ? { message: 'refused' } : { simulated: EMPTY })),
        },
      }),
    );
    const { heard } = setUp(worker, all);
    expect(lenses.length).toBe(5);
    expect(heard.slice(1)).toEqual(
      lenses.map((lens, i) =>
        i === 1
          ? GapEvents.failed({ key: lens.key, message: 'refused' })
          : GapEvents.answered({ key: lens.key, view: lens.view, simulated: EMPTY }),
      ),
    );
  });

  it('draws all lenses of the page in one run', () => {
    const worker = new HandWorker();
    setUp(worker, stateAfter([placesRead, lookedAt('gaps'), ...LENSES.flatMap(lensRead)]));
    const lenses = worker.tasks.map((task) => (task.kind === 'simulate' ? task.lenses.length : 0));
    expect(lenses).toEqual([5]);
  });

  it('ends the run when the person stops it, and can be asked again', () => {
    const worker = new HandWorker();
    const { heard, dispatch, gaps } = setUpWhole(worker, ready());
    dispatch(GapPageEvents.stopped());
    expect(worker.abandoned).toBe(1);
    expect(gaps().answers[key]?.status).toBe('failed');
    dispatch(GapPageEvents.askedAgain());
    expect(worker.tasks.length).toBe(2);
    expect(heard.at(-1)).toEqual(GapEvents.asked({ keys: [key] }));
    expect(gaps().answers[key]?.status).toBe('loading');
  });

  it('ends an older run for a newer question, which alone is on its way then', () => {
    const worker = new HandWorker();
    const { dispatch, gaps } = setUpWhole(worker, ready());
    dispatch(lookedAt('', { settings: { ...DEFAULT_GAP_SETTINGS, elasticity: 0 } }));
    expect(worker.abandoned).toBe(1);
    const statuses = Object.entries(gaps().answers).map(([one, { status }]) => ({
      isOld: one === key,
      status,
    }));
    expect(statuses).toEqual([{ isOld: false, status: 'loading' }]);
    dispatch(lookedAt(''));
    expect(worker.tasks.length).toBe(3);
    expect(gaps().answers[key]?.status).toBe('loading');
  });

  it('asks for every lens together when others are wanted while one is under way', () => {
    const worker = new HandWorker();
    const all = stateAfter([placesRead, lookedAt(''), ...LENSES.flatMap(lensRead)]);
    const { dispatch, gaps } = setUpWhole(worker, all);
    dispatch(lookedAt('gaps'));
    const lenses = worker.tasks.map((task) => (task.kind === 'simulate' ? task.lenses.length : 0));
    expect(lenses).toEqual([1, 5]);
    expect(worker.abandoned).toBe(1);
    expect(Object.values(gaps().answers).map(({ status }) => status)).toEqual(
      LENSES.map(() => 'loading'),
    );
  });
});

describe('checking classes against other scorings', () => {
  function setUp(worker: GapWorker, initialState: AtlasState) {
    const store = storeOf(initialState);
    const heard: Action[] = [];
    checkRobustness(store, worker).subscribe((action) => {
      heard.push(action);
    });
    return { store, heard };
  }

  it('waits until there are classes', () => {
    const worker = new HandWorker();
    const { store } = setUp(worker, ready());
    expect(worker.tasks).toEqual([]);
    store.setState(simulated(ready()));
    store.refreshState();
    expect(worker.tasks.map(({ kind }) => kind)).toEqual(['robustness']);
  });

  it('asks once for each answer and hands on what was found', () => {
    const worker = new HandWorker();
    const state = simulated(ready());
    const { key } = selectNextRobustness(state)!;
    const { store, heard } = setUp(worker, state);
    store.setState(stateAfter([lookedAt('', { tab: 'table' })], state));
    store.refreshState();
    expect(worker.tasks.length).toBe(1);
    worker.answers[0]?.next({ result: { kind: 'robustness', robustness: UNCHECKED } });
    expect(heard).toEqual([GapEvents.robustnessAnswered({ key, robustness: UNCHECKED })]);
  });

  it('turns a failure into its message', () => {
    const state = simulated(ready());
    const { key } = selectNextRobustness(state)!;
    const { heard } = setUp(new ReadyWorker(() => throwError(() => new Error('no room'))), state);
    expect(heard).toEqual([GapEvents.robustnessFailed({ key, message: 'no room' })]);
  });

  it('goes on with the lens in view when the reader changes it', () => {
    const worker = new HandWorker();
    const all = simulated(stateAfter([placesRead, lookedAt('gaps'), ...LENSES.flatMap(lensRead)]));
    const { store } = setUp(worker, all);
    store.setState(stateAfter([lookedAt('gaps', { lens: 'diabetes' })], all));
    store.refreshState();
    expect(worker.abandoned).toBe(1);
    expect(worker.tasks.length).toBe(2);
  });
});

describe('looking for what would change a gap', () => {
  function setUp(worker: GapWorker, initialState: AtlasState) {
    const store = storeOf(initialState);
    const heard: Action[] = [];
    findChanges(store, worker).subscribe((action) => {
      heard.push(action);
    });
    return { store, heard };
  }

  it('does so for the opened place alone, once it has a class', () => {
    const worker = new HandWorker();
    const { store } = setUp(worker, simulated(ready()));
    expect(worker.tasks).toEqual([]);
    store.setState(simulated(ready({ why: 'E54000099' })));
    store.refreshState();
    expect(worker.tasks).toEqual([]);
    store.setState(simulated(ready({ why: CEDAR })));
    store.refreshState();
    expect(worker.tasks.map((task) => task.kind === 'change' && task.area)).toEqual([CEDAR]);
  });

  it('hands on what was found, with its place', () => {
    const worker = new HandWorker();
    const state = simulated(ready({ why: CEDAR }));
    const { key } = selectNextRobustness(state)!;
    const { heard } = setUp(worker, state);
    const changes = [{ to: 'gapPossible', wte: 50, need: null }] as const;
    worker.answers[0]?.next({ result: { kind: 'change', changes } });
    expect(heard).toEqual([GapEvents.changesAnswered({ key, area: CEDAR, changes })]);
  });

  it('leaves a place for the next one that is opened', () => {
    const worker = new HandWorker();
    const { store } = setUp(worker, simulated(ready({ why: CEDAR })));
    store.setState(simulated(ready({ why: BIRCH })));
    store.refreshState();
    expect(worker.abandoned).toBe(1);
    expect(worker.tasks.map((task) => task.kind === 'change' && task.area)).toEqual([CEDAR, BIRCH]);
  });

  it('turns a failure into its message', () => {
    const state = simulated(ready({ why: CEDAR }));
    const { key } = selectNextRobustness(state)!;
    const { heard } = setUp(new ReadyWorker(() => throwError(() => 'odd')), state);
    expect(heard).toEqual([
      GapEvents.changesFailed({ key, area: CEDAR, message: 'The simulation stopped.' }),
    ]);
  });

  it('does not hang on the check of the classes', () => {
    const worker = new HandWorker();
    const state = checked(simulated(ready({ why: CEDAR })));
    setUp(worker, state);
    expect(worker.tasks.length).toBe(1);
  });
});
