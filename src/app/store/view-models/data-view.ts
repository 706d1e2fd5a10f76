import { createSelector } from '@ngrx/store';
import { ageSentence } from '#app/domain/age-text.ts';
import { type AreaLevel } from '#app/domain/area.ts';
import { indicatorById, INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { type IndicatorKind } from '#app/domain/indicator.ts';
import { type Lens } from '#app/domain/lens.ts';
import {
  ageGrade,
  ageInMonths,
  type AgeGrade,
  parsePeriodId,
  type Period,
  periodEnd,
  periodLabel,
} from '#app/domain/period.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import {
  type LiveOrigin,
  type SnapshotIndicator,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { type Source, type SourceId, SOURCES } from '#app/domain/source-catalogue.ts';
import { type Loadable, loaded, valueOf } from '../loadable.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { sourcesBehind, sourceWords } from './indicator-words.ts';
import { liveWords } from './source-line.ts';

/** One bundled indicator: where it has figures, how old they are, whose they are. */
export interface IndicatorRow {
  readonly id: string;
  readonly title: string;
  readonly kind: IndicatorKind;
  readonly lenses: readonly Lens[];
  /** Levels with at least one figure the publisher printed. */
  readonly published: readonly AreaLevel[];
  readonly workedOut: readonly AreaLevel[];
  readonly first: string;
  readonly last: string;
  /** `4 years old: direction of travel only`. */
  readonly age: string;
  readonly ageGrade: AgeGrade;
  readonly source: string;
  /** `Bundled`, or whom it was asked of and when. */
  readonly origin: string;
  readonly withdrawn: boolean;
  readonly measured: number;
  readonly missing: number;
  /** Where its map is worth opening; null where it has no figure below England. */
  readonly mapLevel: AreaLevel | null;
}

/** What the first sentence of the page says. Days are in words: `31 December 2025`. */
export interface DataSummary {
  readonly indicators: number;
  readonly sources: number;
  readonly newest: string;
  readonly oldest: string;
  readonly oldestAge: string;
}

export interface SourceRow extends Source {
  /** Bundled indicators that rest on it; null while that is not known. */
  readonly indicators: number | null;
}

/** Levels a map is drawn for, the one the atlas is about first. */
const MAP_LEVELS = ['icb', 'utla', 'ltla', 'region', 'nhs-region'] as const;

const selectManifestValue = createSelector(snapshotFeature.selectManifest, valueOf);

/** Every source of the catalogue, with how many bundled indicators rest on it. */
export const selectSourceRows = createSelector(
  selectManifestValue,
  (manifest): readonly SourceRow[] => {
    const uses = manifest === null ? null : usesOf(manifest);
    return SOURCES.map((source) => ({
      ...source,
      indicators: uses === null ? null : uses.filter((id) => id === source.id).length,
    }));
  },
);

/** Every bundled indicator, for a date that ages are counted from. */
export function selectIndicatorRows(today: string) {
  return createSelector(
    snapshotFeature.selectManifest,
    snapshotFeature.selectOrigins,
    snapshotFeature.selectTables,
    (manifest, origins, tables): Loadable<readonly IndicatorRow[]> =>
      manifest.status === 'loaded'
        ? loaded(
            manifest.value.indicators.flatMap((entry) =>
              rowOf(entry, origins[entry.id], valueOf(tables[entry.id]), today),
            ),
          )
        : manifest,
  );
}

/** Numbers and ages of what is bundled; null while that is not known. */
export function selectDataSummary(today: string) {
  return createSelector(selectManifestValue, (manifest): DataSummary | null => {
    const ends = (manifest?.indicators ?? [])
      .flatMap(({ periods }) => parsePeriodId(periods.last) ?? [])
      .sort((a, b) => lastDay(a).localeCompare(lastDay(b)));
    const [oldest, newest] = [ends[0], ends.at(-1)];
    if (manifest === null || oldest === undefined || newest === undefined) return null;
    return {
      indicators: manifest.indicators.length,
      sources: new Set(usesOf(manifest)).size,
      newest: dayLabel(lastDay(newest)),
      oldest: dayLabel(lastDay(oldest)),
      oldestAge: ageSentence(oldest, today),
    };
  });
}

/** Indicators the atlas knows and has no bundled figure for. */
export const selectWithoutFigures = createSelector(selectManifestValue, (manifest) => {
  if (manifest === null) return [];
  const held = new Set(manifest.indicators.map(({ id }) => id));
  return INDICATORS.filter(({ id }) => !held.has(id)).map(({ title }) => title);
});

/** One entry for each bundled indicator and each source behind it. */
function usesOf({ indicators }: SnapshotManifest): readonly SourceId[] {
  return indicators.flatMap(({ id }) => {
    const indicator = indicatorById(id);
    return indicator === null ? [] : sourcesBehind(indicator);
  });
}

/** `table`: the figures in use where they are read, which a refresh may have brought newer periods. */
function rowOf(
  entry: SnapshotIndicator,
  origin: LiveOrigin | undefined,
  table: FigureTable | null,
  today: string,
): readonly IndicatorRow[] {
  const indicator = indicatorById(entry.id);
  const periods = table?.periods ?? [entry.periods.first, entry.periods.last];
  const [first, last] = [parsePeriodId(periods[0] ?? ''), parsePeriodId(periods.at(-1) ?? '')];
  if (indicator === null || first === null || last === null) return [];
  const withFigures = entry.levels.filter(({ measured }) => measured > 0);
  const levels = (published: boolean) =>
    withFigures.filter(({ source }) => (source !== null) === published).map(({ level }) => level);
  return [
    {
      id: entry.id,
      title: indicator.title,
      kind: indicator.kind,
      lenses: indicator.lenses,
      published: levels(true),
      workedOut: levels(false),
      first: periodLabel(first),
      last: periodLabel(last),
      age: ageSentence(last, today),
      ageGrade: ageGrade(ageInMonths(last, today)),
      source: sourceWords(indicator),
      origin: origin === undefined ? 'Bundled' : liveWords(origin),
      withdrawn: entry.withdrawn,
      measured: entry.levels.reduce((sum, { measured }) => sum + measured, 0),
      missing: entry.levels.reduce((sum, { missing }) => sum + missing, 0),
      mapLevel: MAP_LEVELS.find((level) => withFigures.some((row) => row.level === level)) ?? null,
    },
  ];
}

/** Last day of a period, as an ISO date. */
function lastDay(period: Period): string {
  const end = periodEnd(period);
  if (period.months === 0) return end;
  const day = new Date(`${end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function dayLabel(date: string): string {
  return periodLabel({ start: date, months: 0 });
}
