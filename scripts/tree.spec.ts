import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const MAX_BYTES = 5_000_000;

/** Patterns, not words, so that this file does not hold what it refuses. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(?<![\w.})\]/:*-])\/(?:work|tmp|root|home|Users)\/[\w.]/],
  ['a registry host', /https?:\/\/[^\s/"']*(?:registry|artifactory|verdaccio)/i],
  ['a resolved package address', /"resolved"\s*:/],
];

/** Files under version control, or undefined where this is not a checkout. */
function trackedFiles(): string[] | undefined {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : undefined;
}

/** Null for what is gone, binary or too large to have been written by hand. */
function textOf(path: string): string | null {
  try {
    const bytes = readFileSync(join(ROOT, path));
    return bytes.length > MAX_BYTES || bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  }
}

describe('the tree', () => {
  const files = trackedFiles();

  it('names no folder of one machine and no package registry', () => {
    if (files === undefined) {
      pending('not a git checkout');
      return;
    }
    const found = files.flatMap((path) => {
      const text = textOf(path);
      if (text === null) return [];
      return REFUSED.flatMap(([what, pattern]) => {
        const match = pattern.exec(text);
        if (match === null) return [];
        const line = text.slice(0, match.index).split('\n').length;
        return [`${path}:${line} holds ${what}: ${match[0]}`];
      });
    });
    expect(found).toEqual([]);
  });

  it('holds nothing that is made by a build or a test run', () => {
    if (files === undefined) {
      pending('not a git checkout');
      return;
    }
    const made = /^(?:dist|node_modules|\.angular|coverage|test-results|playwright-report)\//;
    expect(files.filter((path) => made.test(path) || path.endsWith('.log'))).toEqual([]);
  });
});
