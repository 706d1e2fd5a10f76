import { DOCUMENT } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Navigation } from '#app/store/selection/navigation.ts';
import { TODAY } from '#app/store/today.ts';
import { selectSinceLink } from '#app/store/view-models/since-link-view.ts';

/** Says what changed, in the figures of this page, since the link in the address was made. */
@Component({
  selector: 'app-since-link',
  templateUrl: './since-link.html',
  styleUrl: './since-link.scss',
})
export class SinceLink {
  readonly #navigation = inject(Navigation);
  readonly #document = inject(DOCUMENT);
  protected readonly view = inject(Store).selectSignal(selectSinceLink(inject(TODAY)));

  /** The address no longer says when it was made; the button is gone, and the page is what follows. */
  protected dismiss(): void {
    this.#navigation.change({ made: null });
    this.#document.getElementById('main')?.focus({ preventScroll: true });
  }
}
