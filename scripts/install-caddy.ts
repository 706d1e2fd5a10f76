import { install, mayInstall } from './apt-get.ts';
import { findCaddy } from './find-caddy.ts';

/**
 * Installs Caddy where there is none and this is a machine for tests alone on which we may: nobody
 * wants a web server for having run the tests. Without it the specs of `deploy/Caddyfile` are skipped.
 */
export function prepareCaddy(): void {
  if (process.env['CI'] === undefined || findCaddy() !== undefined || !mayInstall()) return;
  console.log('No Caddy found: installing it with apt-get.');
  install('caddy');
}
