import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { selectHasSamples, selectSampleRemoval } from '../../store/register/has-samples.ts';

/** Says on every page that the sample register is loaded, and takes it out in one click. */
@Component({
  selector: 'app-sample-banner',
  template: `
    @if (hasSamples()) {
      <aside aria-label="Sample register">
        <p>
          <strong>Sample register loaded.</strong> Services marked “Sample” and their places are
          made up; they enter no figure of a real place.
        </p>
        <button type="button" (click)="remove()">Remove the sample register</button>
      </aside>
    }
  `,
  styleUrl: './sample-banner.scss',
})
export class SampleBanner {
  readonly #store = inject(Store);
  protected readonly hasSamples = this.#store.selectSignal(selectHasSamples);
  readonly #removal = this.#store.selectSignal(selectSampleRemoval);

  protected remove(): void {
    this.#store.dispatch(KeptEvents.committed({ commit: this.#removal() }));
  }
}
