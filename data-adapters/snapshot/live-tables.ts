import { AREA_LEVELS, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type LiveFeed } from '#app/domain/live-feeds.ts';
import { comparePeriods, parsePeriodId } from '#app/domain/period.ts';
import { type IndicatorChanges } from '#app/domain/refresh-report.ts';
import { type LiveAnswer } from '#app/domain/snapshot.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { type Adults } from './adults.ts';
import { type Cell, type Cells } from './cells.ts';
import { changedIndicator } from './changed-indicator.ts';
import { addDerivedCells } from './derived-cells.ts';
import { toFigureTable } from './figure-table-writer.ts';
import { belongsTo, headlineCells } from './headline-cells.ts';
import { joinPeriods } from './join-periods.ts';
import { areaResolver } from './resolve-area.ts';
import { publishedCells } from './table-cells.ts';
import { tableChanges } from './table-changes.ts';

/** An indicator with the feed its live figures are found by. */
export interface LiveIndicator {
  readonly indicator: Indicator;
  readonly live: LiveFeed;
}

/** A table that holds live figures, what of it was answered, and what that changed. */
export interface LiveTable extends LiveAnswer {
  readonly table: FigureTable;
  readonly changes: IndicatorChanges;
  /** The same as a history keeps it; null: nothing. */
  readonly changed: ChangedIndicator | null;
  /** Of areas that were not answered. */
  readonly kept: readonly string[];
  readonly keptPeriods: Readonly<Record<string, readonly string[]>>;
}

/**
 * Joins live figures with those held (see `joinPeriods`). Areas that were not answered keep what they
 * have, and places without published figures are built from their parts again. An indicator that
 * was not answered is left out. `since` says where another source begins: a trend may not be drawn
 * across it unmarked.
 *
 * @param held what is held of an indicator, null where nothing is.
 */
export function liveTables(
  records: readonly FigureRecord[],
  wanted: readonly LiveIndicator[],
  held: (id: string) => FigureTable | null,
  geography: Geography,
  adults: Adults,
): readonly LiveTable[] {
  const resolve = areaResolver(geography);
  const levelsOf = levelsByCode(geography);
  const byKey = Map.groupBy(records, ({ indicator }) => indicator);
  return wanted.flatMap(({ indicator, live }): readonly LiveTable[] => {
    const { feed, months } = live;
    const own = (byKey.get(feed.key) ?? []).filter(
      (record) => belongsTo(feed, record) && (months === null || record.period.months === months),
    );
    const { cells: answered } = headlineCells(
      { ...indicator, feeds: [feed] },
      () => own,
      (record) => resolve(record.areaCode, record.period),
    );
    const [since] = periodsOf(answered);
    if (since === undefined || !isAnyMeasured(answered)) return [];
    const before = held(indicator.id);
    const kept: Cells = before === null ? (new Map() as Cells) : publishedCells(before);
    const cells = new Map([...kept, ...joined(kept, answered)]);
    const published = new Map([...cells].map(([code, row]) => [code, new Map(row)]));
    const workedOut = new Set(Object.keys(before?.derived ?? {}).filter((code) => cells.has(code)));
    const derivations = addDerivedCells(indicator, cells, geography, adults, workedOut);
    const table = toFigureTable(indicator.id, cells, derivations);
    const answer = answerOf(published, answered, levelsOf, since);
    return [
      {
        ...answer,
        table,
        changed: changedIndicator(before, table),
        changes: {
          ...tableChanges(before, table, expectedOf(kept, live, levelsOf, answered), answered),
          ...notSentOf(answer.keptPeriods, table),
        },
      },
    ];
  });
}

/** The answered rows, each with what it does not replace of the row held. */
function joined(kept: Cells, answered: Cells): Cells {
  return new Map(
    [...answered].map(([code, row]) => [
      code,
      joinPeriods(kept.get(code) ?? new Map<string, Cell>(), row),
    ]),
  );
}

type LevelsOf = ReadonlyMap<string, ReadonlySet<AreaLevel>>;

/** What was answered of the published rows, derived ones not counted. */
function answerOf(
  published: Cells,
  answered: Cells,
  levelsOf: LevelsOf,
  since: string,
): Omit<LiveTable, 'table' | 'changes' | 'changed'> {
  const rows = [...published].sort(([a], [b]) => (a < b ? -1 : 1));
  const levels = AREA_LEVELS.filter((level) => {
    const ofLevel = rows.filter(([code]) => levelsOf.get(code)?.has(level));
    const came = ofLevel.filter(([code]) => answered.has(code));
    return came.length > 0 && came.length * 2 >= ofLevel.length;
  });
  const earlier = new Set(periodsOf(published).filter((id) => isEarlier(id, since)));
  const keptPeriods = rows.flatMap(([code, row]): [string, readonly string[]][] => {
    const own = answered.get(code);
    if (own === undefined) return [];
    const ids = [...row.keys()].filter((id) => !own.has(id) && !earlier.has(id)).sort();
    return ids.length === 0 ? [] : [[code, ids]];
  });
  return {
    levels,
    since,
    kept: rows.flatMap(([code]) => (answered.has(code) ? [] : [code])),
    keptPeriods: Object.fromEntries(keptPeriods),
  };
}

/**
 * Areas that are held of the levels that were asked for and answered in any part: those of a level
 * whose question failed are no loss, the failure says so.
 */
function expectedOf(
  kept: Cells,
  live: LiveFeed,
  levelsOf: LevelsOf,
  answered: Cells,
): ReadonlySet<string> {
  const came = new Set([...answered.keys()].flatMap((code) => [...(levelsOf.get(code) ?? [])]));
  const levels = live.levels.filter((level) => came.has(level));
  return new Set(
    [...kept.keys()].filter((code) => levels.some((level) => levelsOf.get(code)?.has(level))),
  );
}

/** Measured figures of the answered series that did not come again. */
function notSentOf(
  keptPeriods: LiveTable['keptPeriods'],
  table: FigureTable,
): Pick<IndicatorChanges, 'notSent'> {
  const all = Object.entries(keptPeriods).flatMap(([area, ids]) =>
    ids.filter((id) => valueIn(table, area, id) !== null).map((period) => ({ area, period })),
  );
  return all.length === 0 ? {} : { notSent: { count: all.length, first: all.slice(0, 50) } };
}

function valueIn(table: FigureTable, area: string, period: string): number | null {
  const at = table.areas.indexOf(area) * table.periods.length + table.periods.indexOf(period);
  return table.value[at] ?? null;
}

/** Does a period come before the first that was answered, or is it of no known form? */
function isEarlier(id: string, since: string): boolean {
  const [period, first] = [parsePeriodId(id), parsePeriodId(since)];
  return period === null || first === null || comparePeriods(period, first) < 0;
}

/** Period ids of all rows, oldest first. */
function periodsOf(cells: Cells): readonly string[] {
  const ids = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  return [...ids]
    .flatMap((id) => {
      const period = parsePeriodId(id);
      return period === null ? [] : [{ id, period }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ id }) => id);
}

function isAnyMeasured(cells: Cells): boolean {
  return [...cells.values()].some((row) => [...row.values()].some(({ value }) => value !== null));
}

/** A code may be of two levels: a unitary authority is both upper and lower tier. */
function levelsByCode({ areas }: Geography): LevelsOf {
  const levels = new Map<string, Set<AreaLevel>>();
  for (const { code, level } of areas) {
    levels.set(code, (levels.get(code) ?? new Set()).add(level));
  }
  return levels;
}
