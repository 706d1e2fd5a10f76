import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type Figure } from '#app/domain/figure.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';

/** Where the figures that are shown came from; figures that are missing do not count. */
export interface ShownOrigins {
  /** Publishers' answers that they are of, the one with most of them first. */
  readonly live: readonly { readonly origin: LiveOrigin; readonly figures: number }[];
  /** How many were never asked for and are those bundled. */
  readonly bundled: number;
}

export const ALL_BUNDLED: ShownOrigins = { live: [], bundled: 0 };

/** Who answered the figures of these places in these periods: a refresh need not have met them all. */
export function shownOrigins(
  table: FigureTable,
  origin: LiveOrigin | undefined,
  codes: readonly string[],
  periods: readonly string[],
): ShownOrigins {
  if (origin === undefined) return ALL_BUNDLED;
  const counts = new Map<LiveOrigin | null, number>();
  for (const code of codes) {
    for (const period of periods) {
      if (figureAt(table, code, period).kind === 'missing') continue;
      const answer = liveOriginAt(origin, code, period);
      const before = counts.get(answer);
      counts.set(answer, before === undefined ? 1 : before + 1);
    }
  }
  const live = [...counts].flatMap(([answer, figures]) =>
    answer === null ? [] : [{ origin: answer, figures }],
  );
  const answered = live.reduce((sum, { figures }) => sum + figures, 0);
  const all = [...counts.values()].reduce((sum, figures) => sum + figures, 0);
  return { live: live.sort((a, b) => b.figures - a.figures), bundled: all - answered };
}

/** What is said of one figure among others that are mostly of another answer, or not of one. */
export function originRemarks(
  shown: ShownOrigins,
  origin: LiveOrigin | null,
  figure: Figure,
): readonly string[] {
  const isMixed = shown.live.length > 1 || (shown.live.length === 1 && shown.bundled > 0);
  if (!isMixed || figure.kind === 'missing') return [];
  if (origin === null) return ['Bundled with the atlas: no publisher answered it'];
  return [`Asked of the publisher on ${periodLabel({ start: origin.on, months: 0 })}`];
}
