import { type Action } from '@ngrx/store';
import { type Ages } from '#app/domain/ages.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { BUNDLED } from '#app/domain/indicator-catalogue.ts';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';
import { SnapshotEvents } from './snapshot/snapshot-events.ts';
import {
  type AtlasState,
  lookedAt,
  needTable,
  placesRead,
  simulated,
  staffTable,
  stateAfter,
} from './state-fixture.ts';
import { onAreaPage } from './wanted.ts';

export const YEARS = [2020, 2021, 2022, 2023, 2024].map((year) => `${year}-04-01/P1Y`);

export const AGES: Ages = {
  year: 2024,
  bands: ['0-4', '5-9', '65-69', '90+'],
  people: {
    E92000001: [250, 250, 250, 250],
    E54000003: [100, 200, 300, 400],
    E54000004: [100, 100, 100, 100],
    E54000005: [100, 210, 300, 400],
    E54000006: [400, 100, 100, 100],
  },
};

export const TENTHS: Breakdown = {
  indicator: 'smoking-register',
  source: 'ohid-fingertips',
  area: 'E92000001',
  period: '2021-04-01/P1Y',
  split: 'District & UA deprivation deciles in England (IMD2019)',
  tenths: [20, 19, 18, 17, 16, 15, 14, 13, 12, 11].map((value) => ({
    value,
    lower: value - 0.5,
    upper: value + 0.5,
    count: value * 10_000,
    denominator: 1_000_000,
  })),
};

/** The area page of a board with five years of every figure of its lens read. */
export function onArea(
  place: string,
  change: Partial<Selection> = {},
  ...events: readonly Action[]
): AtlasState {
  const selection = { ...DEFAULT_SELECTION, ...change, place };
  const ids = new Set([...onAreaPage(selection, BUNDLED).map(({ id }) => id), 'deprivation']);
  const tables = [...ids].map((id) =>
    id === 'primary-care-ahps' ? staffTable() : needTable(id, YEARS),
  );
  return stateAfter([
    placesRead,
    lookedAt('area', { ...change, place }),
    ...tables.map((table) => SnapshotEvents.figuresAnswered({ table })),
    SnapshotEvents.agesAnswered({ ages: AGES }),
    SnapshotEvents.breakdownsAnswered({ breakdowns: [TENTHS] }),
    ...events,
  ]);
}

/** The same with its gaps worked out. */
export function onAreaWithGaps(...of: Parameters<typeof onArea>): AtlasState {
  return simulated(onArea(...of));
}
