import { inject, Injectable, type Provider } from '@angular/core';
import { Store } from '@ngrx/store';
import { CardStars, type StarredNow } from '#app/charts/card-stars.ts';
import { isSameFinding } from '#app/domain/starred-card.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { NOW } from '#app/store/now.ts';
import { NEW_ID } from '#app/store/register/new-id.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectPage, selectSelection } from '#app/store/selection/selection-feature.ts';
import { selectStarred, starCommit, unstarCommit } from '#app/store/starred/starred.ts';

/** Keeps starred cards among what a person enters. */
@Injectable()
class KeptStars extends CardStars {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  readonly #now = inject(NOW);
  readonly #newId = inject(NEW_ID);
  readonly #starred = this.#store.selectSignal(selectStarred);
  readonly #page = this.#store.selectSignal(selectPage);
  readonly #selection = this.#store.selectSignal(selectSelection);

  override has(card: StarredNow): boolean {
    // Nothing is starred mostly, and writing the address of every card takes a while.
    if (this.#starred().length === 0) return false;
    // The address itself is no signal; page and selection mirror it.
    this.#page();
    this.#selection();
    const address = this.#navigation.address(card.card);
    return this.#starred().some((one) => isSameFinding(one, { ...card, address }));
  }

  override set({ card, title, subtitle, sourceLine }: StarredNow, isStarred: boolean): void {
    const address = this.#navigation.address(card);
    const starred = this.#starred();
    const now = this.#now();
    const words = { card, title, subtitle, sourceLine, address };
    const commit = isStarred
      ? starCommit(starred, { ...words, starredOn: now.slice(0, 10) }, this.#newId(), now)
      : unstarCommit(starred, words);
    this.#store.dispatch(KeptEvents.committed({ commit }));
  }
}

/** Provided by the app, gives every card a star. */
export const STARS_ARE_KEPT: Provider = { provide: CardStars, useClass: KeptStars };
