import { provideHttpClient } from '@angular/common/http';
import {
  isDevMode,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { routes } from './app.routes.ts';
import * as familiesEffects from './store/families/families-effects.ts';
import { familiesFeature } from './store/families/families-feature.ts';
import * as gapsEffects from './store/gaps/gaps-effects.ts';
import { gapsFeature } from './store/gaps/gaps-feature.ts';
import { readBundledBoundaries } from './store/live/boundaries-in-view.ts';
import * as liveEffects from './store/live/live-effects.ts';
import * as liveKeptEffects from './store/live/live-kept.ts';
import { liveFeature } from './store/live/live-feature.ts';
import * as keptEffects from './store/kept/kept-effects.ts';
import { keptFeature } from './store/kept/kept-feature.ts';
import * as keptPageEffects from './store/kept/kept-page-effects.ts';
import { keptPageFeature } from './store/kept/kept-page-feature.ts';
import * as selectionEffects from './store/selection/selection-effects.ts';
import { selectionFeature } from './store/selection/selection-feature.ts';
import * as snapshotEffects from './store/snapshot/snapshot-effects.ts';
import { snapshotFeature } from './store/snapshot/snapshot-feature.ts';
import { LINKS_SAY_WHEN } from './views/card-links.ts';
import { STARS_ARE_KEPT } from './views/starred/card-stars.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled', scrollPositionRestoration: 'disabled' }),
    ),
    LINKS_SAY_WHEN,
    STARS_ARE_KEPT,
    provideStore(),
    provideState(selectionFeature),
    provideState(snapshotFeature),
    provideState(gapsFeature),
    provideState(familiesFeature),
    provideState(liveFeature),
    provideState(keptFeature),
    provideState(keptPageFeature),
    provideEffects(
      selectionEffects,
      snapshotEffects,
      gapsEffects,
      familiesEffects,
      liveEffects,
      liveKeptEffects,
      { readBundledBoundaries },
      keptEffects,
      keptPageEffects,
    ),
    provideServiceWorker('ngsw-worker.js', {
      enabled: !isDevMode(),
      registrationStrategy: 'registerWhenStable:30000',
    }),
  ],
};
