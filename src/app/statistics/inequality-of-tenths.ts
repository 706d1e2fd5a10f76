import { slopeIndex } from './slope-index.ts';

/** A tenth of the population with a percentage; people counted where they are known. */
interface Tenth {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number | null;
  readonly denominator: number | null;
}

interface Index {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * What follows from a percentage by tenths of deprivation, most deprived first: the slope index in
 * percentage points and the relative index, with 95% limits; the value of all together; and how many
 * people fewer there would be if every tenth had the lowest value, sum(count - lowest x denominator).
 *
 * @returns nulls where a count, a denominator or a limit is missing, or a denominator is not
 *   positive: populations are never guessed.
 * Source: see `slopeIndex`; methods section 1.10.
 */
export function inequalityOfTenths(tenths: readonly Tenth[]): {
  readonly slope: Index | null;
  readonly relative: Index | null;
  readonly overall: number | null;
  readonly people: number | null;
} {
  const counted = tenths.flatMap(({ count, denominator, value, lower, upper }) =>
    count === null || denominator === null || denominator <= 0
      ? []
      : [{ count, denominator, value, lower, upper }],
  );
  if (counted.length !== tenths.length || counted.length < 5) {
    return { slope: null, relative: null, overall: null, people: null };
  }
  const index = slopeIndex({
    quantiles: counted.map(({ denominator, value, lower, upper }) => ({
      population: denominator,
      value: value / 100,
      lower: lower === null ? null : lower / 100,
      upper: upper === null ? null : upper / 100,
    })),
    valueType: 'proportion',
    repetitions: 10_000,
  });
  const [count, people] = [sum(counted, 'count'), sum(counted, 'denominator')];
  const lowest = Math.min(...counted.map(({ value }) => value)) / 100;
  return {
    slope: indexOf(index.sii, index.sii_lower, index.sii_upper, 100),
    relative: indexOf(index.rii, index.rii_lower, index.rii_upper, 1),
    overall: (100 * count) / people,
    people: count - lowest * people,
  };
}

function indexOf(
  value: number | null,
  lower: number | null,
  upper: number | null,
  unit: number,
): Index | null {
  return value === null || lower === null || upper === null
    ? null
    : { value: value * unit, lower: lower * unit, upper: upper * unit };
}

function sum<Name extends string>(
  rows: readonly Readonly<Record<Name, number>>[],
  name: Name,
): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
