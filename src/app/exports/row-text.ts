import { type AreaRow, type ChartView, type Comparison } from '../domain/area-row.ts';
import {
  COMPARISON_SHAPES,
  COMPARISON_WORDS,
  REASON_WORDS,
  figureText,
  intervalText,
  numberText,
  withUnit,
} from '../domain/figure-text.ts';

/** One row of a chart as words: what its table, its CSV, its slide and a screen reader all say. */
export interface RowText {
  readonly code: string;
  readonly area: string;
  /** `12.3`, blank where there is no figure. */
  readonly value: string;
  /** `11.9 to 12.7`, blank where there is none. */
  readonly interval: string;
  /** `worse`. */
  readonly comparison: string;
  readonly shape: string;
  /** Why there is no figure, blank where there is one. */
  readonly reason: string;
  readonly remarks: string;
}

export function rowText(row: AreaRow, view: ChartView): RowText {
  const { figure, comparison } = row;
  return {
    code: row.code,
    area: row.name,
    value: figure.kind === 'measured' ? numberText(figure.value, view.decimals) : '',
    interval: intervalText(figure, view.decimals),
    comparison: COMPARISON_WORDS[comparison],
    shape: COMPARISON_SHAPES[comparison],
    reason: figure.kind === 'missing' ? REASON_WORDS[figure.reason] : '',
    remarks: row.remarks.join('; '),
  };
}

/** `worse than England`, `similar to England`, `not compared`. */
export function comparisonText(comparison: Comparison, view: ChartView): string {
  return view.comparator === null
    ? COMPARISON_WORDS[comparison]
    : comparedWith(comparison, view.comparator.name);
}

/** `worse than England`, `similar to England`, `not compared`. */
export function comparedWith(comparison: Comparison, name: string): string {
  const words = COMPARISON_WORDS[comparison];
  if (comparison === 'not-compared') return words;
  return `${words} ${comparison === 'similar' ? 'to' : 'than'} ${name}`;
}

/** `12.3% (11.9 to 12.7), worse than England`, or the reason there is no figure. */
export function rowSentence(row: AreaRow, view: ChartView): string {
  const figure = figureText(row.figure, view.unit, view.decimals);
  if (row.figure.kind === 'missing' || row.comparison === 'not-compared') return figure;
  return `${figure}, ${comparisonText(row.comparison, view)}`;
}

/** `12.3%`, or `no figure`: the short form, for a label beside a name. */
export function shortText(row: AreaRow, view: ChartView): string {
  return row.figure.kind === 'missing'
    ? 'no figure'
    : withUnit(numberText(row.figure.value, view.decimals), view.unit);
}

/** `No figure: 7 areas`. */
export function missingText(view: ChartView): string {
  const count = view.rows.filter((row) => row.figure.kind === 'missing').length;
  return `No figure: ${count} ${count === 1 ? 'area' : 'areas'}`;
}
