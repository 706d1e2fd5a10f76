import { Component, computed, input, model, output } from '@angular/core';
import { type TrendView } from '../domain/trend-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { trendKeyItems } from './trend-look.ts';
import { trendDrawing, trendSummary } from './trend-option.ts';

/** Several areas over time, each with its 95% interval as a band, breaks marked. */
@Component({
  selector: 'app-trend-lines',
  imports: [ChartPlot],
  template: `
    <app-chart-plot
      [words]="view()"
      [summary]="summary()"
      [draw]="draw()"
      [keys]="keys()"
      hint="Point at a line, or move with the arrow keys: left and right through time, up and down between lines."
      [(selected)]="selected"
      [(highlighted)]="highlighted"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class TrendLines {
  readonly view = input.required<TrendView>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen point: see `trendKey`. */
  readonly chosen = output<string>();

  protected readonly summary = computed(() => trendSummary(this.view()));
  protected readonly keys = computed(() => trendKeyItems(this.view()));
  protected readonly draw = computed(() => {
    const view = this.view();
    return (width: number) => trendDrawing(view, width);
  });
}
