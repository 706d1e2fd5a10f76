import { Component, input } from '@angular/core';
import { MARK_BOX, markPath, type KeyItem } from './chart-key-item.ts';

/** What the line styles and shapes of a chart mean, in words. */
@Component({
  selector: 'app-chart-key',
  template: `
    <ul aria-label="Key">
      @for (item of items(); track item.words) {
        <li>
          <svg
            aria-hidden="true"
            [attr.width]="box.width"
            [attr.height]="box.height"
            [attr.viewBox]="'0 0 ' + box.width + ' ' + box.height"
          >
            <path
              [attr.d]="path(item.mark)"
              [style.fill]="isFilled(item) ? item.colour : 'none'"
              [style.fill-opacity]="item.mark === 'band' ? 0.25 : null"
              [style.stroke]="item.colour"
              [attr.stroke-width]="item.mark === 'line' ? 2.5 : 1.5"
              [attr.stroke-dasharray]="item.dash ?? (item.mark === 'hatch' ? '2 2' : null)"
            />
          </svg>
          {{ item.words }}
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
      font-size: 0.8125rem;
      list-style: none;
    }

    li {
      display: flex;
      align-items: center;
      gap: 0.375rem;
    }

    svg {
      flex: none;
    }
  `,
})
export class ChartKey {
  readonly items = input.required<readonly KeyItem[]>();
  protected readonly box = MARK_BOX;
  protected readonly path = markPath;

  protected isFilled({ mark, isHollow }: KeyItem): boolean {
    return mark !== 'line' && mark !== 'hatch' && isHollow !== true;
  }
}
