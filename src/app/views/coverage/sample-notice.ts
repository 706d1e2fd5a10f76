import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { selectHasSamples } from '#app/store/register/has-samples.ts';

/** Says that fictional records are among those shown. */
@Component({
  selector: 'app-sample-notice',
  template: `
    @if (hasSamples()) {
      <p>
        <strong>Sample data.</strong> The fictional sample register is loaded: places and services
        marked “Sample” are not real.
      </p>
    }
  `,
  styles: `
    p {
      margin: 0;
      padding: 0.75rem 1rem;
      border-inline-start: 4px solid var(--atlas-caution-line);
      background: var(--atlas-caution);
    }
  `,
})
export class SampleNotice {
  protected readonly hasSamples = inject(Store).selectSignal(selectHasSamples);
}
