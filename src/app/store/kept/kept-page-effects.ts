import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, defer, EMPTY, map, of, switchMap } from 'rxjs';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readExport, refuseTooLarge } from '#data-adapters/kept/export-file.ts';
import { KeptEvents } from './kept-events.ts';
import { KeptPageEvents } from './kept-page-feature.ts';
import { KeptStorage } from './kept-storage.ts';

export const measureRoom = createEffect(
  (events = inject(Actions), storage = inject(KeptStorage)) =>
    events.pipe(
      ofType(KeptPageEvents.opened, KeptEvents.saved, KeptEvents.emptied),
      switchMap(() => storage.room()),
      map((room) => KeptPageEvents.roomMeasured({ room })),
    ),
  { functional: true },
);

export const askProtection = createEffect(
  (events = inject(Actions), storage = inject(KeptStorage)) =>
    events.pipe(
      ofType(KeptPageEvents.protectionAsked),
      switchMap(() => storage.protect()),
      map((protection) => KeptPageEvents.protectionAnswered({ protection })),
    ),
  { functional: true },
);

/** Reads a chosen file; a newer choice ends an older one. */
export const readChosenFile = createEffect(
  (events = inject(Actions)) =>
    events.pipe(
      ofType(KeptPageEvents.fileChosen),
      switchMap(({ file }) =>
        defer(async () => {
          refuseTooLarge(file.name, file.size);
          const bytes = new Uint8Array(await file.arrayBuffer());
          return readExport({ name: file.name, bytes });
        }).pipe(
          map((content) => KeptPageEvents.fileRead({ name: file.name, content })),
          catchError((error: unknown) =>
            of(
              KeptPageEvents.fileRefused({
                message:
                  error instanceof ForeignFileError
                    ? error.message
                    : `${file.name} cannot be read: choose it again, or a copy of it.`,
              }),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** What a restore changes is a commit like any other. */
export const restoreFile = createEffect(
  (events = inject(Actions)) =>
    events.pipe(
      ofType(KeptPageEvents.restoreConfirmed),
      switchMap(({ commit }) => (commit === null ? EMPTY : of(KeptEvents.committed({ commit })))),
    ),
  { functional: true },
);
