import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { type FigureLine, type FigureSheet } from '../domain/figure-sheet.ts';
import { lineSentence } from '../exports/sheet-text.ts';
import { type ChartWalk } from './chart-walk.ts';

export type PlotSeries = CustomSeriesOption | LineSeriesOption | ScatterSeriesOption;
export type PlotOption = ComposeOption<
  PlotSeries | GridComponentOption | MarkLineComponentOption
> & { readonly series: readonly PlotSeries[] };

/** A mark the keyboard and the pointer can come to, in pixels of the drawing. */
export interface PlotStop {
  /** The line of the sheet it shows. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  /** What is said of it. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Outline of a bar; a point has none. */
  readonly box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Everything a chart draws at one width. */
export interface PlotDrawing {
  readonly width: number;
  readonly height: number;
  readonly option: PlotOption;
  readonly stops: readonly PlotStop[];
  readonly walk: ChartWalk;
}

/** The stop of a line of the sheet: what it says is what the table says. */
export function stopOf(
  line: FigureLine,
  sheet: FigureSheet,
  place: Pick<PlotStop, 'x' | 'y' | 'box'>,
): PlotStop {
  const { key, code, labels } = line;
  return { key, code, name: labels[0] ?? '', words: lineSentence(line, sheet), ...place };
}
