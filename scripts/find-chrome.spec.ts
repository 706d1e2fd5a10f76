import { searchChrome, type Machine } from './find-chrome.ts';

function machine(paths: readonly string[], env: Record<string, string> = {}): Machine {
  return {
    env,
    home: '/people/ada',
    exists: (path) => paths.includes(path),
    list: (folder) =>
      paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
  };
}

describe('finding a Chrome', () => {
  it('takes the one CHROME_BIN names before any other', () => {
    const two = machine(['/opt/mine/chrome', '/usr/bin/chromium'], {
      CHROME_BIN: '/opt/mine/chrome',
    });
    expect(searchChrome(two)).toBe('/opt/mine/chrome');
  });

  it('looks further where CHROME_BIN names nothing', () => {
    const stale = machine(['/usr/bin/chromium'], { CHROME_BIN: '/gone/chrome' });
    expect(searchChrome(stale)).toBe('/usr/bin/chromium');
  });

  it('finds a program by name on the PATH', () => {
    const onPath = machine(['/nix/bin/google-chrome'], { PATH: '/bin:/nix/bin' });
    expect(searchChrome(onPath)).toBe('/nix/bin/google-chrome');
  });

  it('finds what Playwright has downloaded', () => {
    const path = '/people/ada/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
    expect(searchChrome(machine([path]))).toBe(path);
  });

  it('finds none where there is none', () => {
    expect(searchChrome(machine([]))).toBeUndefined();
  });
});
