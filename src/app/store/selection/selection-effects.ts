import { inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { createEffect } from '@ngrx/effects';
import { filter, map } from 'rxjs';
import { readSelection, readSettingProblems } from '#app/domain/selection.ts';
import { AddressEvents } from './selection-feature.ts';

/** Mirrors the address bar into the store after every navigation. */
export const mirrorAddress = createEffect(
  (router = inject(Router)) =>
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => {
        const tree = router.parseUrl(router.url);
        const page = tree.root.children['primary']?.segments[0]?.path ?? '';
        const params = Object.fromEntries(
          Object.entries(tree.queryParams).map(([name, value]) => [name, String(value)]),
        );
        const problems = readSettingProblems(params);
        return AddressEvents.changed({ page, selection: readSelection(params), problems });
      }),
    ),
  { functional: true },
);
