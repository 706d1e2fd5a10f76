import { routes } from './app/app.routes.ts';
import { fetchPage } from './app/fetch-page.ts';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();
// The page of the address and the frame around it come side by side: hence two files, and this one.
fetchPage(routes, location.pathname.slice(new URL(document.baseURI).pathname.length));
import('./app/start.ts')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    console.error(error);
  });
