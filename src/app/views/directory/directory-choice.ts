import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { selectHasSamples } from '#app/store/register/has-samples.ts';
import { MOST_CHOICES, selectDirectoryChoices } from '#app/store/view-models/directory-places.ts';

/** Asks for a place, and offers those that services are recorded for. */
@Component({
  selector: 'app-directory-choice',
  imports: [RouterLink],
  templateUrl: './directory-choice.html',
  styleUrl: './directory-choice.scss',
})
export class DirectoryChoiceList {
  /** A code in the address that is no place of its level. */
  readonly unknown = input.required<string | null>();

  readonly #choices = inject(Store).selectSignal(selectDirectoryChoices);
  protected readonly hasSamples = inject(Store).selectSignal(selectHasSamples);
  protected readonly choices = computed(() => this.#choices().slice(0, MOST_CHOICES));
  protected readonly more = computed(() => this.#choices().length - this.choices().length);
}
