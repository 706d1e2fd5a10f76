import { createSelector } from '@ngrx/store';
import { areasOf, LEVEL_NAMES } from '#app/domain/area.ts';
import { boundaryFeature } from '../boundaries/boundary-feature.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { type Loadable, loaded } from '../loadable.ts';
import { selectGeography } from '../scope.ts';
import { dayWords } from './source-line.ts';

/** What a dropped file would change, in words. */
export interface BoundaryPreview {
  readonly name: string;
  readonly level: string;
  readonly drawn: string;
  readonly properties: string;
  readonly sourceLine: string;
  /** What could not be drawn as it came, each with its place in the file. */
  readonly issues: readonly string[];
  readonly canAccept: boolean;
}

export const selectBoundaryPreview = createSelector(
  boundaryFeature.selectFile,
  selectGeography,
  (file, geography): Loadable<BoundaryPreview> => {
    if (file.status !== 'loaded') return file;
    const { name, keys, boundaries } = file.value;
    const { level, vintage, codes, sourceLine, issues } = boundaries;
    const all = geography === null ? codes.length : areasOf(geography, level, vintage).length;
    return loaded({
      name,
      level: LEVEL_NAMES[level].many,
      drawn: `${codes.length} of ${all} ${LEVEL_NAMES[level].many} have an outline in it.`,
      properties:
        keys.name === null
          ? `Codes were found under “${keys.code}”; no property holds names, so the atlas’s own are used.`
          : `Codes were found under “${keys.code}”, names under “${keys.name}”.`,
      sourceLine,
      issues: issues.map(
        ({ row, area, message }) =>
          [row === null ? '' : `Feature ${row}`, area ?? '']
            .filter((part) => part !== '')
            .join(', ') +
          (row === null && area === null ? '' : ': ') +
          message,
      ),
      canAccept: codes.length > 0,
    });
  },
);

/** Boundaries that are kept in this browser. */
export const selectBoundaryRows = createSelector(selectKept('boundaries'), (records) =>
  records.map(({ id, level, title, sourceLine, codes, savedAt }) => ({
    id,
    name: `${codes.length} ${LEVEL_NAMES[level].many}`,
    title,
    sourceLine,
    saved: dayWords(savedAt.slice(0, 10)),
  })),
);
