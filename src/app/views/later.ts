import {
  DestroyRef,
  effect,
  inject,
  PendingTasks,
  signal,
  type Signal,
  untracked,
} from '@angular/core';

/**
 * What a signal holds, a task later: what hangs on it is drawn after the rest of the page, which can
 * answer the reader in between. Call in an injection context.
 */
export function later<T>(source: Signal<T>): Signal<T> {
  const tasks = inject(PendingTasks);
  const shown = signal(untracked(source));
  effect((onCleanup) => {
    const value = source();
    if (Object.is(value, untracked(shown))) return;
    const done = tasks.add();
    const timer = setTimeout(() => {
      shown.set(value);
      done();
    });
    onCleanup(() => {
      clearTimeout(timer);
      done();
    });
  });
  return shown.asReadonly();
}

/**
 * What some signals hold, each read in a task of its own and in their order, whenever `trigger`
 * changes; what they hold takes long to work out, and the page answers in between. Before its first
 * turn a signal holds `before`. A round that has begun goes to its end and the next follows it: a
 * trigger that never rests keeps no signal from its turn. Call in an injection context.
 */
export function inTurn<const S extends readonly Signal<unknown>[], B>(
  trigger: Signal<unknown>,
  before: B,
  sources: S,
): { readonly [K in keyof S]: Signal<(S[K] extends Signal<infer T> ? T : never) | B> } {
  const tasks = inject(PendingTasks);
  const shown = sources.map(() => signal<unknown>(before));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finish: (() => void) | null = null;
  let isAskedAgain = false;
  const turn = (place: number): void => {
    timer = setTimeout(() => {
      shown[place]?.set(untracked(() => sources[place]?.()));
      if (place + 1 < sources.length) {
        turn(place + 1);
      } else if (isAskedAgain) {
        isAskedAgain = false;
        turn(0);
      } else {
        finish?.();
        finish = null;
      }
    });
  };
  effect(() => {
    trigger();
    if (finish !== null) {
      isAskedAgain = true;
      return;
    }
    finish = tasks.add();
    turn(0);
  });
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    finish?.();
  });
  return shown.map((one) => one.asReadonly()) as {
    readonly [K in keyof S]: Signal<(S[K] extends Signal<infer T> ? T : never) | B>;
  };
}
