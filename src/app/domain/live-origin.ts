import { comparePeriods, parsePeriodId } from './period.ts';
import { type LiveOrigin } from './snapshot.ts';

/**
 * Who answered one published figure, and when; null where it was never asked for and is bundled.
 * A figure that was worked out here has the origin of its parts: see `derivationAt`.
 */
export function liveOriginAt(
  origin: LiveOrigin | undefined,
  area: string,
  period: string,
): LiveOrigin | null {
  if (origin === undefined) return null;
  return isAnswered(origin, area, period) ? origin : liveOriginAt(origin.before, area, period);
}

function isAnswered(
  { since, kept = [], keptPeriods = {} }: LiveOrigin,
  area: string,
  period: string,
): boolean {
  const [asked, first] = [parsePeriodId(period), parsePeriodId(since)];
  if (asked === null || first === null || comparePeriods(asked, first) < 0) return false;
  if (kept.includes(area)) return false;
  return !(Object.hasOwn(keptPeriods, area) && keptPeriods[area]?.includes(period) === true);
}
