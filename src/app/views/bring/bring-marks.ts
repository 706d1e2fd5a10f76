import { Component, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { withMark } from '../../store/extracts/edit-mapping.ts';
import { selectMarkRows } from '../../store/view-models/bring-table-view.ts';
import { REASON_OPTIONS, reasonIn } from '../../store/view-models/bring-words.ts';

/** What marks such as * and [c] stand for, where figures should be. */
@Component({
  selector: 'app-bring-marks',
  imports: [Choice, TextField],
  template: `
    <fieldset>
      <legend>Marks in place of figures</legend>
      @if (rows().length === 0) {
        <p class="hint">
          Nothing but numbers and blanks stands where figures do. A blank is no figure.
        </p>
      }
      <ul class="marks">
        @for (row of rows(); track row.mark) {
          <li>
            <span class="mark">
              <code>{{ row.mark }}</code>
              <span class="quiet">{{
                row.count === 0
                  ? 'added by you'
                  : row.count === 1
                    ? 'met once'
                    : 'met ' + row.count + ' times'
              }}</span>
              @if (row.reason === '') {
                <span class="bad"
                  ><span class="shape" aria-hidden="true">!</span> not known: each is an issue</span
                >
              }
            </span>
            <app-choice
              [label]="'What ' + row.mark + ' says'"
              [options]="row.reason !== '' && !row.isOwn ? known : reasons"
              [value]="row.reason"
              (chosen)="say(row.mark, $event)"
            />
          </li>
        }
      </ul>
      <div class="line near">
        <app-text-field
          label="Another mark"
          hint="A text or number that stands for no figure, such as 9999."
          [value]="typed()"
          (changed)="typed.set($event)"
        />
        <button type="button" (click)="add()">Add the mark</button>
      </div>
    </fieldset>
  `,
  styleUrl: './bring-form.scss',
})
export class BringMarks {
  readonly #store = inject(Store);
  readonly #mapping = this.#store.selectSignal(bringFeature.selectMapping);
  protected readonly rows = this.#store.selectSignal(selectMarkRows);
  protected readonly known = REASON_OPTIONS;
  protected readonly reasons = [{ value: '', name: 'Not said' }, ...REASON_OPTIONS];
  protected readonly typed = signal('');

  protected say(mark: string, reason: string): void {
    const mapping = this.#mapping();
    if (mapping === null) return;
    this.#store.dispatch(
      BringEvents.mappingChanged({ mapping: withMark(mapping, mark, reasonIn(reason)) }),
    );
  }

  protected add(): void {
    const mark = this.typed().trim();
    if (mark !== '') this.say(mark, 'not-published');
    this.typed.set('');
  }
}
