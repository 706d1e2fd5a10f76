import { AREA_LEVELS, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type LiveFeed } from '#app/domain/live-feeds.ts';
import { comparePeriods, parsePeriodId, periodEnd } from '#app/domain/period.ts';
import { type IndicatorChanges } from '#app/domain/refresh-report.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { type Adults } from './adults.ts';
import { type Cell, type Cells } from './cells.ts';
import { addDerivedCells } from './derived-cells.ts';
import { toFigureTable } from './figure-table-writer.ts';
import { belongsTo, headlineCells } from './headline-cells.ts';
import { areaResolver } from './resolve-area.ts';
import { publishedCells } from './table-cells.ts';
import { tableChanges } from './table-changes.ts';

/** An indicator with the feed its live figures are found by. */
export interface LiveIndicator {
  readonly indicator: Indicator;
  readonly live: LiveFeed;
}

/** A table that holds live figures, and what they changed. */
export interface LiveTable {
  readonly table: FigureTable;
  readonly changes: IndicatorChanges;
  /** Levels for which the publisher sent figures. */
  readonly levels: readonly AreaLevel[];
  /** The first period (id) that it sent. */
  readonly since: string;
}

/**
 * Joins live figures with those held. Of an area that the publisher answers for, held figures stay
 * only where they end before the first of the answer, so that no two periods overlap; other areas
 * keep what they have. Places without published figures are built from their parts again. An
 * indicator that was not answered is left out. `since` says where another source begins: a trend
 * may not be drawn across it unmarked.
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
    if (![...answered.values()].some((row) => [...row.values()].some(isMeasured))) return [];
    const before = held(indicator.id);
    const kept: Cells =
      before === null ? new Map<string, Map<string, Cell>>() : publishedCells(before);
    const asked = new Set(
      [...kept.keys()].filter((code) => live.levels.some((level) => isOf(geography, code, level))),
    );
    const cells = new Map([...kept, ...joined(kept, answered)]);
    const since = periodsOf(answered)[0];
    if (since === undefined) return [];
    const derivations = addDerivedCells(indicator, cells, geography, adults);
    const table = toFigureTable(indicator.id, cells, derivations);
    const codes = new Set(answered.keys());
    return [
      {
        table,
        changes: tableChanges(before, table, asked, codes),
        since,
        levels: AREA_LEVELS.filter((level) =>
          [...codes].some((code) => isOf(geography, code, level)),
        ),
      },
    ];
  });
}

/** The answered rows, each with what was held of times before it. */
function joined(kept: Cells, answered: Cells): Cells {
  return new Map(
    [...answered].map(([code, row]): [string, Map<string, Cell>] => {
      const [first] = periodsOf(new Map([[code, row]]));
      const start = first === undefined ? null : (parsePeriodId(first)?.start ?? null);
      const earlier = [...(kept.get(code) ?? [])].filter(([id]) => {
        const period = parsePeriodId(id);
        return period !== null && start !== null && periodEnd(period) < start;
      });
      return [code, new Map([...earlier, ...row])];
    }),
  );
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

function isMeasured({ value }: { readonly value: number | null }): boolean {
  return value !== null;
}

function isOf(geography: Geography, code: string, level: AreaLevel): boolean {
  return geography.areas.some((area) => area.code === code && area.level === level);
}
