import { TestBed } from '@angular/core/testing';
import { firstValueFrom, lastValueFrom, type Observable, toArray } from 'rxjs';
import { simulateLenses } from '#app/statistics/simulate-lenses.ts';
import { robustness } from '#app/statistics/robustness.ts';
import { type SimulatedGaps, type SimulationSettings } from '#app/statistics/simulation-types.ts';
import { whatWouldChange } from '#app/statistics/what-would-change.ts';
import { BOARDS, lensRead, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { doTask, type GapResult, type GapTask } from './gap-task.ts';
import { GapWorker } from './gap-worker.ts';
import { selectNextQuestion } from './gaps-feature.ts';

type Simulate = Extract<GapTask, { readonly kind: 'simulate' }>;
type Said = ReturnType<GapWorker['run']> extends Observable<infer T> ? T : never;

const question = (change: Partial<SimulationSettings> = {}): Simulate => {
  const state = stateAfter([placesRead, lookedAt(''), ...lensRead('msk')]);
  const lenses = selectNextQuestion(state)!.lenses.map(({ lens }) => lens);
  return { kind: 'simulate', lenses, settings: { draws: 300, seed: 1, ...change } };
};

const resultOf = (messages: readonly Said[]): GapResult => {
  const last = messages.at(-1);
  if (last === undefined || !('result' in last)) throw new Error('the worker ended unanswered');
  return last.result;
};

const ask = async (worker: GapWorker, task: GapTask): Promise<GapResult> =>
  resultOf(await lastValueFrom(worker.run(task).pipe(toArray())));

const answersOf = (result: GapResult): readonly SimulatedGaps[] =>
  result.kind === 'simulate'
    ? result.answers.flatMap((answer) => ('simulated' in answer ? [answer.simulated] : []))
    : [];

describe('GapWorker', () => {
  it('answers in its own thread what the function answers here, to the last digit', async () => {
    const asked = question();
    const answers = answersOf(await ask(TestBed.inject(GapWorker), asked));
    expect(answers).toEqual(simulateLenses(asked.lenses, asked.settings));
    expect(answers[0]?.completeAreas).toBe(3);
  });

  it('checks a lens and finds what would change a class as the functions do here', async () => {
    const worker = TestBed.inject(GapWorker);
    const { lenses, settings } = question();
    const [lens] = lenses;
    const [answer] = simulateLenses(lenses, settings);
    const checked = { lens: lens!, settings, answer: answer! };
    expect(await ask(worker, { kind: 'robustness', ...checked })).toEqual({
      kind: 'robustness',
      robustness: robustness(lens!, settings, answer!),
    });
    const [area] = BOARDS;
    const changes = whatWouldChange(lens!, settings, answer!, area);
    expect(changes.length).toBeGreaterThan(0);
    expect(await ask(worker, { kind: 'change', area, ...checked })).toEqual({
      kind: 'change',
      changes,
    });
  });

  it('says how far it is, area by area, and the result last', async () => {
    const messages = await lastValueFrom(TestBed.inject(GapWorker).run(question()).pipe(toArray()));
    expect(messages.slice(0, -1)).toEqual(
      BOARDS.map((_, a) => ({ progress: { done: a + 1, of: BOARDS.length } })),
    );
    expect(resultOf(messages).kind).toBe('simulate');
  });

  it('gives each question its own answer when several wait', async () => {
    const worker = TestBed.inject(GapWorker);
    const questions = [question(), question({ seed: 2 })];
    const results = await Promise.all(questions.map((one) => ask(worker, one)));
    expect(results.map(answersOf)).toEqual(
      questions.map(({ lenses, settings }) => simulateLenses(lenses, settings)),
    );
    expect(results[0]).not.toEqual(results[1]);
  });

  it('ends the thread of a question that nobody waits for, and answers the next', async () => {
    const ended = spyOn(Worker.prototype, 'terminate').and.callThrough();
    const started = spyOn(globalThis, 'Worker').and.callThrough();
    const worker = TestBed.inject(GapWorker);
    const heard: Said[] = [];
    const abandoned = worker.run(question({ draws: 50_000 })).subscribe((said) => {
      heard.push(said);
    });
    expect(ended).not.toHaveBeenCalled();
    abandoned.unsubscribe();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(answersOf(await ask(worker, question())).length).toBe(1);
    expect(started).toHaveBeenCalledTimes(2);
    expect(heard).toEqual([]);
  });

  it('keeps its thread for the next question once it has answered', async () => {
    const started = spyOn(globalThis, 'Worker').and.callThrough();
    const worker = TestBed.inject(GapWorker);
    await ask(worker, question());
    await ask(worker, question({ seed: 2 }));
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('fails with the reason where a task refuses, and does the next', async () => {
    const worker = TestBed.inject(GapWorker);
    const { lenses, settings } = question();
    const [answer] = simulateLenses(lenses, settings);
    const broken: GapTask = {
      kind: 'change',
      area: 'nowhere',
      lens: lenses[0]!,
      settings,
      answer: answer!,
    };
    await expectAsync(ask(worker, broken)).toBeRejectedWithError('nowhere is not in the lens');
    await expectAsync(ask(worker, { ...broken, area: BOARDS[0] })).toBeResolved();
  });

  it('fails in words where no worker can be started', async () => {
    spyOn(globalThis, 'Worker').and.throwError(new TypeError('script refused'));
    const answer = firstValueFrom(TestBed.inject(GapWorker).run(question()));
    await expectAsync(answer).toBeRejectedWithError('script refused');
  });

  it('fails in words where the worker’s script does not load, and starts afresh', async () => {
    const worker = TestBed.inject(GapWorker);
    const Real = globalThis.Worker;
    const start = spyOn(globalThis, 'Worker').and.callFake(function () {
      return new Real(URL.createObjectURL(new Blob(['throw new Error("cut off")'])));
    });
    await expectAsync(ask(worker, question())).toBeRejectedWithError(/cannot be worked out/);
    start.and.callFake(function (url, options) {
      return new Real(url, options);
    });
    await expectAsync(ask(worker, question())).toBeResolved();
  });
});

describe('a task', () => {
  const silent = () => undefined;

  it('simulates what refuses in one lens without taking the others with it', () => {
    const { lenses, settings } = question();
    const [lens] = lenses;
    const [first] = lens!.areas;
    const broken = { ...lens!, areas: [first!, first!] };
    const result = doTask({ kind: 'simulate', lenses: [lens!, broken, lens!], settings }, silent);
    const [good] = simulateLenses([lens!], settings);
    expect(result).toEqual({
      kind: 'simulate',
      answers: [
        { simulated: good! },
        { message: `${first!.id} is given more than once` },
        { simulated: good! },
      ],
    });
  });

  it('gives the reason for the one lens that refuses', () => {
    const result = doTask(question({ weightPerturbation: 7 }), silent);
    expect(result).toEqual({
      kind: 'simulate',
      answers: [{ message: 'a weight perturbation must lie in [0, 1), got 7' }],
    });
  });
});
