import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { type ChoiceOption } from './choice.ts';

/** Below this many options nobody needs to search. */
const WORTH_SEARCHING = 16;
let lists = 0;

/** A button that sets several at once: `All`, `Those of the lens`. */
export interface ChecklistPreset {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Several of many, folded away until it is opened: check boxes in groups, a box to find one by its
 * name, and presets. What is ticked takes effect at once. `most`: how many may be ticked.
 */
@Component({
  selector: 'app-checklist',
  templateUrl: './checklist.html',
  styleUrl: './checklist.scss',
  host: { '(keydown.escape)': 'close($event)' },
})
export class Checklist {
  readonly label = input.required<string>();
  /** What is chosen, in few words: `all 36`, `12 of the lens`. */
  readonly summary = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly values = input.required<readonly string[]>();
  readonly presets = input<readonly ChecklistPreset[]>([]);
  readonly most = input<number | null>(null);
  readonly changed = output<readonly string[]>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = `checklist-${(lists += 1)}`;
  protected readonly isOpen = signal(false);
  protected readonly text = signal('');
  protected readonly isLong = computed(() => this.options().length >= WORTH_SEARCHING);
  readonly #chosen = computed(() => new Set(this.values()));
  protected readonly isFull = computed(() => {
    const most = this.most();
    return most !== null && this.values().length >= most;
  });
  protected readonly groups = computed(() => {
    const words = this.text().trim().toLowerCase();
    const found = this.options().filter(({ name }) => name.toLowerCase().includes(words));
    const names = [...new Set(found.map(({ group }) => group ?? ''))];
    return names.map((name) => ({
      name,
      options: found
        .filter(({ group }) => (group ?? '') === name)
        .map((option) => ({ ...option, isChosen: this.#chosen().has(option.value) })),
    }));
  });
  protected readonly found = computed(() =>
    this.groups().reduce((sum, { options }) => sum + options.length, 0),
  );

  protected toggled(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.isOpen.set(event.target.open);
  }

  protected close(event: Event): void {
    const details = this.#host.querySelector('details');
    if (details?.open !== true) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  }

  protected find(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.text.set(event.target.value);
  }

  protected tick(event: Event, value: string): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.values().filter((one) => one !== value);
    if (!event.target.checked) {
      this.changed.emit(others);
    } else if (this.isFull()) {
      event.target.checked = false;
    } else {
      this.changed.emit([...others, value]);
    }
  }
}
