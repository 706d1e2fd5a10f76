import { spawnSync } from 'node:child_process';
import { findChrome, searchChrome, THIS_MACHINE } from './find-chrome.ts';

/**
 * Path of a Chrome. Where there is none and this is a Debian-like machine on which we may, installs
 * Chromium first; otherwise throws a sentence that says what to do.
 */
export function ensureChrome(): string {
  const found = searchChrome(THIS_MACHINE);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && THIS_MACHINE.exists('/usr/bin/apt-get')) {
    console.log('No Chrome found: installing Chromium with apt-get.');
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium');
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

/** A failure shows in apt-get's own words, and again when no Chrome is found afterwards. */
function aptGet(...args: readonly string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
