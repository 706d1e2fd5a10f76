import { Component, computed, inject, input } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { LENS_NAMES, type Lens, LENSES, SUBDOMAIN_NAMES, SUBDOMAINS } from '../../domain/lens.ts';
import { type LocalDefinition } from '../../domain/local-indicator.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { type SliceDraft } from '../../store/extracts/slice-draft.ts';
import { type DraftRow, selectCompareOptions } from '../../store/view-models/bring-figures-view.ts';
import { SCALE_OPTIONS } from '../../store/view-models/bring-words.ts';
import { KIND_WORDS } from '../../store/view-models/indicator-words.ts';

const KINDS = ['need', 'context', 'provision', 'supply'] as const;
const POLARITIES = ['low-is-good', 'high-is-good', 'no-judgement'] as const;
const POLARITY_WORDS = {
  'low-is-good': 'Lower is better',
  'high-is-good': 'Higher is better',
  'no-judgement': 'Neither is better',
} as const;

/** What one indicator of the file is: enough to show it beside the rest. */
@Component({
  selector: 'app-bring-definition',
  imports: [Choice, TextField],
  templateUrl: './bring-definition.html',
  styleUrl: './bring-form.scss',
})
export class BringDefinition {
  readonly #store = inject(Store);
  readonly draft = input.required<DraftRow>();

  protected readonly others = this.#store.selectSignal(selectCompareOptions);
  protected readonly definition = computed(() => this.draft().definition);
  protected readonly problems = computed(() => this.draft().problems);
  protected readonly kinds = KINDS.map((value) => ({ value, name: KIND_WORDS[value] }));
  protected readonly polarities = POLARITIES.map((value) => ({
    value,
    name: POLARITY_WORDS[value],
  }));
  protected readonly scales = SCALE_OPTIONS;
  protected readonly decimals = [0, 1, 2, 3, 4].map((n) => ({ value: String(n), name: String(n) }));
  protected readonly parts = [
    { value: '', name: 'Not counted in need' },
    ...SUBDOMAINS.map((value) => ({ value, name: SUBDOMAIN_NAMES[value] })),
  ];
  protected readonly lenses = LENSES.map((id) => ({ id, name: LENS_NAMES[id].title }));

  protected set(change: Partial<LocalDefinition>): void {
    const { key } = this.draft();
    this.#store.dispatch(BringEvents.definitionChanged({ key, change }));
  }

  protected setDraft(change: Partial<SliceDraft>): void {
    const { key } = this.draft();
    this.#store.dispatch(BringEvents.draftChanged({ key, change }));
  }

  protected setKind(text: string): void {
    const kind = KINDS.find((one) => one === text);
    if (kind !== undefined) this.set({ kind });
  }

  protected setPolarity(text: string): void {
    const polarity = POLARITIES.find((one) => one === text);
    if (polarity !== undefined) this.set({ polarity });
  }

  protected setScale(text: string): void {
    const scales = ['proportion', 'rate', 'mean', 'index', 'count', 'years'] as const;
    const scale = scales.find((one) => one === text);
    if (scale !== undefined) this.set({ scale });
  }

  protected setPart(text: string): void {
    this.set({ subdomain: SUBDOMAINS.find((one) => one === text) ?? null });
  }

  protected setDecimals(text: string): void {
    this.set({ decimals: parseInt(text, 10) });
  }

  protected setLens(lens: Lens, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.definition().lenses.filter((one) => one !== lens);
    const wanted = event.target.checked ? [...others, lens] : others;
    this.set({ lenses: LENSES.filter((one) => wanted.includes(one)) });
  }

  protected setCaveat(text: string): void {
    this.set({ caveats: text.trim() === '' ? [] : [text.trim()] });
  }
}
