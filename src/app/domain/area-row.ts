import { type Figure } from './figure.ts';

/** How a figure stands to its comparator, by a named method. Never a colour alone: see `figure-text.ts`. */
export type Comparison = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared';

/**
 * One area's line in a chart, its table, its CSV and its image: the one view-model behind all four.
 * `shade` is the index of the colour class (see `Scale`), null where there is no figure.
 */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
  readonly comparison: Comparison;
  /** Whose comparison it is, where there is one. */
  readonly by?: 'publisher' | 'atlas';
  readonly shade: number | null;
  /** Short remarks shown with the figure: derived, precision band, publisher's note. */
  readonly remarks: readonly string[];
}

/**
 * `gap` shades run from not shown (0) over possible (1) to likely gap (2); `two-way` shades are
 * need third × 3 + provision third (0 to 8).
 */
export type Hue = 'need' | 'provision' | 'gap' | 'neutral' | 'two-way';

/** A colour scale in classes: `bounds` are the edges between neighbouring shades, lowest first. */
export interface Scale {
  readonly hue: Hue;
  /** Words of each class, shown in the legend: `under 4.2`, `4.2 to 5.0`. */
  readonly classes: readonly string[];
  readonly bounds: readonly number[];
  /** Which end is drawn darkest; the highest unless told. Dark always means more need. */
  readonly darkest?: 'lowest';
}

/** What every chart is given: what it says, what it shows, and where that comes from. */
export interface ChartView {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, period and population. */
  readonly subtitle: string;
  /** Source, licence and age. */
  readonly sourceLine: string;
  /** Unit and decimals for every figure in the chart. */
  readonly unit: string;
  readonly decimals: number;
  readonly comparator: { readonly name: string; readonly figure: Figure } | null;
  readonly comparisonMethod: string;
  readonly scale: Scale;
  readonly rows: readonly AreaRow[];
}
