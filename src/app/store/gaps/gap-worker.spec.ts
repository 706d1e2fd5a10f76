import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { simulate } from '#app/statistics/gap-table.ts';
import { lensRead, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { type GapQuestion } from './gap-question.ts';
import { GapWorker } from './gap-worker.ts';
import { selectNextQuestion } from './gaps-feature.ts';

describe('GapWorker', () => {
  const question = (key: string, seed = 1): GapQuestion => {
    const state = stateAfter([placesRead, lookedAt(''), ...lensRead('msk')]);
    return { ...selectNextQuestion(state)!, key, settings: { draws: 300, seed } };
  };

  it('answers in its own thread what the function answers here, to the last digit', async () => {
    const asked = question('a');
    const answer = await firstValueFrom(TestBed.inject(GapWorker).run(asked));
    expect(answer).toEqual(simulate(asked.indicators, asked.areas, asked.settings));
    expect(answer.completeAreas).toBe(3);
  });

  it('gives each question its own answer when several wait', async () => {
    const worker = TestBed.inject(GapWorker);
    const questions = [question('a', 1), question('b', 2)];
    const answers = await Promise.all(questions.map((one) => firstValueFrom(worker.run(one))));
    expect(answers).toEqual(
      questions.map(({ indicators, areas, settings }) => simulate(indicators, areas, settings)),
    );
    expect(answers[0]).not.toEqual(answers[1]);
  });

  it('fails with the reason where the simulation refuses, and answers the next question', async () => {
    const worker = TestBed.inject(GapWorker);
    const broken = { ...question('broken'), settings: { seed: 1, weightPerturbation: 7 } };
    await expectAsync(firstValueFrom(worker.run(broken))).toBeRejectedWithError(/.{10,}/);
    await expectAsync(firstValueFrom(worker.run(question('next')))).toBeResolved();
  });

  it('fails in words where no worker can be started', async () => {
    spyOn(globalThis, 'Worker').and.throwError(new TypeError('script refused'));
    const answer = firstValueFrom(TestBed.inject(GapWorker).run(question('a')));
    await expectAsync(answer).toBeRejectedWithError('script refused');
  });

  it('fails in words where the worker’s script does not load, and starts afresh', async () => {
    const worker = TestBed.inject(GapWorker);
    const Real = globalThis.Worker;
    const start = spyOn(globalThis, 'Worker').and.callFake(function () {
      return new Real(URL.createObjectURL(new Blob(['throw new Error("cut off")'])));
    });
    await expectAsync(firstValueFrom(worker.run(question('a')))).toBeRejectedWithError(
      /cannot be worked out/,
    );
    start.and.callFake(function (url, options) {
      return new Real(url, options);
    });
    await expectAsync(firstValueFrom(worker.run(question('b')))).toBeResolved();
  });
});
