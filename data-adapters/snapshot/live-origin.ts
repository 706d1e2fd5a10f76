import { derivationAt } from '#app/domain/figure-table.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { type LiveTable } from './live-tables.ts';

/**
 * Where a table's live figures came from, those of earlier answers that it still holds included.
 *
 * @param on ISO date of the answer.
 * @param before where the live figures of the table of before came from, if any.
 */
export function liveOrigin(
  { table, levels, since, kept, keptPeriods }: LiveTable,
  source: SourceId,
  on: string,
  before: LiveOrigin | undefined,
): LiveOrigin {
  const own: LiveOrigin = {
    source,
    on,
    levels,
    since,
    ...(kept.length > 0 && { kept }),
    ...(Object.keys(keptPeriods).length > 0 && { keptPeriods }),
  };
  if (before === undefined) return own;
  const used = new Set<LiveOrigin>();
  const withBefore = { ...own, before };
  for (const area of table.areas) {
    for (const period of table.periods) {
      if (derivationAt(table, area, period) !== null) continue;
      const origin = liveOriginAt(withBefore, area, period);
      if (origin !== null) used.add(origin);
    }
  }
  const earlier = onlyUsed(before, used);
  return { ...own, ...(earlier !== undefined && { before: earlier }) };
}

/** The chain of earlier answers without those that nothing is held of any more. */
function onlyUsed(
  origin: LiveOrigin | undefined,
  used: ReadonlySet<LiveOrigin>,
): LiveOrigin | undefined {
  if (origin === undefined) return undefined;
  const { before, ...rest } = origin;
  const earlier = onlyUsed(before, used);
  if (!used.has(origin)) return earlier;
  return { ...rest, ...(earlier !== undefined && { before: earlier }) };
}
