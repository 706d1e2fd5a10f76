import { inject, Injectable, type Provider } from '@angular/core';
import { CardLinks } from '#app/charts/card-links.ts';
import { Navigation } from '#app/store/selection/navigation.ts';

@Injectable()
class DatedLinks extends CardLinks {
  readonly #navigation = inject(Navigation);

  override to(card: string): string {
    return this.#navigation.link(card);
  }
}

/** Provided by the app, makes links say when and with which figures they were made. */
export const LINKS_SAY_WHEN: Provider = { provide: CardLinks, useClass: DatedLinks };
