import { Component, computed, input } from '@angular/core';
import { COMPARISON_SHAPES } from '../domain/figure-text.ts';
import { type HeatMapView } from '../domain/heat-map-view.ts';
import { comparedWith } from '../exports/row-text.ts';
import { COMPARISONS } from './distribution-look.ts';

/** What the colours, shapes and symbols of a heat map mean: those that occur. */
@Component({
  selector: 'app-heat-key',
  template: `
    <ul aria-label="Key">
      @for (item of items(); track item.kind) {
        <li>
          <span class="swatch" aria-hidden="true" [attr.data-kind]="item.kind">{{
            item.shape
          }}</span>
          {{ item.words }}
        </li>
      }
      @for (note of view().symbols; track note.symbol) {
        <li>
          <strong>{{ note.symbol }}</strong> {{ note.words }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin: 0 0 0.5rem;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: 0.375rem;
      align-items: center;
    }

    .swatch {
      inline-size: 1.75rem;
      min-block-size: 1.125rem;
      border: 1px solid var(--atlas-ink-quiet);
      border-radius: 0.125rem;
      text-align: center;
    }

    [data-kind='worse'] {
      background: var(--atlas-cell-worse);
    }

    [data-kind='better'] {
      background: var(--atlas-cell-better);
    }

    [data-kind='similar'] {
      background: var(--atlas-cell-similar);
    }

    [data-kind='higher'] {
      background: var(--atlas-cell-higher);
    }

    [data-kind='lower'] {
      background: var(--atlas-cell-lower);
    }

    [data-kind='missing'] {
      background: var(--atlas-hatch-image);
      color: transparent;
      forced-color-adjust: none;
    }
  `,
})
export class HeatKey {
  readonly view = input.required<HeatMapView>();

  protected readonly items = computed(() => {
    const { cells, comparatorName } = this.view();
    const found = new Set<string>();
    for (const cell of cells.flat()) {
      found.add(cell.figure.kind === 'missing' ? 'missing' : cell.comparison);
    }
    const compared = COMPARISONS.filter((kind) => found.has(kind)).map((kind) => ({
      kind: kind,
      shape: kind === 'not-compared' ? '' : COMPARISON_SHAPES[kind],
      words: comparedWith(kind, comparatorName),
    }));
    const missing = { kind: 'missing', shape: '–', words: 'no figure' };
    return found.has('missing') ? [...compared, missing] : compared;
  });
}
