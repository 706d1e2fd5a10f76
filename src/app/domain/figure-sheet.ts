import { type Figure } from './figure.ts';

/**
 * A chart as columns and rows: what its table shows, its CSV holds and a screen reader hears. The
 * rows of a chart of any kind come to this, so that table and file cannot differ.
 */
export interface FigureSheet {
  /** Heads of the columns of words in front of the figures: `Area`, `Period`. The first names a row. */
  readonly labels: readonly string[];
  readonly figures: readonly FigureColumn[];
  /** Heads of the columns of words after the figures: `Compared with England`, `Remarks`. */
  readonly words: readonly string[];
  readonly lines: readonly FigureLine[];
}

export interface FigureColumn {
  readonly head: string;
  /** Blank where each line has its own, said in one of its words. */
  readonly unit: string;
}

export interface FigureLine {
  /** Names the mark in the chart that shows this line. */
  readonly key: string;
  /** The area it speaks of; null where it speaks of none that can be chosen. */
  readonly code: string | null;
  readonly labels: readonly string[];
  readonly figures: readonly SheetFigure[];
  readonly words: readonly string[];
}

/** A figure as it is printed; null where a column does not apply to a line. */
export type SheetFigure = { readonly figure: Figure; readonly decimals: number } | null;
