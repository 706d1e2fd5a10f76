import { TestBed } from '@angular/core/testing';
import { type Action } from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { type Observable, Subject, throwError } from 'rxjs';
import { type SimulatedGaps } from '#app/statistics/simulation-types.ts';
import { lensRead, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { type GapQuestion } from './gap-question.ts';
import { type GapWorker } from './gap-worker.ts';
import { askWorker } from './gaps-effects.ts';
import { GapEvents, selectNextQuestion } from './gaps-feature.ts';

const EMPTY: SimulatedGaps = {
  rate: null,
  referenceRate: null,
  normaliser: null,
  scoredAreas: 0,
  completeAreas: 0,
  areas: [],
};

describe('asking the worker', () => {
  const state = stateAfter([placesRead, lookedAt(''), ...lensRead('msk')]);
  const { key } = selectNextQuestion(state)!;

  function setUp(run: (question: GapQuestion) => Observable<SimulatedGaps>) {
    TestBed.configureTestingModule({ providers: [provideMockStore({ initialState: state })] });
    const store = TestBed.inject(MockStore);
    const heard: Action[] = [];
    askWorker(store, { run } as GapWorker).subscribe((action) => heard.push(action));
    return { store, heard };
  }

  it('says that it asked, then what was answered', () => {
    const answer = new Subject<SimulatedGaps>();
    const { heard } = setUp(() => answer);
    expect(heard).toEqual([GapEvents.asked({ key })]);
    answer.next(EMPTY);
    expect(heard[1]).toEqual(GapEvents.answered({ key, simulated: EMPTY }));
  });

  it('asks each question once, whatever else changes meanwhile', () => {
    const run = jasmine.createSpy().and.returnValue(new Subject<SimulatedGaps>());
    const { store } = setUp(run as () => Observable<SimulatedGaps>);
    store.setState(stateAfter([GapEvents.asked({ key }), lookedAt('', { tab: 'table' })], state));
    store.refreshState();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('turns a failure into its message', () => {
    const { heard } = setUp(() => throwError(() => new Error('out of memory')));
    expect(heard[1]).toEqual(GapEvents.failed({ key, message: 'out of memory' }));
  });

  it('has words for a failure without any', () => {
    const { heard } = setUp(() => throwError(() => 'odd'));
    expect(heard[1]).toEqual(GapEvents.failed({ key, message: 'The simulation stopped.' }));
  });
});
