import { computed, inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';

/** Which cards of the page show their table: the address says so. */
@Injectable({ providedIn: 'root' })
export class CardTabs {
  readonly #navigation = inject(Navigation);
  readonly #selection = inject(Store).selectSignal(selectSelection);
  readonly #tables = computed(() => this.#selection().tables);

  of(card: string): 'chart' | 'table' {
    return this.#tables().includes(card) ? 'table' : 'chart';
  }

  choose(card: string, tab: string): void {
    const others = this.#tables().filter((one) => one !== card);
    this.#navigation.change({ tables: tab === 'table' ? [...others, card] : others });
  }
}
