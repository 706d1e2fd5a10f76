import { Component, computed, input, output } from '@angular/core';
import { describedBy } from './described-by.ts';

let count = 0;

/** Several lines of text, with what is wrong with them beneath. */
@Component({
  selector: 'app-text-area',
  template: `
    <label class="name" [for]="id">{{ label() }}</label>
    <textarea
      class="box lines"
      rows="3"
      [id]="id"
      [value]="value()"
      [attr.aria-invalid]="problem() === '' ? null : true"
      [attr.aria-describedby]="described()"
      (change)="change($event)"
    ></textarea>
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
export class TextArea {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly hint = input('');
  readonly problem = input('');
  readonly warning = input('');
  /** When the field is left. */
  readonly changed = output<string>();

  protected readonly id = `area-${(count += 1)}`;
  protected readonly described = computed(() =>
    describedBy(this.id, this.problem(), this.hint(), this.warning()),
  );

  protected change(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.changed.emit(event.target.value);
  }
}
