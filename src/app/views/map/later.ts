import { effect, inject, PendingTasks, signal, type Signal, untracked } from '@angular/core';

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
