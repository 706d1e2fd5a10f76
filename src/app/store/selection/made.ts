import { createSelector } from '@ngrx/store';
import { linkVintageText } from '#app/domain/link-vintage.ts';
import { valueOf } from '../loadable.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';

/** What a link made now says of when and with which figures; null until that is known. */
export function selectLinkVintage(today: string) {
  return createSelector(
    snapshotFeature.selectManifest,
    snapshotFeature.selectHeld,
    (manifest, held): string | null => {
      const list = valueOf(manifest);
      if (list === null) return null;
      const asked = Object.values(held).map(({ on }) => on);
      return linkVintageText({
        on: today,
        edition: list.edition ?? null,
        asked: asked.sort().at(-1) ?? null,
      });
    },
  );
}
