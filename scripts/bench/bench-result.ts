/** One comparison made in one run: never a bare time, which says more about the machine. */
export interface BenchResult {
  /** What is compared. */
  readonly what: string;
  /** The measured amount divided by what it is compared with. */
  readonly ratio: number;
  /** What a ratio of 1 would be, in words: "the budget of 250 kB". */
  readonly against: string;
  /** Further words, such as the amounts behind the ratio. */
  readonly detail?: string;
  /** The bench fails above this ratio. */
  readonly limit?: number;
}

/** What a file `scripts/bench/*.bench.ts` exports. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly BenchResult[]>;
}

export function isOver({ ratio, limit }: BenchResult): boolean {
  return !Number.isFinite(ratio) || (limit !== undefined && ratio > limit);
}

/** A line a result. */
export function resultLine(result: BenchResult): string {
  const { what, ratio, against, detail, limit } = result;
  const amounts = detail === undefined ? '' : `: ${detail}`;
  const allowed = limit === undefined ? '' : ` [at most ${limit.toFixed(2)}]`;
  const verdict = isOver(result) ? ' TOO MUCH' : '';
  return `${ratio.toFixed(2)} × ${against} – ${what}${amounts}${allowed}${verdict}`;
}
