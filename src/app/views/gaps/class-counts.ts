import { Component, computed, input } from '@angular/core';

/** How many places of a lens or family are in each class; null: not worked out. */
export interface ClassCountRow {
  readonly id: string;
  readonly name: string;
  readonly counts:
    readonly { readonly class: string; readonly words: string; readonly count: number }[] | null;
}

/** Places in each class, a row a lens or family. */
@Component({
  selector: 'app-class-counts',
  template: `
    <div class="scroll" role="region" [attr.aria-label]="label()" tabindex="0">
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{{ head() }}</th>
            @for (entry of heads(); track entry.class) {
              <th scope="col" class="number">{{ entry.words }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of rows(); track line.id) {
            <tr [class.here]="line.id === here()">
              <th scope="row">{{ line.name }}</th>
              @for (entry of line.counts ?? []; track entry.class) {
                <td class="number">{{ entry.count }}</td>
              } @empty {
                <td [attr.colspan]="heads().length">not worked out</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }

    .counts {
      border-collapse: collapse;
      font-size: 0.9375rem;
    }

    th,
    td {
      padding: 0.25rem 1.25rem 0.25rem 0;
      text-align: start;
    }

    thead th {
      color: var(--atlas-ink-quiet);
      font-weight: 600;
      vertical-align: bottom;
    }

    tbody th {
      font-weight: 400;
    }

    .here th,
    .here td {
      font-weight: 680;
    }

    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ClassCounts {
  readonly label = input.required<string>();
  readonly head = input.required<string>();
  readonly rows = input.required<readonly ClassCountRow[]>();
  readonly here = input<string | null>(null);
  protected readonly heads = computed(
    () => this.rows().find(({ counts }) => counts !== null)?.counts ?? [],
  );
}
