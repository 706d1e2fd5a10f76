import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Area, inForceOn, newestVintage } from '#app/domain/area.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { selectGeography, selectVintage } from '../scope.ts';
import { selectPage } from './selection-feature.ts';

/** Changes what is being looked at, by changing the address and nothing else. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  readonly #router = inject(Router);
  readonly #geography = inject(Store).selectSignal(selectGeography);
  readonly #vintage = inject(Store).selectSignal(selectVintage);
  readonly #page = inject(Store).selectSignal(selectPage);

  /** Keeps the page and every parameter that is not named. */
  change(change: Partial<Selection>): void {
    const { place, ...rest } = change;
    const isElsewhere = place !== undefined && this.#page() === 'area';
    // The area page has its place in its path; without one it is left for the first page.
    const path = !isElsewhere ? [] : place === null ? ['/'] : ['/area', place];
    void this.#router.navigate(path, {
      queryParams: isElsewhere ? { ...toParams(rest), place: null } : toParams(change),
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
