import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectCardView } from '#app/store/view-models/directory-card-view.ts';
import { selectDirectory } from '#app/store/view-models/directory-view.ts';
import { CardCover } from './card-cover.ts';
import { CardPanelView } from './card-panel.ts';
import { DirectoryChoiceList } from './directory-choice.ts';

/** A pocket card of the services of a place: a sheet of A4, printed on both sides and folded twice. */
@Component({
  selector: 'app-card-page',
  imports: [CardCover, CardPanelView, DirectoryChoiceList, RouterLink],
  templateUrl: './card-page.html',
  styleUrl: './card-page.scss',
  host: { class: 'paper' },
})
export class CardPage {
  /** From the address: `large` for large print. */
  readonly print = input<string>();

  readonly #store = inject(Store);
  readonly #title = inject(Title);
  readonly #selection = this.#store.selectSignal(selectSelection);
  readonly #today = inject(TODAY);

  protected readonly isLarge = computed(() => this.print() === 'large');
  protected readonly state = this.#store.selectSignal(selectDirectory(this.#today));
  readonly #cards = {
    normal: this.#store.selectSignal(selectCardView(this.#today, 'normal')),
    large: this.#store.selectSignal(selectCardView(this.#today, 'large')),
  };
  protected readonly view = computed(() => this.#cards[this.isLarge() ? 'large' : 'normal']());

  /** What a new service would begin with. */
  protected readonly newParams = computed(() => {
    const place = this.view()?.place;
    return place === undefined ? {} : { place: place.code, level: place.level };
  });

  constructor() {
    // The tab and a saved PDF are named after the place. The router names the tab at each navigation.
    effect(() => {
      this.#selection();
      const name = this.view()?.place.shortName;
      if (name !== undefined) this.#title.setTitle(`Pocket card: ${name} · AHP Need Atlas`);
    });
  }

  protected printCard(): void {
    globalThis.print();
  }
}
