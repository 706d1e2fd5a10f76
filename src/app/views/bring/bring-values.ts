import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { withSetting } from '../../store/extracts/edit-mapping.ts';
import {
  DATES_OPTIONS,
  HYPHEN_OPTIONS,
  SCALE_OPTIONS,
  VALUES_OPTIONS,
} from '../../store/view-models/bring-words.ts';

type Mapping = NonNullable<ReturnType<typeof bringFeature.selectMapping>>;

/** How numbers and periods are written in the table. */
@Component({
  selector: 'app-bring-values',
  imports: [Choice],
  template: `
    <fieldset>
      <legend>How it is written</legend>
      <div class="fields">
        <app-choice
          label="Values"
          [options]="values"
          [value]="mapping()?.valuesAre ?? 'as-written'"
          (chosen)="setValues($event)"
        />
        <app-choice
          label="Kind of number"
          [options]="scales"
          [value]="mapping()?.scale ?? ''"
          (chosen)="setScale($event)"
        />
        <app-choice
          label="Years joined by a hyphen"
          [options]="hyphens"
          [value]="mapping()?.hyphenYears ?? ''"
          (chosen)="setHyphens($event)"
        />
        <app-choice
          label="A whole date stands for"
          [options]="dates"
          [value]="mapping()?.datesAre ?? 'day'"
          (chosen)="setDates($event)"
        />
      </div>
      <div class="checks">
        <label class="check">
          <input type="checkbox" [checked]="isSerial()" (change)="setSerial($event)" />
          Numbers such as 46082 in the period are Excel’s own dates
        </label>
      </div>
      <p class="hint">
        With the kind of number said, values that cannot be are refused: a share above 100%, a count
        that is no whole number.
      </p>
    </fieldset>
  `,
  styleUrl: './bring-form.scss',
})
export class BringValues {
  readonly #store = inject(Store);
  protected readonly mapping = this.#store.selectSignal(bringFeature.selectMapping);
  protected readonly isSerial = computed(() => this.mapping()?.serialDates === true);
  protected readonly values = VALUES_OPTIONS;
  protected readonly scales = [{ value: '', name: 'Not said' }, ...SCALE_OPTIONS];
  protected readonly hyphens = [{ value: '', name: 'There are none' }, ...HYPHEN_OPTIONS];
  protected readonly dates = DATES_OPTIONS;

  protected setValues(text: string): void {
    const value = (['as-written', 'percent', 'fraction'] as const).find((one) => one === text);
    if (value !== undefined) this.#set('valuesAre', value);
  }

  protected setScale(text: string): void {
    const scales = ['proportion', 'rate', 'mean', 'index', 'count', 'years'] as const;
    this.#set(
      'scale',
      scales.find((one) => one === text),
    );
  }

  protected setHyphens(text: string): void {
    this.#set(
      'hyphenYears',
      (['financial', 'calendar'] as const).find((one) => one === text),
    );
  }

  protected setDates(text: string): void {
    const value = (['day', 'month', 'quarter', 'year'] as const).find((one) => one === text);
    if (value !== undefined) this.#set('datesAre', value);
  }

  protected setSerial(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.#set('serialDates', event.target.checked);
  }

  #set<K extends 'valuesAre' | 'scale' | 'hyphenYears' | 'datesAre' | 'serialDates'>(
    setting: K,
    value: Mapping[K],
  ): void {
    const mapping = this.mapping();
    if (mapping === null) return;
    this.#store.dispatch(
      BringEvents.mappingChanged({ mapping: withSetting(mapping, setting, value) }),
    );
  }
}
