import { createSelector } from '@ngrx/store';
import { gapAbout } from '#app/domain/gap-about.ts';
import { type GapLine } from '#app/domain/gap-line.ts';
import { GAP_CLASS_WORDS, type GapClassName, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { LENS_NAMES, type Lens, LENSES } from '#app/domain/lens.ts';
import {
  gapsFeature,
  selectGapLines,
  selectGapTable,
  selectLatestGapLines,
} from '../gaps/gaps-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { broughtAmong } from './brought-words.ts';
import { marksText, selectGapMarks } from './gap-marks.ts';

/** One cell of the grid of places by lenses. */
export interface GapCellView {
  readonly lens: Lens;
  readonly class: GapClassName;
  readonly shortfallText: string;
  /** What was decided about it; blank where nothing was. */
  readonly mark: string;
  readonly title: string;
}

export interface GapRowView {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly GapCellView[];
}

const selectNow = createSelector(LENSES.map(selectGapLines), (...lines) => lines);
const selectBefore = createSelector(LENSES.map(selectLatestGapLines), (...lines) => lines);
const selectStates = createSelector(LENSES.map(selectGapTable), (...tables) => tables);

/** Lenses with their lines: those in force, else those of the settings before, else none. */
const selectLines = createSelector(selectNow, selectBefore, (now, before) =>
  LENSES.map((lens, l) => ({ lens, lines: now[l] ?? before[l] ?? null })),
);

/** Whether some lenses show what was worked out before the settings were changed. */
export const selectIsStale = createSelector(selectNow, selectBefore, (now, before) =>
  LENSES.some((_, l) => now[l] === null && before[l] !== null),
);

/** Why lenses are not there, a sentence each reason; empty where all are, or are on their way. */
export const selectGapTroubles = createSelector(selectStates, (tables): readonly string[] => {
  const reasons = new Map<string, string[]>();
  tables.forEach((table, l) => {
    const lens = LENSES[l];
    if (table.status !== 'failed' || lens === undefined) return;
    reasons.set(table.message, [...(reasons.get(table.message) ?? []), LENS_NAMES[lens].title]);
  });
  return [...reasons].map(([message, lenses]) =>
    lenses.length === LENSES.length ? message : `${lenses.join(', ')}: ${message}`,
  );
});

/** How far the simulation under way is, as a share of its areas; null where none is under way. */
export const selectGapProgress = createSelector(
  selectStates,
  gapsFeature.selectProgress,
  (tables, progress): { readonly done: number; readonly of: number } | null =>
    tables.some(({ status }) => status === 'loading') ? (progress ?? { done: 0, of: 0 }) : null,
);

/** The lenses that have a column. */
export const selectGapColumns = createSelector(selectLines, (all) =>
  all
    .filter(({ lines }) => lines !== null)
    .map(({ lens }) => ({ id: lens, name: LENS_NAMES[lens].title })),
);

/**
 * Places by name, each with a cell for every lens that is worked out; empty until no lens is on its
 * way for the first time.
 */
export const selectGapGrid = createSelector(
  selectAreas,
  selectLines,
  selectStates,
  selectGapMarks,
  (areas, all, states, marksOf): readonly GapRowView[] => {
    const known = all.filter(({ lines }) => lines !== null);
    const isWaiting = all.some(({ lines }, l) => lines === null && states[l]?.status === 'loading');
    if (known.length === 0 || isWaiting) return [];
    return areas
      .map(({ code, level, shortName }, a) => ({
        code,
        name: shortName,
        cells: known.flatMap(({ lens, lines }) => {
          const line = lines?.[a];
          if (line === undefined) return [];
          const marks = marksOf({ place: { code, level }, about: { kind: 'lens', lens } });
          return [cellOf(lens, line, marksText(marks))];
        }),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  },
);

function cellOf(lens: Lens, line: GapLine, mark: string): GapCellView {
  const shortfall = shortfallText(line);
  const reason = line.reason === null ? '' : `: ${INSUFFICIENT_WORDS[line.reason]}`;
  const words = `${GAP_CLASS_WORDS[line.class]}${reason}`;
  return {
    lens,
    class: line.class,
    shortfallText: shortfall,
    mark,
    title: `${line.name}, ${LENS_NAMES[lens].inSentence}: ${words}${shortfall === '' ? '' : `; ${shortfall}`}`,
  };
}

/** `8.1 WTE (0 to 31.2)`; blank where there is none to give. */
export function shortfallText({
  shortfall,
  shortfallLower,
  shortfallUpper,
}: Pick<GapLine, 'shortfall' | 'shortfallLower' | 'shortfallUpper'>): string {
  if (shortfall === null || shortfallLower === null || shortfallUpper === null) return '';
  const text = (value: number) => numberText(value, 1);
  if (shortfallUpper < 0.05) return 'staff above expected';
  return `${text(shortfall)} WTE (${text(shortfallLower)} to ${text(shortfallUpper)})`;
}

/** How many places are in each class, lens by lens. */
export const selectGapCounts = createSelector(selectLines, (all) =>
  all.map(({ lens, lines }) => ({
    id: lens,
    lens,
    name: LENS_NAMES[lens].title,
    counts: lines === null ? null : countClasses(lines),
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

/** Lines about a gap download: what, where, when, from whom, with which settings. */
export const selectGapAbout = createSelector(
  selectSelection,
  selectAreas,
  liveFeature.selectCatalogue,
  ({ lens, level, settings }, areas, catalogue): readonly string[] => {
    const among = broughtAmong(catalogue.needOf(lens));
    const about = gapAbout(lens, level, areas.length, settings);
    return among === '' ? about : [...about, among];
  },
);
