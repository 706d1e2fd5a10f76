import { type Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as boundaryEffects from '../../store/boundaries/boundary-effects.ts';
import { boundaryFeature } from '../../store/boundaries/boundary-feature.ts';
import * as acceptEffects from '../../store/extracts/accept-effects.ts';
import {
  applyEarlierMapping,
  closeFile,
  openChosenFile,
  previewReading,
  proposeReading,
  reviewPlaces,
} from '../../store/extracts/bring-effects.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { BringPage } from './bring-page.ts';

/** The page with all that only it needs. What a person did on it stays when they leave it. */
export const BRING_ROUTES: Routes = [
  {
    path: '',
    component: BringPage,
    providers: [
      provideState(bringFeature),
      provideState(boundaryFeature),
      provideEffects(
        {
          applyEarlierMapping,
          closeFile,
          openChosenFile,
          previewReading,
          proposeReading,
          reviewPlaces,
        },
        acceptEffects,
        boundaryEffects,
      ),
    ],
  },
];
