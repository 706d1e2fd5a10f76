import { type Area } from '#app/domain/area.ts';
import { derivationAt, notesAt } from '#app/domain/figure-table.ts';
import { type MissingReason } from '#app/domain/figure.ts';
import { type HeatCell, type HeatIndicator } from '#app/domain/heat-map-view.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { benchmarkAt, type Comparator } from './benchmark.ts';
import { compareAgainst } from './judge.ts';
import { isMixed, methodWords } from './method-words.ts';
import { periodInView } from './indicator-view.ts';
import { provenanceOf, type SourcedFigures } from './provenance.ts';

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

export interface HeatColumnQuestion extends SourcedFigures {
  /** Every area of the level: they decide the period. */
  readonly areas: readonly Area[];
  readonly comparator: Comparator;
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
  const benchmark = benchmarkAt(table, comparator, periodId);
  const { sources, publisher } = provenanceOf(question, codes, [periodId]);
  const judged = codes.map((code) =>
    compareAgainst(indicator, table, code, periodId, comparator, benchmark),
  );
  const areBoth = isMixed(judged);
  const cells = codes.flatMap((code, row): HeatCell[] => {
    const one = judged[row];
    if (one === undefined) return [];
    const { figure, comparison, band } = one;
    if (figure.kind === 'missing') {
      return [{ figure, comparison: 'not-compared', notes: [REMARK_SYMBOLS[figure.reason]] }];
    }
    const remarks: HeatRemark[] = [];
    if (derivationAt(table, code, periodId) !== null) remarks.push('derived');
    if (notesAt(table, code, periodId).length > 0) remarks.push('noted');
    if (band === 'C' || band === 'D') remarks.push('imprecise');
    if (areBoth && one.by === 'atlas') remarks.push('ours');
    return [{ figure, comparison, notes: remarks.map((remark) => REMARK_SYMBOLS[remark]) }];
  });
  return {
    indicator,
    periodId,
    cells,
    sources,
    head: {
      id: indicator.id,
      name: indicator.shortTitle,
      period: periodLabel(period),
      unit: indicator.unit,
      decimals: indicator.decimals,
      polarity: POLARITY_WORDS[indicator.polarity],
      method: methodWords(judged, publisher),
      comparator: benchmark,
    },
  };
}

const POLARITY_WORDS: Readonly<Record<Indicator['polarity'], string>> = {
  'low-is-good': 'lower is better',
  'high-is-good': 'higher is better',
  'no-judgement': 'neither is better',
};
