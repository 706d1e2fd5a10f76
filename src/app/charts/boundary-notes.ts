import { Component, computed, input } from '@angular/core';
import { type Boundaries } from '../domain/boundaries.ts';

/** What a reader must know of a map drawn from official boundaries, and the attribution owed. */
@Component({
  selector: 'app-boundary-notes',
  template: `
    @if (straddling(); as names) {
      <p class="approximate">
        <svg aria-hidden="true" width="24" height="8" viewBox="0 0 24 8">
          <path d="M0,4H24" />
        </svg>
        Dashed edges are approximate. There is no published boundary of these boards: they are drawn
        from districts, each whole in the board with most of its residents. Districts that lie in
        several boards: {{ names }}.
      </p>
    }
    @if (circles() > 0) {
      <p>
        {{ circles() === 1 ? '1 area has' : circles() + ' areas have' }} no boundary here and
        {{ circles() === 1 ? 'is drawn as a circle' : 'are drawn as circles' }}, by the number of
        residents aged 16 to 64.
      </p>
    }
    <p class="source">{{ boundaries().sourceLine }}</p>
  `,
  styles: `
    p {
      margin: 0.25rem 0 0;
      color: var(--atlas-ink-quiet);
      font-size: 0.8125rem;
    }

    .source {
      margin-block-end: 0.5rem;
    }

    svg {
      margin-inline-end: 0.25rem;
      vertical-align: middle;
    }

    path {
      fill: none;
      stroke: var(--atlas-ink);
      stroke-width: 1.5px;
      stroke-dasharray: 4px 3px;
    }

    @media (forced-colors: active) {
      path {
        stroke: CanvasText;
      }
    }
  `,
})
export class BoundaryNotes {
  readonly boundaries = input.required<Boundaries>();
  /** How many areas of the map are drawn as circles among the boundaries. */
  readonly circles = input(0);

  protected readonly straddling = computed(() => {
    const names = this.boundaries().straddling.map(({ name }) => name);
    return names.length === 0 ? null : names.sort().join(', ');
  });
}
