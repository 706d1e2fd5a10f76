import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ServiceRow } from '../../store/view-models/services-list-view.ts';

/** So many records stand on one leaf: ten thousand at once would hold every browser up. */
const LEAF = 50;

/** Records a leaf at a time, each to be opened or chosen. */
@Component({
  selector: 'app-services-table',
  imports: [RouterLink],
  templateUrl: './services-table.html',
  styleUrl: './services-table.scss',
})
export class ServicesTable {
  readonly rows = input.required<readonly ServiceRow[]>();
  /** Ids. */
  readonly chosen = input.required<readonly string[]>();
  readonly picked = output<readonly string[]>();

  protected readonly leaves = computed(() => Math.max(1, Math.ceil(this.rows().length / LEAF)));
  /** Counted from 0. A list that grew shorter is not left behind its end. */
  readonly #at = linkedSignal<number, number>({
    source: this.leaves,
    computation: (leaves, before) => Math.min(before?.value ?? 0, leaves - 1),
  });
  protected readonly at = this.#at.asReadonly();
  protected readonly leaf = computed(() => {
    const from = this.#at() * LEAF;
    const chosen = new Set(this.chosen());
    return this.rows()
      .slice(from, from + LEAF)
      .map((row) => ({ ...row, isChosen: chosen.has(row.id) }));
  });
  protected readonly range = computed(() => {
    const from = this.#at() * LEAF;
    return `${from + 1} to ${Math.min(from + LEAF, this.rows().length)} of ${this.rows().length}`;
  });
  protected readonly isLeafChosen = computed(() => this.leaf().every(({ isChosen }) => isChosen));

  protected turn(step: number): void {
    this.#at.update((at) => Math.min(Math.max(0, at + step), this.leaves() - 1));
  }

  protected pick(event: Event, id: string): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.chosen().filter((one) => one !== id);
    this.picked.emit(event.target.checked ? [...others, id] : others);
  }

  protected pickLeaf(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const here = new Set(this.leaf().map(({ id }) => id));
    const others = this.chosen().filter((id) => !here.has(id));
    this.picked.emit(event.target.checked ? [...others, ...here] : others);
  }

  protected pickAll(): void {
    this.picked.emit(this.rows().map(({ id }) => id));
  }
}
