import { isRecord } from './oracle-file.ts';

interface Tolerance {
  readonly abs: number;
  readonly rel: number;
  /** Share of the width of the expected interval by which a simulated limit may be off. */
  readonly fractionOfIntervalWidth: number | null;
}

/**
 * Whether an answer is the expected one. Numbers may differ by the larger of `abs` and `rel` times
 * the expected number (by nothing without a tolerance); everything else must be equal. Only the
 * members the expectation names are compared. A tolerance may be given by member name, or as
 * `deterministic` and `limits` (for members ending in _lower or _upper).
 */
export function matches(got: unknown, expected: unknown, tolerance: unknown): boolean {
  if (typeof expected === 'number') {
    return typeof got === 'number' && within(got, expected, readTolerance(tolerance));
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((item, i) => matches(got[i], item, tolerance))
    );
  }
  if (isRecord(expected)) {
    return (
      isRecord(got) &&
      Object.entries(expected).every(([name, item]) =>
        isLimit(name, item, tolerance)
          ? withinInterval(got[name], name, expected, tolerance)
          : matches(got[name], item, memberTolerance(name, tolerance)),
      )
    );
  }
  return got === expected;
}

function within(got: number, expected: number, { abs, rel }: Tolerance): boolean {
  return Math.abs(got - expected) <= Math.max(abs, rel * Math.abs(expected));
}

/** No tolerance given: nothing may differ. */
const exact = 0;

function readTolerance(tolerance: unknown): Tolerance {
  const number = (name: string): number | null => {
    const value = isRecord(tolerance) ? tolerance[name] : undefined;
    return typeof value === 'number' ? value : null;
  };
  const [abs, rel] = [number('abs'), number('rel')];
  return {
    abs: abs ?? exact,
    rel: rel ?? exact,
    fractionOfIntervalWidth: number('fractionOfIntervalWidth'),
  };
}

function memberTolerance(name: string, tolerance: unknown): unknown {
  if (!isRecord(tolerance)) return tolerance;
  if (name in tolerance) return tolerance[name];
  return 'deterministic' in tolerance ? tolerance['deterministic'] : tolerance;
}

const LIMIT = /^(.*?)_?(lower|upper)$/i;

function isLimit(name: string, expected: unknown, tolerance: unknown): boolean {
  return (
    typeof expected === 'number' && isRecord(tolerance) && 'limits' in tolerance && LIMIT.test(name)
  );
}

function withinInterval(
  got: unknown,
  name: string,
  expected: Record<string, unknown>,
  tolerance: unknown,
): boolean {
  const rule = readTolerance(isRecord(tolerance) ? tolerance['limits'] : undefined);
  const lower = expected[name.replace(/upper$/i, 'lower')];
  const upper = expected[name.replace(/lower$/i, 'upper')];
  const limit = expected[name];
  if (typeof got !== 'number' || typeof limit !== 'number') return false;
  const fraction = rule.fractionOfIntervalWidth;
  if (fraction === null || typeof lower !== 'number' || typeof upper !== 'number') {
    return within(got, limit, rule);
  }
  return Math.abs(got - limit) <= fraction * Math.abs(upper - lower);
}
