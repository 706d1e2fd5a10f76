import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type WordTable } from '#app/domain/word-table.ts';
import { PILOT_PROGRAMMES } from '#data-adapters/programmes/programme-facts.ts';
import { type Loadable, loaded, valueOf } from '../loadable.ts';
import { selectAreas, selectGeography, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { programmesAt } from './place-programmes.ts';

/** What was announced of the programmes, oldest first, a sentence each with its source. */
export const ANNOUNCEMENTS: readonly { readonly words: string; readonly source: string }[] =
  PILOT_PROGRAMMES.flatMap(({ name, announcements }) =>
    announcements.map(({ date, words, source }) => ({ name, date, words, source })),
  )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ name, date, words, source }) => ({
      words: `${dateWords(date)}, ${name}: ${words}.`,
      source,
    }));

/** Programmes by place: in, in part, out or unknown, with dates and sources. */
export const selectProgrammeTable = createSelector(
  snapshotFeature.selectProgrammes,
  selectGeography,
  selectAreas,
  selectVintage,
  createSelector(selectSelection, ({ level }) => level),
  (programmes, geography, areas, vintage, level): Loadable<WordTable> => {
    if (programmes.status === 'failed') return programmes;
    const memberships = valueOf(programmes);
    if (memberships === null || geography === null || vintage === null) {
      return { status: 'loading' };
    }
    const lines = areas
      .map((area) => ({ area, own: programmesAt(memberships, geography, area, vintage) }))
      .sort((a, b) => a.area.shortName.localeCompare(b.area.shortName, 'en-GB'));
    return loaded({
      id: 'programmes',
      title: 'Programmes by place',
      heads: ['Place', ...(lines[0]?.own ?? []).map(({ name }) => name), 'Sources'],
      rows: lines.map(({ area, own }) => ({
        key: area.code,
        cells: [
          { text: area.shortName },
          ...own.map(({ status, words, notes }) => ({
            text: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
            ...(notes.length > 0 && { remark: notes.join(' ') }),
            ...(status === 'unknown' && { tone: 'silent' as const }),
          })),
          { text: sourcesText(own.flatMap(({ sources }) => sources)) },
        ],
      })),
      about: [
        `Work and health programmes: ${areas.length} ${LEVEL_NAMES[level].many}`,
        'Unknown is not out. WorkWell and accelerators were announced for the integrated care boards to 31 March 2026 and are carried forward through what became of each; nothing is inferred',
        ...ANNOUNCEMENTS.map(({ words, source }) => `${words} ${source}`),
      ],
      empty: 'There is no place at this level.',
    });
  },
);

function sourcesText(sources: readonly string[]): string {
  const own = [...new Set(sources)];
  return own.length === 0 ? 'No list names it' : own.join('; ');
}

/** `7 May 2024`, or `November 2024` where the day was not found. */
function dateWords(date: string): string {
  return date.length === 7
    ? periodLabel({ start: `${date}-01`, months: 1 })
    : periodLabel({ start: date, months: 0 });
}
