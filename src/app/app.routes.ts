import { type Routes } from '@angular/router';

/** One lazy chunk a page. The title names the page in the tab and to screen readers. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Overview · AHP Need Atlas',
    loadComponent: () =>
      import('./views/overview/overview-page.ts').then(({ OverviewPage }) => OverviewPage),
  },
  {
    path: 'map',
    title: 'Map · AHP Need Atlas',
    loadComponent: () => import('./views/map/map-page.ts').then(({ MapPage }) => MapPage),
  },
  {
    path: 'area/:code',
    title: 'Area · AHP Need Atlas',
    loadComponent: () => import('./views/area/area-page.ts').then(({ AreaPage }) => AreaPage),
  },
  {
    path: 'compare',
    title: 'Compare · AHP Need Atlas',
    loadComponent: () =>
      import('./views/compare/compare-page.ts').then(({ ComparePage }) => ComparePage),
  },
  {
    path: 'gaps',
    title: 'Gaps · AHP Need Atlas',
    loadComponent: () => import('./views/gaps/gaps-page.ts').then(({ GapsPage }) => GapsPage),
  },
  {
    path: 'gaps/coverage',
    title: 'Coverage of the register · AHP Need Atlas',
    loadComponent: () =>
      import('./views/coverage/coverage-page.ts').then(({ CoveragePage }) => CoveragePage),
  },
  {
    path: 'gaps/readiness',
    title: 'Tiers, waits and readiness · AHP Need Atlas',
    loadComponent: () =>
      import('./views/coverage/readiness-page.ts').then(({ ReadinessPage }) => ReadinessPage),
  },
  {
    path: 'gaps/programmes',
    title: 'Programmes · AHP Need Atlas',
    loadComponent: () =>
      import('./views/coverage/programmes-page.ts').then(({ ProgrammesPage }) => ProgrammesPage),
  },
  {
    path: 'services/directory',
    title: 'Directory of services · AHP Need Atlas',
    loadComponent: () =>
      import('./views/directory/directory-page.ts').then(({ DirectoryPage }) => DirectoryPage),
  },
  {
    path: 'services/card',
    title: 'Pocket card · AHP Need Atlas',
    loadComponent: () => import('./views/directory/card-page.ts').then(({ CardPage }) => CardPage),
  },
  {
    path: 'services',
    title: 'Services · AHP Need Atlas',
    loadChildren: () =>
      import('./views/services/services-routes.ts').then(({ SERVICES_ROUTES }) => SERVICES_ROUTES),
  },
  {
    path: 'data',
    title: 'Data · AHP Need Atlas',
    loadComponent: () => import('./views/data/data-page.ts').then(({ DataPage }) => DataPage),
  },
  {
    path: 'data/bring',
    title: 'Bring your own figures · AHP Need Atlas',
    loadChildren: () =>
      import('./views/bring/bring-routes.ts').then(({ BRING_ROUTES }) => BRING_ROUTES),
  },
  {
    path: 'methods',
    title: 'Methods · AHP Need Atlas',
    loadComponent: () =>
      import('./views/methods/methods-page.ts').then(({ MethodsPage }) => MethodsPage),
  },
  {
    path: '**',
    title: 'Page not found · AHP Need Atlas',
    loadComponent: () =>
      import('./views/not-found/not-found-page.ts').then(({ NotFoundPage }) => NotFoundPage),
  },
];
