import { readdirSync } from 'node:fs';

import fc from 'fast-check';

import { hostileArguments } from './hostile-arguments.ts';

/**
 * What is not held against hostile figures here, and why: parts of the simulation, which take figures
 * that have passed through the functions below, and of the register, which take services that were
 * checked when they were entered. They have specs of their own.
 */
const SIMULATION = [
  'coverage-grid.ts',
  'draw-lines.ts',
  'draws-quantile.ts',
  'family-gap.ts',
  'gap-draws.ts',
  'gap-inputs.ts',
  'gap-points.ts',
  'gap-table.ts',
  'indicator-draws.ts',
  'lens-draws.ts',
  'need-point.ts',
  'perturbed-weights.ts',
  'rank-draws.ts',
  'readiness.ts',
  'register-gaps.ts',
  'register-provision.ts',
  'robustness.ts',
  'sampling-model.ts',
  'scoring-variants.ts',
  'seeded-normals.ts',
  'seeded-stream.ts',
  'service-share.ts',
  'shared-indicators.ts',
  'shifted-area.ts',
  'shifted-figure.ts',
  'simulate-gaps.ts',
  'simulate-lenses.ts',
  'staff-bounds.ts',
  'text-hash.ts',
  'tier-grid.ts',
  'variant-classes.ts',
  'variant-run.ts',
  'what-would-change.ts',
  'wte-draws.ts',
];

/** Steps inside one calculation: they take numbers that their callers have checked, or hand them on. */
const INNER = [
  'addTo',
  'at',
  'deviance',
  'finite',
  'gammaFront',
  'invertCdf',
  'ranksFromHighest',
  'recentPoints',
  'refuseNegative',
  'refuseUnlessPositive',
  'refuseUnlessWhole',
  'stirlingCorrection',
  'valueScale',
];

const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => /(?<!\.spec)\.ts$/.test(name) && !/fixtures?\.ts$/.test(name),
);
const functions = new Map<string, (...args: readonly unknown[]) => unknown>();
for (const file of files.filter((name) => !SIMULATION.includes(name))) {
  for (const [name, value] of members(await import(`./${file}`))) {
    if (typeof value === 'function' && !INNER.includes(name)) {
      functions.set(name, (...args) => Reflect.apply(value, undefined, args) as unknown);
    }
  }
}

function members(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The numbers anywhere in an answer. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  return members(answer).flatMap(([, member]) => numbersIn(member));
}

describe('every public statistic', () => {
  it('has hostile arguments to be held against', () => {
    expect([...functions.keys()].sort()).toEqual(Object.keys(hostileArguments).sort());
  });

  for (const [name, run] of functions) {
    it(`answers in finite numbers, says there is none, or throws a RangeError: ${name}`, () => {
      const hostile = hostileArguments[name] ?? fc.constant([]);
      fc.assert(
        fc.property(hostile, (args) => {
          let answer: unknown = null;
          try {
            answer = run(...args);
          } catch (error) {
            if (!(error instanceof RangeError)) throw error;
          }
          expect(numbersIn(answer).filter((number) => !Number.isFinite(number))).toEqual([]);
        }),
        { numRuns: 200, endOnFailure: true },
      );
    });
  }
});
