import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Path of a Chrome or Chromium on this machine. `CHROME_BIN` wins; throws where there is none. */
export function findChrome(): string {
  const named = process.env['CHROME_BIN'];
  if (named !== undefined && existsSync(named)) return named;
  const found = CANDIDATES.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      'No Chrome or Chromium found. Install one, or set CHROME_BIN to the path of its program.',
    );
  }
  return found;
}
