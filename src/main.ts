import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';
import { routes } from './app/app.routes.ts';
import { fetchPage } from './app/fetch-page.ts';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();
fetchPage(routes, location.pathname.slice(new URL(document.baseURI).pathname.length));
bootstrapApplication(App, appConfig).catch((error: unknown) => {
  console.error(error);
});
