import { type ChartTab } from '#app/charts/figure-tabs.ts';
import { type SheetSort } from '#app/charts/sheet-sort.ts';
import { type CardState, cardState, type CardStates } from '#app/domain/card-state.ts';

/** `-figure-0` as a table knows it; null where it stands as it comes. */
export function toSheetSort(order: string | null): SheetSort | null {
  if (order === null || order === '-') return null;
  return order.startsWith('-')
    ? { by: order.slice(1), direction: 'descending' }
    : { by: order, direction: 'ascending' };
}

export function fromSheetSort(sort: SheetSort | null): string | null {
  if (sort === null) return null;
  return sort.direction === 'descending' ? `-${sort.by}` : sort.by;
}

/** A card's tab and sort as the figure around it takes them. */
export function shownCard(states: CardStates, card: string) {
  const { tab, order } = cardState(states, card);
  return { tab, sort: toSheetSort(order) };
}

/** The states with one card's changed. */
export function withCard(
  states: CardStates,
  card: string,
  change: { readonly tab?: ChartTab; readonly sort?: SheetSort | null },
): CardStates {
  const before = cardState(states, card);
  const after: CardState = {
    tab: change.tab ?? before.tab,
    order: change.sort === undefined ? before.order : fromSheetSort(change.sort),
  };
  return { ...states, [card]: after };
}
