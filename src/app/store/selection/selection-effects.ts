import { inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { createEffect } from '@ngrx/effects';
import { filter, map } from 'rxjs';
import { levelOfCode } from '#app/domain/area.ts';
import { readSelection, type Selection, readSettingProblems } from '#app/domain/selection.ts';
import { AddressEvents } from './selection-feature.ts';

/** Mirrors the address bar into the store after every navigation. */
export const mirrorAddress = createEffect(
  (router = inject(Router)) =>
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => {
        const tree = router.parseUrl(router.url);
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

/** The area page has its place in its path: the level follows from the code. */
function atPlace(selection: Selection, place: string): Selection {
  return { ...selection, place, level: levelOfCode(place, selection.level) ?? selection.level };
}
