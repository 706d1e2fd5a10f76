import { InjectionToken } from '@angular/core';

/** Makes the id of a new record. */
export const NEW_ID = new InjectionToken<() => string>('new id', {
  providedIn: 'root',
  factory: () => () => crypto.randomUUID(),
});
