import { Component, computed, input, output } from '@angular/core';

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
      (change)="change($event)"
    />
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
export class TextField {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly type = input<'text' | 'date' | 'url'>('text');
  readonly hint = input('');
  readonly problem = input('');
  readonly placeholder = input('');
  /** Id of a list of proposals. */
  readonly list = input('');
  /** When the field is left, or Enter is pressed in it. */
  readonly changed = output<string>();

  protected readonly id = `field-${(count += 1)}`;
  protected readonly described = computed(() => {
    if (this.problem() !== '') return `${this.id}-problem`;
    return this.hint() === '' ? null : `${this.id}-hint`;
  });

  protected change(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.changed.emit(event.target.value);
  }
}
