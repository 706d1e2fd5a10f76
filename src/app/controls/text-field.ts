import { Component, computed, input, output } from '@angular/core';
import { describedBy } from './described-by.ts';

let count = 0;

/** One line of text, a date or a web address, with what is wrong with it beneath. */
@Component({
  selector: 'app-text-field',
  template: `
    <label class="name" [for]="id">{{ label() }}</label>
    <input
      class="box"
      autocomplete="off"
      [id]="id"
      [type]="type()"
      [value]="value()"
      [attr.list]="list() || null"
      [attr.placeholder]="placeholder() || null"
      [attr.aria-invalid]="problem() === '' ? null : true"
      [attr.aria-describedby]="described()"
      [attr.inputmode]="inputmode() || null"
      (input)="typing($event)"
      (change)="change($event)"
    />
    @if (problem() !== '') {
      <p class="problem" [id]="id + '-problem'">
        <span aria-hidden="true">!</span> {{ problem() }}
      </p>
    } @else if (hint() !== '') {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
    @if (warning() !== '') {
      <p class="warning" [id]="id + '-warning'">{{ warning() }}</p>
    }
  `,
  styleUrl: './control.scss',
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly type = input<'text' | 'date' | 'url'>('text');
  readonly hint = input('');
  readonly problem = input('');
  readonly placeholder = input('');
  /** Id of a list of proposals. */
  readonly list = input('');
  /** What is to be thought about; it stops nobody. */
  readonly warning = input('');
  readonly inputmode = input<'' | 'numeric' | 'decimal'>('');
  /** At each key. */
  readonly typed = output<string>();
  /** When the field is left, or Enter is pressed in it. */
  readonly changed = output<string>();

  protected readonly id = `field-${(count += 1)}`;
  protected readonly described = computed(() =>
    describedBy(this.id, this.problem(), this.hint(), this.warning()),
  );

  protected typing(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typed.emit(event.target.value);
  }

  protected change(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.changed.emit(event.target.value);
  }
}
