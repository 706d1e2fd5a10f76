import { Component, computed, effect, type ElementRef, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  NavigationEnd,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
  type Event,
  type Params,
} from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, map, pairwise, startWith } from 'rxjs';
import { toParams } from './domain/selection.ts';
import { selectPage, selectSelection } from './store/selection/selection-feature.ts';
import { snapshotFeature } from './store/snapshot/snapshot-feature.ts';
import { selectUnsavedNotice } from './store/view-models/kept-view.ts';
import { Hexagons } from './views/hexagons.ts';
import { PageLink } from './views/page-link/page-link.ts';
import { SampleBanner } from './views/sample-banner/sample-banner.ts';
import { ScopeBar } from './views/scope-bar/scope-bar.ts';
import { SinceLink } from './views/since-link/since-link.ts';

/** Navigation by task, in the order of the work. */
const PAGES = [
  { path: '/', name: 'Overview' },
  { path: '/map', name: 'Map' },
  { path: '/compare', name: 'Compare' },
  { path: '/gaps', name: 'Gaps' },
  { path: '/services', name: 'Services' },
  { path: '/data', name: 'Data' },
  { path: '/methods', name: 'Methods' },
] as const;

@Component({
  selector: 'app-root',
  imports: [
    PageLink,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SampleBanner,
    ScopeBar,
    SinceLink,
  ],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  readonly #router = inject(Router);
  protected readonly pages = PAGES;
  protected readonly unreadable = inject(Store).selectSignal(snapshotFeature.selectUnreadable);
  protected readonly unsaved = inject(Store).selectSignal(selectUnsavedNotice);
  protected readonly geography = inject(Store).selectSignal(snapshotFeature.selectGeography);
  readonly #page = inject(Store).selectSignal(selectPage);
  readonly #selection = inject(Store).selectSignal(selectSelection);
  /** Does the address say when it was made? */
  protected readonly isDated = computed(() => this.#selection().made !== null);
  /**
   * What links carry beside the address: the area page has its place in its path, and the others are
   * given it in the query. Until the first page has come, its address is not yet the router's, and a
   * link pressed by then would lose it.
   */
  protected readonly scope = computed((): Params => {
    const { place, level } = this.#selection();
    const first = this.#router.currentNavigation();
    if (first?.previousNavigation === null) return first.extractedUrl.queryParams;
    return this.#page() === 'area' ? toParams({ place, level }) : {};
  });
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  readonly #newPage = toSignal(
    this.#router.events.pipe(
      filter((event: Event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0] ?? ''),
      startWith(null),
      pairwise(),
      filter(([before, now]) => before !== null && before !== now),
      map(([, now]) => now),
    ),
  );

  constructor() {
    // Begins to ask for the layout of the map before the page that draws it has come.
    inject(Hexagons);
    // A new page is announced and read from its start; a change of the view keeps the focus.
    effect(() => {
      if (this.#newPage() === undefined) return;
      this.main().nativeElement.focus({ preventScroll: true });
      scrollTo(0, 0);
    });
  }

  protected skipToMain(event: globalThis.Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
