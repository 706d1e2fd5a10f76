import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';

/** Who publishes the figures of a level, as a reader knows it. */
export function publisherOf(sources: readonly SourceId[]): string {
  const [first] = sources;
  return first === undefined ? 'their publisher' : sourceById(first).publisher;
}
