import { InjectionToken } from '@angular/core';

/** Today as an ISO date: what ages are counted from. Read once, so that a page agrees with itself. */
export const TODAY = new InjectionToken<string>('today', {
  providedIn: 'root',
  factory: () => new Date().toISOString().slice(0, 10),
});
