import { ApplicationRef, computed, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { inTurn, later } from './later.ts';

describe('later', () => {
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

  it('holds what there is at once, and what comes a task later', async () => {
    const source = signal(1);
    const shown = runInInjectionContext(TestBed.inject(Injector), () => later(source));
    expect(shown()).toBe(1);
    source.set(2);
    TestBed.tick();
    expect(shown()).toBe(1);
    await settled();
    expect(shown()).toBe(2);
  });

  it('passes over what was replaced before its turn came', async () => {
    const source = signal(1);
    const shown = runInInjectionContext(TestBed.inject(Injector), () => later(source));
    const seen = new Set<number>();
    source.set(2);
    TestBed.tick();
    source.set(3);
    TestBed.tick();
    seen.add(shown());
    await settled();
    seen.add(shown());
    expect([...seen]).toEqual([1, 3]);
  });

  it('returns to what it holds where that comes back before the turn', async () => {
    const source = signal(1);
    const shown = runInInjectionContext(TestBed.inject(Injector), () => later(source));
    source.set(2);
    TestBed.tick();
    source.set(1);
    TestBed.tick();
    await settled();
    expect(shown()).toBe(1);
  });
});

describe('inTurn', () => {
  it('reads each in a task of its own and in their order, and anew when the trigger changes', async () => {
    const read: string[] = [];
    const trigger = signal(1);
    const source = (name: string) =>
      computed(() => {
        read.push(`${name}${trigger()}`);
        return trigger();
      });
    const injector = TestBed.inject(Injector);
    const [a, b] = runInInjectionContext(injector, () =>
      inTurn(trigger, 0, [source('a'), source('b')]),
    );
    TestBed.tick();
    expect([a(), b(), read]).toEqual([0, 0, []]);
    await TestBed.inject(ApplicationRef).whenStable();
    expect([a(), b(), read]).toEqual([1, 1, ['a1', 'b1']]);

    trigger.set(2);
    TestBed.tick();
    trigger.set(3);
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();
    expect([a(), b(), read]).toEqual([3, 3, ['a1', 'b1', 'a3', 'b3']]);
  });

  it('gives each its turn while the trigger never rests', async () => {
    const trigger = signal(0);
    const sources = ['a', 'b', 'c'].map(() => computed(() => trigger()));
    const shown = runInInjectionContext(TestBed.inject(Injector), () =>
      inTurn(trigger, -1, sources),
    );
    for (let round = 1; round <= 12; round += 1) {
      trigger.set(round);
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
    expect(shown.map((one) => one()).every((value) => value > 0)).toBeTrue();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(shown.map((one) => one())).toEqual([12, 12, 12]);
  });
});
