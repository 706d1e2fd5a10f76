import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { Choice, type ChoiceOption } from '#app/controls/choice.ts';
import { PlacePicker } from '#app/controls/place-picker.ts';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { LENS_NAMES, LENSES, readLens } from '#app/domain/lens.ts';
import { COMPARATORS } from '#app/domain/selection.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectPage, selectSelection } from '#app/store/selection/selection-feature.ts';
import { selectGeography, selectPlace, selectVintage } from '#app/store/scope.ts';
import { selectComparatorChoices, selectLevelChoices } from '#app/store/scope-choices.ts';

/** The place, comparator, lens and level that every page is seen through. */
@Component({
  selector: 'app-scope-bar',
  imports: [Choice, PlacePicker, RouterLink],
  templateUrl: './scope-bar.html',
  styleUrl: './scope-bar.scss',
})
export class ScopeBar {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly geography = this.#store.selectSignal(selectGeography);
  protected readonly place = this.#store.selectSignal(selectPlace);
  protected readonly selection = this.#store.selectSignal(selectSelection);
  readonly #page = this.#store.selectSignal(selectPage);
  /** The chosen place, unless its page is what is being looked at. */
  protected readonly areaPage = computed(() => (this.#page() === 'area' ? null : this.place()));
  readonly #vintage = this.#store.selectSignal(selectVintage);
  protected readonly levels = this.#store.selectSignal(selectLevelChoices);
  protected readonly comparators = this.#store.selectSignal(selectComparatorChoices);
  protected readonly lenses: readonly ChoiceOption[] = LENSES.map((lens) => ({
    value: lens,
    name: LENS_NAMES[lens].title,
  }));
  /** Level and, for ICBs, vintage in one list: they are one question to the reader. */
  protected readonly level = computed(() => {
    const { level } = this.selection();
    return level === 'icb' ? `icb:${this.#vintage() ?? ''}` : level;
  });

  readonly #newest = computed(() => this.levels()[0]?.value.split(':')[1]);

  protected choosePlace(area: Area): void {
    this.#navigation.choosePlace(area);
  }

  protected clearPlace(): void {
    this.#navigation.change({ place: null, comparator: 'england' });
  }

  protected chooseLens(text: string): void {
    const lens = readLens(text);
    if (lens !== null) this.#navigation.change({ lens, indicator: null });
  }

  protected chooseLevel(choice: string): void {
    const [level, vintage] = choice.split(':');
    const known = (Object.keys(LEVEL_NAMES) as (keyof typeof LEVEL_NAMES)[]).find(
      (name) => name === level,
    );
    if (known === undefined) return;
    const place = this.place();
    const stays = place !== null && place.level === known && known !== 'icb';
    this.#navigation.change({
      level: known,
      vintage: vintage === undefined || vintage === this.#newest() ? null : vintage,
      why: null,
      ...(!stays && { place: null, comparator: 'england' }),
    });
  }

  protected chooseComparator(comparator: string): void {
    const known = COMPARATORS.find((one) => one === comparator);
    if (known !== undefined) this.#navigation.change({ comparator: known });
  }
}
