import { Component, input, output } from '@angular/core';
import { type ChoiceOption } from './choice.ts';

let count = 0;

/** One of two or three, all in view: a row of radio buttons drawn as one strip. */
@Component({
  selector: 'app-switch',
  template: `
    <fieldset>
      <legend class="name">{{ label() }}</legend>
      <div class="strip">
        @for (option of options(); track option.value) {
          <label [class.on]="option.value === value()">
            <input
              type="radio"
              [name]="name"
              [value]="option.value"
              [checked]="option.value === value()"
              (change)="chosen.emit(option.value)"
            />
            {{ option.name }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './switch.scss',
})
export class Switch {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly value = input.required<string>();
  readonly chosen = output<string>();
  protected readonly name = `switch-${(count += 1)}`;
}
