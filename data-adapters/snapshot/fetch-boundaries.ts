import { type AreaLevel, type Geography, LEVEL_NAMES, newestVintage } from '#app/domain/area.ts';
import { type Boundaries, type BoundaryLevel } from '#app/domain/boundaries.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Ask, AskError } from '#data-adapters/ask/ask.ts';
import { IF_IT_STAYS_SO, orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { type FlowOptions } from '#data-adapters/ask/live-figures.ts';
import { UPSTREAM_NAMES } from '#data-adapters/ask/upstream.ts';
import { askBoundaries } from '#data-adapters/ons-geography/ask-boundaries.ts';

/** The levels that are drawn by their boundaries, the atlas's first. */
const DRAWN = ['icb', 'utla', 'ltla', 'region', 'nhs-region'] as const satisfies AreaLevel[];

export interface FetchedBoundaries {
  readonly boundaries: readonly Boundaries[];
  readonly report: SourceRefresh;
}

/**
 * Asks ONS Open Geography for the boundaries of every level, boards once for each vintage. A level
 * that is not answered stands in the report, and the others are kept.
 * @throws AskError where the person cancelled.
 */
export async function fetchBoundaries(
  ask: Ask,
  geography: Geography,
  today: string,
  { signal, progress }: FlowOptions = {},
): Promise<FetchedBoundaries> {
  const newest = newestVintage(geography);
  const wanted = DRAWN.flatMap((level) => {
    const vintages = level === 'icb' ? geography.vintages.map(({ id }) => id) : [newest];
    return vintages.map((vintage) => ({ level, vintage }));
  });
  const boundaries: Boundaries[] = [];
  const failures: string[] = [];
  for (const [done, place] of wanted.entries()) {
    const words = boundaryWords(place.level, place.vintage);
    const options = signal === undefined ? {} : { signal };
    const answer = await orWords(askBoundaries(ask, { ...place, geography, on: today }, options));
    progress?.({ done: done + 1, of: wanted.length, about: `boundaries of ${words}` });
    if (typeof answer === 'string') {
      failures.push(`No boundaries of ${words}: ${answer} Those held are kept.`);
    } else boundaries.push(answer);
  }
  const issues = boundaries.flatMap((one) => one.issues);
  return {
    boundaries,
    report: {
      name: UPSTREAM_NAMES['ons-geography'],
      on: today,
      indicators: [],
      failures,
      issues: {
        counts: Object.fromEntries(
          [...Map.groupBy(issues, ({ code }) => code)].map(([code, all]) => [code, all.length]),
        ),
        first: issues
          .slice(0, 50)
          .map(({ code, row, message }) => ({ code, row: row ?? 1, message })),
      },
    },
  };
}

/** `integrated care boards of 2023`, `regions`. */
export function boundaryWords(level: BoundaryLevel, vintage: string): string {
  const { many } = LEVEL_NAMES[level];
  return level === 'icb' ? `${many} of ${vintage}` : many;
}

/** What was asked for, or in words why it is not to be had. */
async function orWords<T>(question: Promise<T>): Promise<T | string> {
  try {
    const answer = await orFailure(question);
    return answer instanceof AskError ? answer.message : answer;
  } catch (error) {
    if (error instanceof ForeignFileError) return `${error.message} ${IF_IT_STAYS_SO}`;
    throw error;
  }
}
