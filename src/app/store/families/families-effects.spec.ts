import { TestBed } from '@angular/core/testing';
import { Actions } from '@ngrx/effects';
import { type Action } from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { Observable, of, Subject, throwError } from 'rxjs';
import { LENSES } from '#app/domain/lens.ts';
import { GapPageEvents } from '../gaps/gap-events.ts';
import { type GapTask } from '../gaps/gap-task.ts';
import { GapWorker } from '../gaps/gap-worker.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { type AtlasState, lensRead, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { askFamilies } from './families-effects.ts';
import { selectNextFamilyQuestion } from './families-feature.ts';
import { FamilyEvents } from './family-events.ts';

type Run = GapWorker['run'];

class MadeWorker extends GapWorker {
  readonly tasks: GapTask[] = [];
  readonly #run: Run;
  constructor(run: Run) {
    super();
    this.#run = run;
  }
  override run(task: GapTask): ReturnType<Run> {
    this.tasks.push(task);
    return this.#run(task);
  }
}

const STATE = stateAfter([
  placesRead,
  KeptEvents.read({ now: { records: [], setAside: [], gone: [] } }),
  lookedAt('gaps', { by: 'families' }),
  ...LENSES.flatMap(lensRead),
]);

describe('asking the worker about the register', () => {
  function setUp(run: Run, initialState = STATE) {
    TestBed.configureTestingModule({ providers: [provideMockStore({ initialState })] });
    const store = TestBed.inject<MockStore<AtlasState>>(MockStore);
    const worker = new MadeWorker(run);
    const heard: Action[] = [];
    const actions = new Subject<Action>();
    askFamilies(store, worker, new Actions(actions), '2026-11-25').subscribe((action) => {
      heard.push(action);
    });
    return { worker, heard, actions };
  }
  const question = selectNextFamilyQuestion(STATE)!;

  it('hands on how far it is, then the answer of every column', () => {
    const { worker, heard } = setUp(() =>
      of({ progress: { done: 1, of: 8 } }, { result: { kind: 'register', columns: [] } } as const),
    );
    expect(worker.tasks).toEqual([{ kind: 'register', question, today: '2026-11-25' }]);
    expect(heard).toEqual([
      FamilyEvents.asked({ question }),
      FamilyEvents.progressed({ done: 1, of: 8 }),
      FamilyEvents.answered({ question, columns: [] }),
    ]);
  });

  it('says why there is no answer where the worker breaks off', () => {
    const { heard } = setUp(() => throwError(() => new Error('out of memory')));
    expect(heard.at(-1)).toEqual(FamilyEvents.failed({ message: 'out of memory' }));
  });

  it('asks nothing on other pages', () => {
    const { worker } = setUp(() => of(), stateAfter([lookedAt('map')], STATE));
    expect(worker.tasks).toEqual([]);
  });

  it('ends its thread when the person stops it', () => {
    let isEnded = false;
    const { actions } = setUp(
      () =>
        new Observable(() => () => {
          isEnded = true;
        }),
    );
    expect(isEnded).toBeFalse();
    actions.next(GapPageEvents.stopped());
    expect(isEnded).toBeTrue();
  });
});
