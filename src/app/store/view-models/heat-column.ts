import { type Area } from '#app/domain/area.ts';
import { derivationAt, figureAt, type FigureTable, notesAt } from '#app/domain/figure-table.ts';
import { type MissingReason } from '#app/domain/figure.ts';
import { type HeatCell, type HeatIndicator } from '#app/domain/heat-map-view.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { compareAt, methodOf, type OwnedComparison } from './compare.ts';
import { periodInView } from './indicator-view.ts';
import { publisherOf } from './publisher-of.ts';
import { shownOrigins } from './shown-origins.ts';
import { broughtWords, shownSourceWords } from './source-line.ts';

/** What a cell of the heat map may have to say besides its figure. */
export type HeatRemark = MissingReason | 'derived' | 'imprecise' | 'noted' | 'ours';

export const REMARK_SYMBOLS: Readonly<Record<HeatRemark, string>> = {
  derived: '*',
  noted: '†',
  imprecise: '‡',
  ours: '°',
  suppressed: 's',
  'not-published': 'n',
  unreliable: 'u',
  'not-collected': 'c',
  'not-submitted': 'p',
  'incomplete-parts': 'i',
};

export interface HeatColumnQuestion {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  /** Every area of the level: they decide the period. */
  readonly areas: readonly Area[];
  readonly comparator: { readonly code: string };
  /** Sources of the bundled figures of the level. */
  readonly bundled: readonly SourceId[];
  readonly origin: LiveOrigin | undefined;
}

/** One indicator over the areas of a level; `cells` are in their order. */
export interface HeatColumn {
  readonly indicator: Indicator;
  readonly head: HeatIndicator;
  readonly periodId: string;
  readonly cells: readonly HeatCell[];
  /** Publisher, title, edition and licence of each source. */
  readonly sources: readonly string[];
}

/** The column of an indicator, in its newest well-filled period; null where it has no figures here. */
export function heatColumn(question: HeatColumnQuestion): HeatColumn | null {
  const { indicator, table, areas, comparator } = question;
  const codes = areas.map(({ code }) => code);
  const periodId = periodInView(table, codes, null);
  const period = periodId === null ? null : parsePeriodId(periodId);
  if (periodId === null || period === null) return null;
  const figures = codes.map((code) => figureAt(table, code, periodId));
  const shown = shownOrigins(table, question.origin, codes, [periodId]);
  const owned = codes.map((code, row): OwnedComparison => {
    const figure = figures[row];
    const band = indicator.survey && figure !== undefined ? precisionBand(figure) : null;
    return compareAt(table, code, periodId, comparator.code, indicator.polarity, band);
  });
  const isMixed = owned.some(({ by }) => by === 'publisher') && owned.some(({ by }) => by === 'us');
  const cells = codes.flatMap((code, row): HeatCell[] => {
    const [figure, compared] = [figures[row], owned[row]];
    if (figure === undefined || compared === undefined) return [];
    if (figure.kind === 'missing') {
      const notes = [REMARK_SYMBOLS[figure.reason]];
      return [{ figure, comparison: 'not-compared', notes }];
    }
    const band = indicator.survey ? precisionBand(figure) : null;
    const remarks: HeatRemark[] = [];
    if (derivationAt(table, code, periodId) !== null) remarks.push('derived');
    if (notesAt(table, code, periodId).length > 0) remarks.push('noted');
    if (band === 'C' || band === 'D') remarks.push('imprecise');
    if (isMixed && compared.by === 'us') remarks.push('ours');
    return [
      {
        figure,
        comparison: compared.comparison,
        notes: remarks.map((remark) => REMARK_SYMBOLS[remark]),
      },
    ];
  });
  return {
    indicator,
    periodId,
    cells,
    sources:
      indicator.brought === undefined
        ? shownSourceWords(question.bundled, shown)
        : [broughtWords(indicator.brought)],
    head: {
      id: indicator.id,
      name: indicator.shortTitle,
      period: periodLabel(period),
      unit: indicator.unit,
      decimals: indicator.decimals,
      polarity: POLARITY_WORDS[indicator.polarity],
      method: methodOf(owned, publisherOf(question.bundled, shown)),
      comparator: figureAt(table, comparator.code, periodId),
    },
  };
}

const POLARITY_WORDS: Readonly<Record<Indicator['polarity'], string>> = {
  'low-is-good': 'lower is better',
  'high-is-good': 'higher is better',
  'no-judgement': 'neither is better',
};
