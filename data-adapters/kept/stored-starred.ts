import * as v from 'valibot';
import { type StarredCard } from '#app/domain/starred-card.ts';

const text = v.string();

/** A card kept for the briefing. Its address is one below the atlas, never of another site. */
export const StoredStarred = v.object({
  card: text,
  title: v.pipe(text, v.nonEmpty()),
  subtitle: text,
  sourceLine: text,
  address: v.pipe(text, v.regex(/^\/(?![/\\])/)),
  starredOn: v.pipe(text, v.isoDate()),
  position: v.pipe(v.number(), v.integer()),
}) satisfies v.GenericSchema<unknown, StarredCard>;
