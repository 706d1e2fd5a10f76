import { Component, computed, input } from '@angular/core';
import { figureText } from '#app/domain/figure-text.ts';
import { type HeatMapView } from '#app/domain/heat-map-view.ts';

/** How each indicator of the heat map is compared, with its period, polarity and comparator's figure. */
@Component({
  selector: 'app-heat-methods',
  template: `
    <details>
      <summary>How each of the {{ lines().length }} indicators is compared</summary>
      <div class="scroll" role="region" tabindex="0" aria-label="How each indicator is compared">
        <table>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Period</th>
              <th scope="col">Polarity</th>
              <th scope="col">{{ view().comparatorName }}</th>
              <th scope="col">Method</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.id) {
              <tr>
                <th scope="row">{{ line.name }}</th>
                <td>{{ line.period }}</td>
                <td>{{ line.polarity }}</td>
                <td>{{ line.comparator }}</td>
                <td>{{ line.method }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styles: `
    summary {
      padding-block: 0.375rem;
      color: var(--atlas-accent);
      font-size: 0.875rem;
      cursor: pointer;
    }

    .scroll {
      overflow-x: auto;
    }

    table {
      border-collapse: collapse;
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
    }

    th,
    td {
      padding: 0.25rem 0.75rem 0.25rem 0;
      border-block-end: 1px solid var(--atlas-line);
      text-align: start;
      vertical-align: top;
    }

    thead th {
      color: var(--atlas-ink-quiet);
      font-weight: 600;
    }

    tbody th {
      font-weight: 600;
    }
  `,
})
export class HeatMethods {
  readonly view = input.required<HeatMapView>();

  protected readonly lines = computed(() =>
    this.view().indicators.map((indicator) => ({
      ...indicator,
      comparator: figureText(indicator.comparator, indicator.unit, indicator.decimals),
    })),
  );
}
