/** How the range of values is cut into classes of a colour scale. */
export const BREAK_METHODS = ['fifths', 'equal', 'natural', 'own'] as const;
export type BreakMethod = (typeof BREAK_METHODS)[number];

export const BREAK_NAMES: Readonly<Record<BreakMethod, string>> = {
  fifths: 'Fifths of areas',
  equal: 'Equal steps',
  natural: 'Natural breaks',
  own: 'Your own breaks',
};

/** What the reader should know of each way, shown with the legend. */
export const BREAK_EXPLANATIONS: Readonly<Record<BreakMethod, string>> = {
  fifths: 'Each class holds about a fifth of the areas, however far apart their values lie.',
  equal: 'Each class spans the same width of values; some may hold few areas or none.',
  natural: 'Breaks lie where values leave the widest gaps: areas of a class are most alike.',
  own: 'Breaks were entered by hand.',
};

const CLASSES = 5;

/**
 * Edges between neighbouring classes, lowest first, rounded to the decimals shown: a value on an
 * edge belongs to the class above. Fewer edges where values are too few or too alike; none where
 * there is nothing to part. `own`: edges entered, used for that method only.
 */
export function classBreaks(
  values: readonly number[],
  method: BreakMethod,
  decimals: number,
  own: readonly number[] = [],
): readonly number[] {
  const sorted = values.map((value) => rounded(value, decimals)).sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const edges = edgesBy(sorted, method, own).map((edge) => rounded(edge, decimals));
  const unique = [...new Set(edges)].sort((a, b) => a - b);
  return method === 'own' ? unique : unique.filter((edge) => edge > lowest && edge <= highest);
}

function edgesBy(
  sorted: readonly number[],
  method: BreakMethod,
  own: readonly number[],
): readonly number[] {
  switch (method) {
    case 'fifths':
      return [1, 2, 3, 4].map((fifth) => quantileOf(sorted, fifth / CLASSES));
    case 'equal': {
      const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
      return [1, 2, 3, 4].map((step) => lowest + ((highest - lowest) * step) / CLASSES);
    }
    case 'natural':
      return naturalBreaks(sorted, CLASSES);
    case 'own':
      return own.filter((edge) => Number.isFinite(edge));
  }
}

/** Type 7, as everywhere here. */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Breaks that make the sum of squared distances from class means least (Fisher 1958, known as
 * Jenks): exact, by building up from fewer classes over fewer values. The first value of each class
 * but the lowest.
 */
function naturalBreaks(sorted: readonly number[], most: number): readonly number[] {
  const classes = Math.min(most, new Set(sorted).size);
  if (classes < 2) return [];
  const count = sorted.length;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, i) => {
    sums.push((sums[i] ?? 0) + value);
    squares.push((squares[i] ?? 0) + value * value);
  });
  /** Squared distances of values `from` to `to` (one beyond) from their mean. */
  const spread = (from: number, to: number): number => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  let least = Array.from({ length: count + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: number[][] = [];
  for (let classOf = 2; classOf <= classes; classOf += 1) {
    const next: number[] = least.map(() => Infinity);
    const startOf: number[] = least.map(() => 0);
    for (let to = classOf; to <= count; to += 1) {
      for (let from = classOf - 1; from < to; from += 1) {
        const cost = (least[from] ?? Infinity) + spread(from, to);
        if (cost < (next[to] ?? Infinity) - 1e-12) {
          next[to] = cost;
          startOf[to] = from;
        }
      }
    }
    starts.push(startOf);
    least = next;
  }
  const breaks: number[] = [];
  let to = count;
  for (const startOf of starts.reverse()) {
    to = startOf[to] ?? 0;
    breaks.unshift(sorted[to] ?? 0);
  }
  return breaks;
}

function rounded(value: number, decimals: number): number {
  return parseFloat(value.toFixed(decimals));
}
