import { computed, type Signal } from '@angular/core';
import { type FigureSheet } from '#app/domain/figure-sheet.ts';
import { type Loadable, valueOf } from '#app/store/loadable.ts';

/** What a card of a page shows: how far it is, its view once it is there, and the sheet of the same. */
export interface Card<V> {
  readonly state: Signal<Loadable<V> | null>;
  readonly view: Signal<V | null>;
  readonly sheet: Signal<FigureSheet | null>;
}

export function cardOf<V>(
  state: Signal<Loadable<V> | null>,
  sheetOf: (view: V) => FigureSheet,
): Card<V> {
  const view = computed(() => valueOf(state() ?? undefined));
  const sheet = computed(() => {
    const shown = view();
    return shown === null ? null : sheetOf(shown);
  });
  return { state, view, sheet };
}
