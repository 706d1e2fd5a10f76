import { Component, computed, input } from '@angular/core';
import { type HeatLines } from './heat-lines.ts';
import { heatRow } from './heat-rows.ts';

/** As many columns as fit beside the names on a sheet of paper that stands upright. */
const COLUMNS = 7;
/** On paper every line is as high as its words are. */
const NO_SIZES = { headHeight: 0, headWidth: 0, cellWidth: 0, rowHeight: 0 };

/** The heat map for paper: all rows and columns, in tables as wide as a sheet under one another. */
@Component({
  selector: 'app-heat-pages',
  template: `
    @for (page of pages(); track page.from) {
      <table>
        <thead>
          <tr>
            <th scope="col">{{ corner() }}</th>
            @for (head of page.heads; track head.id) {
              <th scope="col">
                {{ head.name }} <small>{{ head.about }}</small>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of page.rows; track row.id) {
            <tr>
              <th scope="row">
                {{ row.name }} <small>{{ row.about }}</small>
              </th>
              @for (cell of row.cells; track cell.column) {
                <td [attr.data-kind]="cell.kind">{{ cell.text }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styleUrl: './heat-pages.scss',
})
export class HeatPages {
  readonly lines = input.required<HeatLines>();
  /** What the names down the side are names of. */
  readonly corner = input.required<string>();

  protected readonly pages = computed(() => {
    const lines = this.lines();
    const columns = lines.columns.map((head, column) => ({ head, column }));
    const starts = columns.filter(({ column }) => column % COLUMNS === 0);
    return starts.map(({ column: from }) => {
      const here = columns.slice(from, from + COLUMNS);
      const places = here.map(({ column }) => column);
      return {
        from,
        heads: here.map(({ head }) => head),
        rows: lines.rows.flatMap((_, row) => heatRow(lines, row, places, NO_SIZES) ?? []),
      };
    });
  });
}
