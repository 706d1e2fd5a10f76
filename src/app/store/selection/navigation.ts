import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Area, inForceOn, newestVintage } from '#app/domain/area.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { selectGeography, selectVintage } from '../scope.ts';

/** Changes what is being looked at, by changing the address and nothing else. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  readonly #router = inject(Router);
  readonly #geography = inject(Store).selectSignal(selectGeography);
  readonly #vintage = inject(Store).selectSignal(selectVintage);

  /** Keeps the page and every parameter that is not named. */
  change(change: Partial<Selection>): void {
    void this.#router.navigate([], {
      queryParams: toParams(change),
      queryParamsHandling: 'merge',
    });
  }

  /** Goes to a place: its level comes with it, and for an ICB a vintage in which it is in force. */
  choosePlace(area: Area): void {
    this.change({
      place: area.level === 'england' ? null : area.code,
      ...(area.level !== 'england' && { level: area.level, vintage: this.#vintageFor(area) }),
      why: null,
    });
  }

  #vintageFor(area: Area): string | null {
    const geography = this.#geography();
    if (area.level !== 'icb' || geography === null) return null;
    const fits = geography.vintages.filter(({ from, to }) => {
      const day = to ?? from;
      return day !== null && inForceOn(area, day);
    });
    const current = fits.find(({ id }) => id === this.#vintage());
    const vintage = current ?? fits.at(-1);
    return vintage === undefined || vintage.id === newestVintage(geography) ? null : vintage.id;
  }
}
