import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { METHODS } from '#app/domain/methods/method-catalogue.ts';

const ROOT = join(import.meta.dirname, '..');
const LIBRARY = 'src/app/statistics';

/** Parts of the library that answer nothing by themselves: types, list work, checks. */
const WITHOUT_CARD = [
  'add-to',
  'at',
  'finite',
  'hostile-arguments',
  'interval',
  'is-number',
  'present-values',
  'refuse-unless',
  'scale-interval',
  'simulation-fixtures',
  'simulation-types',
].map((name) => `${LIBRARY}/${name}.ts`);

const ALIASES = { '#app/': 'src/app/', '#data-adapters/': 'data-adapters/' };
const IMPORT =
  /import\s+(?<what>[^;]*?)\s+from\s+'(?<from>[^']+\.ts)'|new URL\('(?<worker>[^']+)', import\.meta\.url\)/gu;

function files(...globs: readonly string[]): string[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: ROOT }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.spec\.ts$|-fixtures?\.ts$/.test(path));
}

/** Files a file runs, not those it only takes types from. */
function runs(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(({ groups }) => {
    const { what = '', from, worker } = groups ?? {};
    const specifier = from ?? worker ?? '';
    const names = what.replaceAll(/[{}]/g, '').split(',');
    const typesOnly =
      what.startsWith('type ') ||
      (what.includes('{') && names.every((name) => /^\s*(type\s|$)/.test(name)));
    if (typesOnly) return [];
    const alias = Object.entries(ALIASES).find(([start]) => specifier.startsWith(start));
    const target =
      alias === undefined
        ? relative(ROOT, normalize(join(ROOT, dirname(path), specifier)))
        : specifier.replace(...alias);
    return [target, `${target}.ts`].filter((file) => existsSync(join(ROOT, file)));
  });
}

/** Everything that is run from some files, `without` going into a folder. */
function reached(starts: readonly string[], without = 'nowhere/'): ReadonlySet<string> {
  const seen = new Set<string>();
  const ahead = [...starts];
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (seen.has(path) || !path.endsWith('.ts') || path.startsWith(without)) continue;
    seen.add(path);
    ahead.push(...runs(path));
  }
  return seen;
}

describe('the list of methods', () => {
  const covered = new Set(METHODS.flatMap(({ code }) => code));

  it('has a method for every statistic: a new one needs an entry in src/app/domain/methods', () => {
    const uncovered = files(`${LIBRARY}/*.ts`).filter(
      (path) => !covered.has(path) && !WITHOUT_CARD.includes(path),
    );
    expect(uncovered).toEqual([]);
  });

  it('names only files that are there, and calls nothing plumbing that has a method', () => {
    const named = [...covered, ...WITHOUT_CARD];
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(WITHOUT_CARD.filter((path) => covered.has(path))).toEqual([]);
  });

  it('says that a method is met on a page where, and only where, the pages run its code', () => {
    // A page that asks publishers builds figures as the refresh does: that is the next promise.
    const pages = reached(
      files('src/app/store/**/*.ts', 'src/app/views/**/*.ts'),
      'data-adapters/',
    );
    expect(pages).toContain(`${LIBRARY}/simulate-gaps.ts`);
    for (const { id, usedOn, code } of METHODS) {
      expect(usedOn.some((use) => use !== 'figures'))
        .withContext(`${id}: set usedOn to the pages that show it`)
        .toBe(code.some((path) => pages.has(path)));
    }
  });

  it('says that the bundled figures rest on a method where, and only where, the refresh runs it', () => {
    const refresh = reached(files('data-adapters/snapshot/*.ts'));
    expect(refresh).toContain(`${LIBRARY}/wilson-interval.ts`);
    for (const { id, usedOn, code } of METHODS) {
      expect(usedOn.includes('figures'))
        .withContext(`${id}: set usedOn to say whether figures rest on it`)
        .toBe(code.some((path) => refresh.has(path)));
    }
  });
});
