import { createSelector } from '@ngrx/store';
import { type ExtractCitation } from '#app/domain/extract-citation.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { localIndicator } from '#app/domain/local-indicator.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { loaded, type Loadable } from '../loadable.ts';

/** Figures that a person brought and accepted, ready to stand among the rest. */
export interface Brought {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  readonly citation: ExtractCitation;
  /** When it was accepted, an ISO instant. */
  readonly accepted: string;
  /** Id of the indicator of the atlas it is shown beside; null: none. */
  readonly comparesWith: string | null;
  readonly record: KeptRecord<'extracts'>;
}

/** By record, so that what hangs on one is not worked out again when another changes. */
const known = new WeakMap<KeptRecord<'extracts'>, Brought>();

function broughtOf(record: KeptRecord<'extracts'>): Brought {
  const earlier = known.get(record);
  if (earlier !== undefined) return earlier;
  const { table, definition, aggregate, citation, accepted, comparesWith } = record;
  const indicator = localIndicator(table.indicator, definition, aggregate);
  const brought = { indicator, table, citation, accepted, comparesWith, record };
  known.set(record, brought);
  return brought;
}

/** Every accepted extract, in order of id. */
export const selectBrought = createSelector(selectKept('extracts'), (records): readonly Brought[] =>
  records.map(broughtOf),
);

/** By id of the indicator. */
export const selectBroughtById = createSelector(
  selectBrought,
  (all): ReadonlyMap<string, Brought> => new Map(all.map((one) => [one.indicator.id, one])),
);

export const selectBroughtIndicators = createSelector(selectBrought, (all) =>
  all.map(({ indicator }) => indicator),
);

/** By id of the indicator. They are read when what is kept is: there is nothing to ask for. */
export const selectBroughtTables = createSelector(
  selectBrought,
  (all): Readonly<Record<string, Loadable<FigureTable>>> =>
    Object.fromEntries(all.map(({ table }) => [table.indicator, loaded(table)])),
);
