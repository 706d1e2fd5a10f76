import { Component, computed, inject, input, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { PlacePicker } from '../../controls/place-picker.ts';
import { TextField } from '../../controls/text-field.ts';
import { type Area, LEVEL_NAMES } from '../../domain/area.ts';
import { type PlaceEntry } from '../../store/register/record-form.ts';
import { selectRegisterGeography } from '../../store/register/register.ts';
import { selectPlaceName } from '../../store/view-models/service-form-view.ts';

/** The places a service covers, each with its share of the service. */
@Component({
  selector: 'app-form-places',
  imports: [PlacePicker, TextField],
  template: `
    <p class="help">
      All the places it serves, of any level: a board, a council, a region or England. Where it is
      known, add the share of staff and capacity that each gets. A single place needs no share.
    </p>
    @for (place of rows(); track place.code + place.level) {
      <div class="row" [id]="'form-places.' + place.code">
        <p class="what">
          <strong>{{ place.name }}</strong> <span class="quiet">{{ place.level }}</span>
        </p>
        <app-text-field
          inputmode="decimal"
          [label]="'Share of the service for ' + place.name + ' (%)'"
          [value]="place.share"
          [problem]="place.problem"
          (changed)="share(place.at, $event)"
        />
        <button type="button" (click)="remove(place.at)">
          Take out<span class="visually-hidden"> {{ place.name }}</span>
        </button>
      </div>
    }
    <div id="form-places">
      <app-place-picker
        label="Add a place"
        boxId="served-place"
        [isCollecting]="true"
        [geography]="geography()"
        [place]="null"
        (picked)="add($event)"
      />
      @if (problems().get('places'); as problem) {
        <p class="problem">{{ problem }}</p>
      }
    </div>
  `,
  styleUrl: './form-rows.scss',
})
export class FormPlaces {
  readonly places = input.required<readonly PlaceEntry[]>();
  readonly problems = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<readonly PlaceEntry[]>();

  readonly #store = inject(Store);
  protected readonly geography = this.#store.selectSignal(selectRegisterGeography);
  readonly #name = this.#store.selectSignal(selectPlaceName);
  protected readonly rows = computed(() =>
    this.places().map((place, at) => ({
      at,
      code: place.code,
      name: this.#name()(place) ?? place.code,
      level: LEVEL_NAMES[place.level].one,
      share: place.share,
      problem: this.problems().get(`places.${place.code}`) ?? '',
    })),
  );

  protected add({ code, level }: Area): void {
    if (this.places().some((one) => one.code === code && one.level === level)) return;
    this.changed.emit([...this.places(), { code, level, share: '' }]);
  }

  protected remove(at: number): void {
    this.changed.emit(this.places().filter((_, i) => i !== at));
  }

  protected share(at: number, share: string): void {
    this.changed.emit(this.places().map((one, i) => (i === at ? { ...one, share } : one)));
  }
}
