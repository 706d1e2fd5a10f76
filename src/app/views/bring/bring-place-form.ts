import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { type TablePlace } from '../../store/extracts/bring-state.ts';
import {
  selectFoundTables,
  selectSheetOptions,
  selectTableOptions,
} from '../../store/view-models/bring-table-view.ts';

const HEADERS = [0, 1, 2, 3, 4, 5].map((n) => ({
  value: String(n),
  name: n === 0 ? 'No header' : n === 1 ? 'The first row' : `The first ${n} rows`,
}));

/** Where the table stands: sheet, range, and how many of its rows are the header. */
@Component({
  selector: 'app-bring-place-form',
  imports: [Choice, TextField],
  template: `
    <fieldset>
      <legend>Where the table stands</legend>
      <div class="fields">
        @if (sheets().length > 1) {
          <app-choice
            label="Sheet"
            [options]="sheets()"
            [value]="place().sheet"
            (chosen)="change({ sheet: $event, range: '', headerRows: null })"
          />
        }
        @if (tables().length > 1) {
          <app-choice
            label="Tables that were found"
            [options]="tableOptions()"
            [value]="found()"
            (chosen)="chooseTable($event)"
          />
        }
        <app-text-field
          label="Range, its header included"
          hint="Such as B4:H40. What stands above it is taken for titles."
          [value]="place().range"
          [problem]="problem()"
          (changed)="change({ range: $event })"
        />
        <app-choice
          label="Header"
          [options]="headers"
          [value]="header()"
          (chosen)="chooseHeader($event)"
        />
      </div>
      <p class="hint">
        Another table, range or header is looked at afresh: columns are proposed anew.
      </p>
    </fieldset>
  `,
  styleUrl: './bring-form.scss',
})
export class BringPlaceForm {
  readonly #store = inject(Store);
  protected readonly place = this.#store.selectSignal(bringFeature.selectPlace);
  protected readonly problem = this.#store.selectSignal(bringFeature.selectPlaceProblem);
  protected readonly sheets = this.#store.selectSignal(selectSheetOptions);
  protected readonly tables = this.#store.selectSignal(selectFoundTables);
  readonly #options = this.#store.selectSignal(selectTableOptions);
  protected readonly headers = HEADERS;
  protected readonly header = computed(() => String(this.place().headerRows ?? 1));
  protected readonly found = computed(() => {
    const { sheet, range } = this.place();
    return String(
      this.tables().findIndex((table) => table.sheet === sheet && table.range === range),
    );
  });
  /** A range typed by hand is none of those found. */
  protected readonly tableOptions = computed(() =>
    this.found() === '-1'
      ? [{ value: '-1', name: 'The range as typed' }, ...this.#options()]
      : this.#options(),
  );

  protected change(change: Partial<TablePlace>): void {
    const place = { ...this.place(), ...change };
    this.#store.dispatch(BringEvents.tableChosen({ place }));
  }

  protected chooseTable(index: string): void {
    const table = this.tables()[parseInt(index, 10)];
    if (table === undefined) return;
    const { sheet, range, headerRows } = table;
    this.change({ sheet, range, headerRows });
  }

  protected chooseHeader(text: string): void {
    this.change({ headerRows: parseInt(text, 10) });
  }
}
