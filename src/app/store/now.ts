import { InjectionToken } from '@angular/core';

/** This very moment as an ISO instant: what is saved and exported is dated by it. */
export const NOW = new InjectionToken<() => string>('now', {
  providedIn: 'root',
  factory: () => () => new Date().toISOString(),
});
