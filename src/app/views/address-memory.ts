import { inject, Injectable, type Provider } from '@angular/core';
import { Store } from '@ngrx/store';
import { CardMemory, type CardShown } from '#app/charts/card-memory.ts';
import { cardState } from '#app/domain/card-state.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { fromSheetSort, toSheetSort } from './sort-address.ts';

/** Keeps tab and sort of each card in the address. */
@Injectable()
class AddressMemory extends CardMemory {
  readonly #navigation = inject(Navigation);
  readonly #selection = inject(Store).selectSignal(selectSelection);

  override of(card: string): CardShown {
    const { tab, order } = cardState(this.#selection().cards, card);
    return { tab, sort: toSheetSort(order) };
  }

  override change(card: string, change: Partial<CardShown>): void {
    const { tab, sort } = { ...this.of(card), ...change };
    const { cards } = this.#selection();
    this.#navigation.change({ cards: { ...cards, [card]: { tab, order: fromSheetSort(sort) } } });
  }
}

/** Provided by a page, makes its cards stand as the address says. */
export const CARDS_IN_ADDRESS: Provider = { provide: CardMemory, useClass: AddressMemory };
