import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/** What the search looks at, so that a spec can stand in for a machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(path: string): boolean;
  list(folder: string): readonly string[];
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const FIXED_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Where Playwright keeps a Chromium it downloaded, below `chromium-<revision>/`. */
const DOWNLOADED = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

export const NO_CHROME =
  'No Chrome or Chromium found. Install one (on Debian: apt-get install chromium; anywhere: ' +
  'npx playwright install chromium), or set CHROME_BIN to the path of its program.';

/** Path of a Chrome or Chromium on this machine. `CHROME_BIN` wins; throws where there is none. */
export function findChrome(): string {
  const found = searchChrome(THIS_MACHINE);
  if (found === undefined) throw new Error(NO_CHROME);
  return found;
}

/** The first Chrome there is: by `CHROME_BIN`, by `PATH`, at a usual place, in Playwright's cache. */
export function searchChrome(machine: Machine): string | undefined {
  const named = machine.env['CHROME_BIN'];
  const candidates = [
    ...(named === undefined || named === '' ? [] : asPaths(named, machine)),
    ...NAMES.flatMap((name) => asPaths(name, machine)),
    ...FIXED_PATHS,
    ...downloaded(machine),
  ];
  return candidates.find((path) => machine.exists(path));
}

function asPaths(program: string, machine: Machine): string[] {
  if (isAbsolute(program)) return [program];
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program));
}

function downloaded(machine: Machine): string[] {
  const folders = [
    machine.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(machine.home, '.cache/ms-playwright'),
    join(machine.home, 'Library/Caches/ms-playwright'),
    join(machine.home, 'AppData/Local/ms-playwright'),
  ].filter((folder) => folder !== undefined);
  return folders.flatMap((folder) =>
    machine
      .list(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .flatMap((name) => DOWNLOADED.map((path) => join(folder, name, path))),
  );
}

export const THIS_MACHINE: Machine = {
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};
