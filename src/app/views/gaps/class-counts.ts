import { Component, computed, input } from '@angular/core';

/** How many places of a lens or family are in each class; null: not worked out. */
export interface ClassCountRow {
  readonly id: string;
  readonly name: string;
  readonly counts:
    readonly { readonly class: string; readonly words: string; readonly count: number }[] | null;
}

/** Places in each class, a row a lens or family. Where there is little room, the heads stand upright. */
@Component({
  selector: 'app-class-counts',
  template: `
    <table class="counts" [attr.aria-label]="label()">
      <thead>
        <tr>
          <th scope="col">{{ head() }}</th>
          @for (entry of heads(); track entry.class) {
            <th scope="col" class="number">
              <span>{{ entry.words }}</span>
            </th>
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
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }

    .counts {
      border-collapse: collapse;
      font-size: 0.9375rem;
    }

    th,
    td {
      padding: 0.25rem 1.25rem 0.25rem 0;
      text-align: start;
      overflow-wrap: anywhere;
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

    thead .number {
      overflow-wrap: normal;
    }

    @container (max-width: 34rem) {
      .counts {
        inline-size: 100%;
      }

      th,
      td {
        padding-inline-end: 0;
      }

      .number {
        inline-size: 2.25rem;
      }

      thead span {
        display: inline-block;
        writing-mode: vertical-rl;
        transform: rotate(180deg);
        white-space: nowrap;
      }

      tbody tr {
        border-block-start: 1px solid var(--atlas-line);
      }
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
