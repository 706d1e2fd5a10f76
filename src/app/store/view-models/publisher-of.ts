import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';
import { type ShownOrigins } from './shown-origins.ts';

/** Who publishes figures, as a reader knows it: whoever answered most, else the source of those bundled. */
export function publisherOf(bundled: readonly SourceId[], { live }: ShownOrigins): string {
  const first = live[0]?.origin.source ?? bundled[0];
  return first === undefined ? 'their publisher' : sourceById(first).publisher;
}
