import { inject } from '@angular/core';
import { type Event, NavigationEnd, Router, RoutesRecognized } from '@angular/router';
import { createEffect } from '@ngrx/effects';
import { distinctUntilChanged, filter, map } from 'rxjs';
import { levelOfCode } from '#app/domain/area.ts';
import { readSelection, type Selection, readSettingProblems } from '#app/domain/selection.ts';
import { AddressEvents } from './selection-feature.ts';

/**
 * Mirrors the address bar into the store after every navigation. The first is read when it is
 * recognised: no other page is in view, and its figures come while its script does.
 */
export const mirrorAddress = createEffect(
  (router = inject(Router)) =>
    router.events.pipe(
      filter(isRead),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
      distinctUntilChanged(),
      map((url) => {
        const tree = router.parseUrl(url);
        const path = (tree.root.children['primary']?.segments ?? []).map((one) => one.path);
        const [first = '', code = ''] = path;
        // The parts of Gaps are pages of their own: they wait for other figures.
        const page = first === 'gaps' ? path.join('/') : first;
        const params = Object.fromEntries(
          Object.entries(tree.queryParams).map(([name, value]) => [name, String(value)]),
        );
        const problems = readSettingProblems(params);
        const selection = readSelection(params);
        return AddressEvents.changed({
          page,
          selection: page === 'area' ? atPlace(selection, code) : selection,
          problems,
        });
      }),
    ),
  { functional: true },
);

function isRead(event: Event): event is NavigationEnd | RoutesRecognized {
  return event instanceof NavigationEnd || (event instanceof RoutesRecognized && event.id === 1);
}

/** The area page has its place in its path: the level follows from the code. */
function atPlace(selection: Selection, place: string): Selection {
  return { ...selection, place, level: levelOfCode(place, selection.level) ?? selection.level };
}
