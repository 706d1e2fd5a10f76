import { Component, computed, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectDirectory, selectDirectoryView } from '#app/store/view-models/directory-view.ts';
import { DirectoryChoiceList } from './directory-choice.ts';
import { DirectoryEntryCard } from './directory-entry.ts';
import { runningTitle } from './running-title.ts';

/** Which door: the services of a place by the way one comes to them, to read, print and hand out. */
@Component({
  selector: 'app-directory-page',
  imports: [DirectoryChoiceList, DirectoryEntryCard, RouterLink],
  templateUrl: './directory-page.html',
  styleUrl: './directory-page.scss',
  host: { class: 'paper' },
})
export class DirectoryPage {
  readonly #store = inject(Store);
  readonly #title = inject(Title);
  readonly #selection = this.#store.selectSignal(selectSelection);
  readonly #today = inject(TODAY);

  protected readonly state = this.#store.selectSignal(selectDirectory(this.#today));
  protected readonly view = this.#store.selectSignal(selectDirectoryView(this.#today));
  /** What a new service would begin with. */
  protected readonly newParams = computed(() => {
    const place = this.view()?.place;
    return place === undefined ? {} : { place: place.code, level: place.level };
  });

  constructor() {
    runningTitle(() => this.view()?.runningTitle ?? null);
    // The tab and a saved PDF are named after the place. The router names the tab at each navigation.
    effect(() => {
      this.#selection();
      const name = this.view()?.place.shortName;
      if (name !== undefined) {
        this.#title.setTitle(`Directory of services: ${name} · AHP Need Atlas`);
      }
    });
  }

  protected print(): void {
    globalThis.print();
  }
}
