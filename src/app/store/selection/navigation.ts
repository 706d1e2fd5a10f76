import { DOCUMENT, Location } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Area, inForceOn, newestVintage } from '#app/domain/area.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { selectGeography, selectVintage } from '../scope.ts';
import { TODAY } from '../today.ts';
import { selectLinkVintage } from './made.ts';

/** Changes what is being looked at, by changing the address and nothing else. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  readonly #router = inject(Router);
  readonly #geography = inject(Store).selectSignal(selectGeography);
  readonly #vintage = inject(Store).selectSignal(selectVintage);
  readonly #made = inject(Store).selectSignal(selectLinkVintage(inject(TODAY)));
  readonly #location = inject(Location);
  readonly #document = inject(DOCUMENT);

  /**
   * Keeps the page and every parameter that is not named. A page that is still coming is kept too: a
   * choice made by then is a choice about that page.
   */
  change(change: Partial<Selection>): void {
    const { place, ...rest } = change;
    const coming = this.#router.currentNavigation()?.extractedUrl;
    const address = this.#router.parseUrl(
      coming === undefined ? this.#router.url : this.#router.serializeUrl(coming),
    );
    const [page] = address.root.children['primary']?.segments ?? [];
    const isElsewhere = place !== undefined && page?.path === 'area';
    const changed = isElsewhere ? { ...toParams(rest), place: null } : toParams(change);
    const queryParams = Object.fromEntries(
      Object.entries<unknown>({ ...address.queryParams, ...changed }).filter(
        ([, value]) => value !== null,
      ),
    );
    if (isElsewhere) {
      // The area page has its place in its path; without one it is left for the first page.
      void this.#router.navigate(place === null ? ['/'] : ['/area', place], { queryParams });
      return;
    }
    address.queryParams = queryParams;
    address.fragment = null;
    void this.#router.navigateByUrl(address);
  }

  /**
   * The whole address of this view, or of one card of it, with when and with which figures it was
   * made: a link that is opened later can say what changed since.
   */
  link(card = ''): string {
    const path = this.#router.serializeUrl(this.#addressOf(card, this.#made()));
    return new URL(this.#location.prepareExternalUrl(path), this.#document.baseURI).href;
  }

  /** The same below the atlas and without when it was made: what a record keeps. */
  address(card = ''): string {
    return this.#router.serializeUrl(this.#addressOf(card, null));
  }

  #addressOf(card: string, made: string | null): UrlTree {
    const address = this.#router.parseUrl(this.#router.url);
    const others = Object.entries<unknown>(address.queryParams).filter(([name]) => name !== 'made');
    address.queryParams = { ...Object.fromEntries(others), ...(made !== null && { made }) };
    address.fragment = card === '' ? null : card;
    return address;
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
