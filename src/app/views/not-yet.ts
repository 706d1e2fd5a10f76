import { booleanAttribute, Component, computed, input } from '@angular/core';
import { type Loadable } from '#app/store/loadable.ts';

/** Stands where a card will be: says that it is on its way, or why there is none. Empty once it is there. */
@Component({
  selector: 'app-not-yet',
  template: `
    @let state = of();
    @switch (state?.status) {
      @case ('loaded') {}
      @case ('failed') {
        <p [attr.role]="urgent() ? 'alert' : null">{{ why() }}</p>
      }
      @default {
        <p class="tall" role="status">{{ waiting() }}</p>
      }
    }
  `,
  styles: `
    @use '../../theme/page';

    :host {
      display: contents;
    }

    p {
      @include page.panel;
      margin: 0;
      color: var(--atlas-ink-quiet);
    }

    // What is on its way takes about the room it will need, so that nothing jumps.
    .tall {
      box-sizing: border-box;
      min-block-size: 28rem;
    }
  `,
})
export class NotYet {
  readonly of = input.required<Loadable<unknown> | null>();
  readonly waiting = input('Reading the figures…');
  /** Whether the page is of little use without it. */
  readonly urgent = input(false, { transform: booleanAttribute });
  protected readonly why = computed(() => {
    const state = this.of();
    return state?.status === 'failed' ? state.message : '';
  });
}
