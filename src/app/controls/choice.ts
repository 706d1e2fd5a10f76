import { Component, computed, input, output } from '@angular/core';
import { describedBy } from './described-by.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly name: string;
  /** Options with the same group stand under its name. */
  readonly group?: string;
}

let count = 0;

/** One of several, as the browser's own list: quick by keyboard, at home on a phone. */
@Component({
  selector: 'app-choice',
  template: `
    <label class="name" [for]="id">{{ label() }}</label>
    <select
      class="box"
      [id]="id"
      [attr.aria-invalid]="problem() === '' ? null : true"
      [attr.aria-describedby]="described()"
      (change)="choose($event)"
    >
      @for (group of groups(); track group.name) {
        @if (group.name === '') {
          @for (option of group.options; track option.value) {
            <option [value]="option.value" [selected]="option.value === value()">
              {{ option.name }}
            </option>
          }
        } @else {
          <optgroup [label]="group.name">
            @for (option of group.options; track option.value) {
              <option [value]="option.value" [selected]="option.value === value()">
                {{ option.name }}
              </option>
            }
          </optgroup>
        }
      }
    </select>
    @if (problem() !== '') {
      <p class="problem" [id]="id + '-problem'">
        <span aria-hidden="true">!</span> {{ problem() }}
      </p>
    } @else if (hint() !== '') {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styleUrl: './control.scss',
})
export class Choice {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly value = input.required<string>();
  readonly hint = input('');
  readonly problem = input('');
  readonly chosen = output<string>();

  protected readonly id = `choice-${(count += 1)}`;
  protected readonly described = computed(() =>
    describedBy(this.id, this.problem(), this.hint(), ''),
  );

  protected groups(): readonly {
    readonly name: string;
    readonly options: readonly ChoiceOption[];
  }[] {
    const names = [...new Set(this.options().map(({ group }) => group ?? ''))];
    return names.map((name) => ({
      name,
      options: this.options().filter(({ group }) => (group ?? '') === name),
    }));
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.emit(event.target.value);
  }
}
