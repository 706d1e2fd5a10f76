import { type LiveOrigin, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';

/**
 * Why the bundled figures of an indicator are not those of the publisher files: a refresh asked for
 * them since. Null where they are. For specs, which leave such figures out and say so.
 */
export function askedSince({ indicators }: SnapshotManifest, id: string): string | null {
  const live = indicators.find((entry) => entry.id === id)?.live;
  return live === undefined
    ? null
    : `${id} was asked of ${sourceById(live.source).title} on ${live.on}, since it was read from a file`;
}

/** Indicators of which `askedSince` has something to say. */
export function allAskedSince({ indicators }: SnapshotManifest): readonly string[] {
  return indicators.flatMap(({ id, live }) => (live === undefined ? [] : [id]));
}

/** Sources of the answers that figures are of, the newest first. */
export function answerSources(origin: LiveOrigin | undefined): readonly SourceId[] {
  return origin === undefined ? [] : [origin.source, ...answerSources(origin.before)];
}
