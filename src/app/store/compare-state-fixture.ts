import { type Action } from '@ngrx/store';
import { ENGLAND } from '#app/domain/area.ts';
import { cellOf, type FigureTable } from '#app/domain/figure-table.ts';
import { type Selection } from '#app/domain/selection.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { SnapshotEvents } from './snapshot/snapshot-events.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  needTable,
  placesRead,
  simulated,
  staffTable,
  stateAfter,
} from './state-fixture.ts';
import { manifestOf, snapshotIndicator } from './view-models/snapshot-fixture.ts';

export const YEARS = [2021, 2022, 2023, 2024].map((year) => `${year}-04-01/P1Y`);
const NEWEST = '2024-04-01/P1Y';

/** What is bundled for boards: three needs of mental illness, and staff. */
const HELD = ['depression', 'severe-mental-illness', 'employment-rate', PROVISION_INDICATOR];
const icb = [{ level: 'icb', source: null, measured: 4, missing: 0 }] as const;
export const manifestRead = SnapshotEvents.manifestAnswered({
  manifest: manifestOf({ indicators: HELD.map((id) => snapshotIndicator({ id, levels: icb })) }),
});

/** Depression with people behind it: a thousand in the first board, twice as many in each next. */
export function countedTable(): FigureTable {
  const table = needTable('depression', YEARS);
  const of = (people: (value: number, base: number) => number) =>
    table.value.map((value, cell) => {
      const area = table.areas[Math.floor(cell / YEARS.length)] ?? '';
      const base = area === ENGLAND ? 100_000 : 1000 * 2 ** BOARDS.findIndex((b) => b === area);
      return value === null ? null : people(value, base);
    });
  return {
    ...table,
    count: of((value, base) => Math.round((value * base) / 100)),
    denominator: of((_, base) => base),
  };
}

/** The same as its publisher compares it: Cedar (the first) similar, nothing of the others. */
export function publishedTable(): FigureTable {
  const table = countedTable();
  const cell = cellOf(table, BOARDS[0], NEWEST);
  return {
    ...table,
    published: { significance: { Similar: [cell] }, trend: { Increasing: [cell] } },
  };
}

const TABLES = () => [
  countedTable(),
  needTable('severe-mental-illness', YEARS),
  needTable('employment-rate', YEARS),
  staffTable(),
];

/** The page on which boards are compared through mental illness, all of its figures read. */
export function comparing(
  change: Partial<Selection> = {},
  ...events: readonly Action[]
): AtlasState {
  return stateAfter([
    placesRead,
    manifestRead,
    lookedAt('compare', { lens: 'mental', ...change }),
    ...lensRead('mental'),
    ...TABLES().map((table) => SnapshotEvents.figuresAnswered({ table })),
    ...events,
  ]);
}

/** The same with its gaps worked out, which the scatter needs. */
export function comparingWithGaps(...of: Parameters<typeof comparing>): AtlasState {
  return simulated(comparing(...of));
}
