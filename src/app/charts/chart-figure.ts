import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, model } from '@angular/core';
import { type ChartView } from '../domain/area-row.ts';
import { chartCsv, csvFileName } from '../exports/chart-csv.ts';
import { saveFile } from '../exports/save-file.ts';
import { FiguresTable } from './figures-table.ts';
import { HIGHEST_FIRST, type RowSort } from './row-sort.ts';

export type ChartTab = 'chart' | 'table';
const TABS: readonly { readonly id: ChartTab; readonly name: string }[] = [
  { id: 'chart', name: 'Chart' },
  { id: 'table', name: 'Table' },
];
let figures = 0;

/**
 * The frame of every chart: the finding as its heading, measure and period, the chart or the table
 * of the same rows, the CSV of them, and the source. The chart itself is projected:
 * `<app-chart-figure [view]="view"><app-hex-map … /></app-chart-figure>`; buttons marked
 * `chartActions` stand beside the CSV button, anything marked `chartAside` above the tabs.
 */
@Component({
  selector: 'app-chart-figure',
  imports: [FiguresTable, NgTemplateOutlet],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.scss',
})
export class ChartFigure {
  readonly view = input.required<ChartView>();
  readonly tab = model<ChartTab>('chart');
  readonly sort = model<RowSort>(HIGHEST_FIRST);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  readonly headingLevel = input<2 | 3 | 4>(2);
  /** What the chart tab is called: `Map`, `Bars`. */
  readonly chartName = input('Chart');

  protected readonly id = `chart-figure-${(figures += 1)}`;
  protected readonly tabs = computed(() =>
    TABS.map((tab) => (tab.id === 'chart' ? { ...tab, name: this.chartName() } : tab)),
  );

  protected step(event: KeyboardEvent): void {
    const to: Readonly<Record<string, ChartTab>> = {
      ArrowLeft: this.tab() === 'chart' ? 'table' : 'chart',
      ArrowRight: this.tab() === 'chart' ? 'table' : 'chart',
      Home: 'chart',
      End: 'table',
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.tab.set(next);
    document.getElementById(`${this.id}-${next}-tab`)?.focus();
  }

  protected saveCsv(): void {
    saveFile(csvFileName(this.view().title), chartCsv(this.view()));
  }
}
