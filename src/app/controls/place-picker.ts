import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  MatAutocomplete,
  MatAutocompleteTrigger,
  MatOption,
  type MatAutocompleteSelectedEvent,
} from '@angular/material/autocomplete';
import { type Area, type Geography, LEVEL_NAMES } from '#app/domain/area.ts';
import { searchAreas } from '#app/domain/area-search.ts';
import { periodLabel } from '#app/domain/period.ts';

/** Finds a place by name, code or NHS organisation code. */
@Component({
  selector: 'app-place-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatOption],
  templateUrl: './place-picker.html',
  styleUrl: './control.scss',
})
export class PlacePicker {
  readonly geography = input.required<Geography | null>();
  readonly place = input.required<Area | null>();
  readonly label = input('Place');
  /** Id of the box: each on a page has its own. */
  readonly boxId = input('place');
  /** Whether the box is empty again after a choice, as where each goes into a list. */
  readonly isCollecting = input(false);
  readonly picked = output<Area>();
  readonly cleared = output();

  protected readonly text = linkedSignal(() => this.place()?.shortName ?? '');
  protected readonly found = computed(() => {
    const geography = this.geography();
    return geography === null ? [] : searchAreas(geography, this.text());
  });
  /** Nothing fits what was typed, and it is not the name of the place already chosen. */
  protected readonly nothingFits = computed(
    () => this.text().trim().length > 1 && this.found().length === 0 && this.geography() !== null,
  );

  protected readonly nameOf = (area: Area | string): string =>
    typeof area === 'string' ? area : area.shortName;

  protected hint(area: Area): string {
    const level = LEVEL_NAMES[area.level].one;
    const code = area.odsCode ?? area.code;
    if (area.validTo !== null) {
      return `${level}, ${code}, until ${periodLabel({ start: area.validTo, months: 0 })}`;
    }
    return area.level === 'icb' && area.validFrom !== null && area.validFrom > '2026'
      ? `${level}, ${code}, from ${periodLabel({ start: area.validFrom, months: 0 })}`
      : `${level}, ${code}`;
  }

  protected typed(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.text.set(event.target.value);
  }

  /** Typing then replaces the name that stands there. */
  protected selectAll(event: Event): void {
    if (event.target instanceof HTMLInputElement) event.target.select();
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const area = this.found().find((candidate) => candidate === option.value);
    if (area === undefined) return;
    this.picked.emit(area);
    if (this.isCollecting()) this.text.set('');
  }

  /** Leaving the box with half a name typed puts the chosen place back. */
  protected restore(): void {
    if (this.text().trim() === '' && this.place() !== null) this.cleared.emit();
    else this.text.set(this.place()?.shortName ?? '');
  }
}
