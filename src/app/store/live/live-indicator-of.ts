import { type Lens, type Subdomain } from '#app/domain/lens.ts';
import { type FoundIndicator } from '#data-adapters/fingertips/search-indicators.ts';
import { toIndicator } from '#data-adapters/fingertips/to-indicator.ts';
import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';

/** An indicator of Fingertips as one of the atlas's own, with the way to ask for its figures. */
export function liveIndicatorOf(
  found: FoundIndicator,
  lens: Lens,
  subdomain: Subdomain | null,
): LiveIndicator {
  const indicator = toIndicator(found, lens, subdomain);
  const [feed] = indicator.feeds;
  if (feed === undefined) throw new RangeError(`no feed for ${indicator.id}`);
  return {
    indicator,
    live: { indicator: indicator.id, feed, months: null, levels: found.levels, note: '' },
  };
}
