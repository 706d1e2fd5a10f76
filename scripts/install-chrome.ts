import { install, mayInstall } from './apt-get.ts';
import { findChrome, searchChrome, THIS_MACHINE } from './find-chrome.ts';

/**
 * Path of a Chrome. Where there is none and this is a Debian-like machine on which we may, installs
 * Chromium first; otherwise throws a sentence that says what to do.
 */
export function ensureChrome(): string {
  const found = searchChrome(THIS_MACHINE);
  if (found !== undefined) return found;
  if (mayInstall()) {
    console.log('No Chrome found: installing Chromium with apt-get.');
    install('chromium');
  }
  return findChrome();
}

/** Names the Chrome to use in `CHROME_BIN`; where there is none, says so and lets the rest go on. */
export function prepareChrome(): void {
  try {
    process.env['CHROME_BIN'] = ensureChrome();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
