import { type Indicator } from '#app/domain/indicator.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';

/**
 * Publisher, title, edition and licence of every source behind a chart, and whether the figures are
 * bundled or were asked of the publisher, and when.
 */
export function sourceLine(
  sources: readonly SourceId[],
  indicator: Indicator | null,
  origin: LiveOrigin | null = null,
): string {
  const derived = sources.length === 0 && indicator !== null;
  const live = origin === null ? [] : [origin.source];
  const ids = derived ? [...live, ...indicator.feeds.map(({ source }) => source)] : sources;
  const words = [...new Set(ids)].map((id) => sourceWords(id, origin));
  const prefix = derived ? 'Worked out here from: ' : 'Source: ';
  const bundled = origin === null ? ' Bundled with the atlas.' : '';
  return `${prefix}${words.join('; ')}.${bundled}`;
}

/** Publisher, title, edition (or when it was asked) and licence of one source. */
export function sourceWords(id: SourceId, origin: LiveOrigin | null): string {
  const { publisher, title, edition, licence } = sourceById(id);
  const when = origin?.source === id ? `live, asked on ${dayWords(origin.on)}` : edition;
  return `${publisher}, ${title} (${when}), ${licence}`;
}

/** `25 November 2026`. */
export function dayWords(date: string): string {
  return periodLabel({ start: date, months: 0 });
}

/** `Live: Annual Population Survey, from Nomis, asked on 25 November 2026`. */
export function liveWords({ source, on }: Pick<LiveOrigin, 'source' | 'on'>): string {
  return `Live: ${sourceById(source).title}, asked on ${dayWords(on)}`;
}
