import { type Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { warnOfDrafts } from '../../store/register/desk-effects.ts';
import { deskFeature } from '../../store/register/desk-feature.ts';
import { acceptServices, readServices } from '../../store/register/import-effects.ts';
import { importFeature } from '../../store/register/import-feature.ts';
import { ImportPage } from './import-page.ts';
import { NonePage } from './none-page.ts';
import { RecordPage } from './record-page.ts';
import { ServicePage } from './service-page.ts';
import { ServicesPage } from './services-page.ts';

/** The register with all that only it needs. What a person did on it stays when they leave it. */
export const SERVICES_ROUTES: Routes = [
  {
    path: '',
    providers: [
      provideState(deskFeature),
      provideState(importFeature),
      provideEffects({ acceptServices, readServices, warnOfDrafts }),
    ],
    children: [
      { path: '', pathMatch: 'full', component: ServicesPage },
      {
        path: 'import',
        title: 'Import services · AHP Need Atlas',
        component: ImportPage,
      },
      { path: 'new', title: 'Add a service · AHP Need Atlas', component: ServicePage },
      {
        path: 'none/new',
        title: 'Record a known none · AHP Need Atlas',
        component: NonePage,
      },
      { path: ':id', title: 'A record of the register · AHP Need Atlas', component: RecordPage },
    ],
  },
];
