import { Component, input, linkedSignal, output } from '@angular/core';

let boxes = 0;

/** A few numbers in one box, parted by spaces or semicolons; they take effect when the box is left. */
@Component({
  selector: 'app-number-list',
  template: `
    <label class="name" [for]="id">{{ label() }}</label>
    <input
      class="box"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      [id]="id"
      [value]="text()"
      [attr.aria-describedby]="id + '-hint'"
      [attr.aria-invalid]="problem() === '' ? null : 'true'"
      (change)="read($event)"
    />
    <p class="hint" [id]="id + '-hint'" role="status">{{ problem() || hint() }}</p>
  `,
  styleUrl: './control.scss',
})
export class NumberList {
  readonly label = input.required<string>();
  readonly values = input.required<readonly number[]>();
  readonly most = input.required<number>();
  readonly hint = input('');
  readonly changed = output<readonly number[]>();

  protected readonly id = `number-list-${(boxes += 1)}`;
  protected readonly text = linkedSignal(() => this.values().join('  '));
  protected readonly problem = linkedSignal(() => (this.values(), ''));

  protected read(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const text = event.target.value.replaceAll('−', '-');
    this.text.set(text);
    const parts = text.split(/[\s;,]+/).filter((part) => part !== '');
    const wrong = parts.find((part) => !/^-?\d{1,9}(\.\d{1,6})?$/.test(part));
    if (wrong !== undefined) {
      this.problem.set(`“${wrong}” is not a number. Write numbers such as 4 8.5 12.`);
    } else if (parts.length > this.most()) {
      this.problem.set(`At most ${this.most()} breaks: more classes cannot be told apart.`);
    } else {
      this.problem.set('');
      this.changed.emit(parts.map((part) => parseFloat(part)));
    }
  }
}
