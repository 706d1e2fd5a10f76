import { type Indicator } from '#app/domain/indicator.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';

/** Publisher, title, edition and licence of every source behind a chart. */
export function sourceLine(sources: readonly SourceId[], indicator: Indicator | null): string {
  const derived = sources.length === 0 && indicator !== null;
  const ids = derived ? indicator.feeds.map(({ source }) => source) : sources;
  const words = [...new Set(ids)].map((id) => {
    const { publisher, title, edition, licence } = sourceById(id);
    return `${publisher}, ${title} (${edition}), ${licence}`;
  });
  const prefix = derived ? 'Worked out here from: ' : 'Source: ';
  return `${prefix}${words.join('; ')}.`;
}
