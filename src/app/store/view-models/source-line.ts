import { type BroughtFrom, citationLine } from '#app/domain/extract-citation.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';
import { ALL_BUNDLED, type ShownOrigins } from './shown-origins.ts';

/**
 * Publisher, title, edition and licence of every source behind a chart, and whether the figures are
 * bundled or were asked of the publisher, and when; for figures that a person brought, their document.
 *
 * @param sources of the bundled figures; empty where they were worked out here.
 * @param shown which of the figures that are shown were asked of a publisher; none unless told.
 */
export function sourceLine(
  sources: readonly SourceId[],
  indicator: Indicator | null,
  shown: ShownOrigins = ALL_BUNDLED,
): string {
  if (indicator?.brought !== undefined) return broughtLine(indicator.brought);
  const derived = sources.length === 0 && indicator !== null;
  const ids = derived ? indicator.feeds.map(({ source }) => source) : sources;
  const prefix = derived ? 'Worked out here from: ' : 'Source: ';
  const bundled = shown.live.length === 0 ? ' Bundled with the atlas.' : '';
  return `${prefix}${shownSourceWords(ids, shown).join('; ')}.${bundled}`;
}

/** The line of what `shownSourceWords` says of many indicators, each source once; blank without any. */
export function sourcesLine(words: readonly string[], isAllBundled: boolean): string {
  const bundled = isAllBundled ? ' Bundled with the atlas.' : '';
  return words.length === 0 ? '' : `Source: ${[...new Set(words)].join('; ')}.${bundled}`;
}

/**
 * Each answer and, where some figures are not of one, the sources of those bundled; with how many
 * figures are of which, where there is more than one.
 */
export function shownSourceWords(
  bundled: readonly SourceId[],
  shown: ShownOrigins,
): readonly string[] {
  const sources = [...new Set(bundled)].map((id) => sourceWords(id, null));
  if (shown.live.length === 0) return sources;
  const isMixed = shown.live.length > 1 || shown.bundled > 0;
  const share = (figures: number) =>
    isMixed ? `, for ${figures} ${figures === 1 ? 'figure' : 'figures'}` : '';
  return [
    ...shown.live.map(
      ({ origin, figures }) => `${sourceWords(origin.source, origin)}${share(figures)}`,
    ),
    ...(shown.bundled === 0
      ? []
      : [`${sources.join('; ')}, bundled with the atlas${share(shown.bundled)}`]),
  ];
}

function broughtLine(brought: BroughtFrom): string {
  return `Source: ${broughtWords(brought)}; accepted on ${dayWords(brought.accepted.slice(0, 10))}.`;
}

/** Document, page, date and address of figures that a person brought. */
export function broughtWords({ citation }: Pick<BroughtFrom, 'citation'>): string {
  return `${citationLine(citation)}, ${citation.url} (brought by you, only in this browser)`;
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
