import { type Comparison } from './area-row.ts';
import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** Areas by indicators, each cell compared with one comparator by its indicator's method. */
export interface HeatMapView extends CardWords {
  readonly comparatorName: string;
  readonly areas: readonly HeatArea[];
  readonly indicators: readonly HeatIndicator[];
  /** One list of cells for each area, one cell for each indicator, in their orders. */
  readonly cells: readonly (readonly HeatCell[])[];
  /** What the symbols in cells mean. */
  readonly symbols: readonly HeatNote[];
}

export interface HeatArea {
  readonly code: string;
  readonly name: string;
}

export interface HeatIndicator {
  readonly id: string;
  /** Short enough for the head of a column. */
  readonly name: string;
  readonly period: string;
  readonly unit: string;
  readonly decimals: number;
  /** `lower is better`. */
  readonly polarity: string;
  /** How its cells were compared, in words. */
  readonly method: string;
  readonly comparator: Figure;
}

export interface HeatCell {
  readonly figure: Figure;
  readonly comparison: Comparison;
  /** Symbols of `symbols`, in the order they are printed. */
  readonly notes: readonly string[];
}

export interface HeatNote {
  /** `*`, `†`. */
  readonly symbol: string;
  readonly words: string;
}

/** Which line of the table a cell is. */
export function heatKey(area: HeatArea, indicator: HeatIndicator): string {
  return `${area.code} ${indicator.id}`;
}
