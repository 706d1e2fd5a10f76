import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { type GapLine } from '#app/domain/gap-line.ts';
import { GAP_CLASS_WORDS, type GapClassName, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { LENS_NAMES, type Lens, LENSES } from '#app/domain/lens.ts';
import { selectGapLines, selectGapTable } from '../gaps/gaps-feature.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';

/** One cell of the grid of places by lenses. */
export interface GapCellView {
  readonly lens: Lens;
  readonly class: GapClassName;
  readonly shortfallText: string;
  readonly title: string;
}

export interface GapRowView {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly GapCellView[];
}

const selectLines = createSelector(LENSES.map(selectGapLines), (...lines) => lines);
const selectStates = createSelector(LENSES.map(selectGapTable), (...tables) => tables);

/** Why the grid cannot be shown, null where it can. */
export const selectGapTrouble = createSelector(selectStates, (tables) => {
  const broken = tables.find((table) => table.status === 'failed');
  return broken?.status === 'failed' ? broken.message : null;
});

/** How many lenses are worked out, of how many. */
export const selectGapProgress = createSelector(selectLines, (lines) => ({
  done: lines.filter((line) => line !== null).length,
  of: lines.length,
}));

/** Places by name, each with a cell for every lens; empty until every lens is worked out. */
export const selectGapGrid = createSelector(
  selectAreas,
  selectLines,
  (areas, lines): readonly GapRowView[] => {
    const done = lines.filter((line) => line !== null);
    if (done.length < LENSES.length) return [];
    return areas
      .map(({ code, shortName }, a) => ({
        code,
        name: shortName,
        cells: LENSES.flatMap((lens, l) => {
          const line = done[l]?.[a];
          return line === undefined ? [] : [cellOf(lens, line)];
        }),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  },
);

export const GAP_COLUMNS = LENSES.map((lens) => ({ id: lens, name: LENS_NAMES[lens].title }));

function cellOf(lens: Lens, line: GapLine): GapCellView {
  const shortfall = shortfallText(line);
  const reason = line.reason === null ? '' : `: ${INSUFFICIENT_WORDS[line.reason]}`;
  const words = `${GAP_CLASS_WORDS[line.class]}${reason}`;
  return {
    lens,
    class: line.class,
    shortfallText: shortfall,
    title: `${line.name}, ${LENS_NAMES[lens].inSentence}: ${words}${shortfall === '' ? '' : `; ${shortfall}`}`,
  };
}

/** `8.1 WTE (0 to 31.2)`; blank where there is none to give. */
export function shortfallText({ shortfall, shortfallLower, shortfallUpper }: GapLine): string {
  if (shortfall === null || shortfallLower === null || shortfallUpper === null) return '';
  const text = (value: number) => numberText(value, 1);
  if (shortfallUpper < 0.05) return 'staff above expected';
  return `${text(shortfall)} WTE (${text(shortfallLower)} to ${text(shortfallUpper)})`;
}

/** How many places are in each class, lens by lens. */
export const selectGapCounts = createSelector(selectLines, (lines) =>
  LENSES.map((lens, l) => ({
    lens,
    name: LENS_NAMES[lens].title,
    counts: lines[l] === null || lines[l] === undefined ? null : countClasses(lines[l]),
  })),
);

function countClasses(lines: readonly GapLine[]) {
  const names = Object.keys(GAP_CLASS_WORDS) as GapClassName[];
  return names.map((name) => ({
    class: name,
    words: GAP_CLASS_WORDS[name],
    count: lines.filter((line) => line.class === name).length,
  }));
}

/** Lines about a gap download: what, where, when, from whom. */
export const selectGapAbout = createSelector(
  selectSelection,
  selectAreas,
  ({ lens, level }, areas) => [
    `Gap between need and AHPs in primary care networks: ${LENS_NAMES[lens].title}, ${areas.length} ${LEVEL_NAMES[level].many}`,
    'Staff: NHS England, Primary care network workforce, September 2022, Open Government Licence v3.0; residents: ONS mid-2024',
    'Need: figures and sources as listed on the Data page; method as on the Methods page',
  ],
);
