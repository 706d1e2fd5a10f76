import { Component, computed, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { type AreaLevel, LEVEL_NAMES } from '../../domain/area.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { withCorrection, withLevel } from '../../store/extracts/edit-mapping.ts';
import {
  type PlaceRow,
  selectPlaceCounts,
  selectPlaceNames,
  selectPlaceRows,
} from '../../store/view-models/bring-places-view.ts';

const LEVELS: readonly AreaLevel[] = ['icb', 'utla', 'ltla', 'region', 'nhs-region', 'england'];
const LEAVE_OUT = 'leave-out';
const PAGE = 100;

/** Step 3: what each place of the table was taken for. */
@Component({
  selector: 'app-bring-places',
  imports: [Choice, TextField],
  templateUrl: './bring-places.html',
  styleUrl: './bring-places.scss',
})
export class BringPlaces {
  readonly #store = inject(Store);
  readonly #mapping = this.#store.selectSignal(bringFeature.selectMapping);
  protected readonly review = this.#store.selectSignal(bringFeature.selectReview);
  protected readonly counts = this.#store.selectSignal(selectPlaceCounts);
  protected readonly names = this.#store.selectSignal(selectPlaceNames);
  readonly #rows = this.#store.selectSignal(selectPlaceRows);

  /** Texts that were to be decided when the list was first seen stay where they were. */
  protected readonly open = computed(() =>
    this.#rows().filter(({ state, isCorrected }) => state !== 'matched' || isCorrected),
  );
  protected readonly matched = computed(() =>
    this.#rows().filter(({ state, isCorrected }) => state === 'matched' && !isCorrected),
  );
  protected readonly shown = signal(PAGE);
  protected readonly shownOpen = signal(PAGE);
  protected readonly typedProblem = signal<{ readonly key: string; readonly words: string } | null>(
    null,
  );
  protected readonly levels = computed(() => {
    const level = this.counts()?.level ?? null;
    const found = level === null ? 'not told yet' : LEVEL_NAMES[level].many;
    return [
      { value: '', name: `As found: ${found}` },
      ...LEVELS.map((value) => ({ value, name: LEVEL_NAMES[value].many })),
    ];
  });
  protected readonly level = computed(() => this.#mapping()?.areas.level ?? '');

  protected optionsOf(row: PlaceRow) {
    const own = row.isCorrected ? this.#mapping()?.areas.corrections[row.key] : undefined;
    const options = [
      { value: '', name: row.isCorrected ? 'As it was found' : 'Choose…' },
      ...row.options,
      { value: LEAVE_OUT, name: 'Leave its rows out' },
    ];
    return typeof own === 'string' && !options.some(({ value }) => value === own)
      ? [...options, { value: own, name: row.place || own }]
      : options;
  }

  protected valueOf({ key, isCorrected }: PlaceRow): string {
    if (!isCorrected) return '';
    return this.#mapping()?.areas.corrections[key] ?? LEAVE_OUT;
  }

  protected choose(key: string, value: string): void {
    this.#correct(key, value === '' ? undefined : value === LEAVE_OUT ? null : value);
  }

  /** A place typed by hand: one of the proposals, or its code. */
  protected type(key: string, text: string): void {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return;
    const found = this.names().find(
      ({ value, name }) => name.toLowerCase() === wanted || value.toLowerCase() === wanted,
    );
    if (found === undefined) {
      const words = `“${text.trim()}” is no place held here: choose one of the list, or type its code.`;
      this.typedProblem.set({ key, words });
      return;
    }
    this.typedProblem.set(null);
    this.#correct(key, found.value);
  }

  protected problemOf(key: string): string {
    const problem = this.typedProblem();
    return problem?.key === key ? problem.words : '';
  }

  protected setLevel(text: string): void {
    const mapping = this.#mapping();
    if (mapping === null) return;
    const level = LEVELS.find((one) => one === text);
    this.#store.dispatch(BringEvents.mappingChanged({ mapping: withLevel(mapping, level) }));
  }

  protected more(list: 'open' | 'matched'): void {
    (list === 'open' ? this.shownOpen : this.shown).update((n) => n + PAGE);
  }

  #correct(key: string, code: string | null | undefined): void {
    const mapping = this.#mapping();
    if (mapping === null) return;
    this.#store.dispatch(
      BringEvents.mappingChanged({ mapping: withCorrection(mapping, key, code) }),
    );
  }
}
