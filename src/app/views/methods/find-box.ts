import { Component, computed, input, model, output } from '@angular/core';

/** A box that narrows a list by words, says how many are left, and opens or closes them all. */
@Component({
  selector: 'app-find-box',
  templateUrl: './find-box.html',
  styleUrl: './find-box.scss',
})
export class FindBox {
  readonly label = input.required<string>();
  /** What the list holds: `methods`. */
  readonly noun = input.required<string>();
  readonly shown = input.required<number>();
  readonly total = input.required<number>();
  readonly text = model.required<string>();
  readonly openAll = output();
  readonly closeAll = output();

  protected readonly count = computed(() =>
    this.shown() === this.total()
      ? `All ${this.total()} ${this.noun()}`
      : `${this.shown()} of ${this.total()} ${this.noun()}`,
  );
}
