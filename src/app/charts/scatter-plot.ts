import { Component, computed, input, model, output } from '@angular/core';
import { type ScatterView } from '../domain/scatter-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { scatterKeyItems } from './scatter-look.ts';
import { scatterDrawing, scatterSummary } from './scatter-option.ts';

/** Need against provision: areas as points with both intervals, quadrants in words. */
@Component({
  selector: 'app-scatter-plot',
  imports: [ChartPlot],
  template: `
    <app-chart-plot
      [words]="view()"
      [summary]="summary()"
      [draw]="draw()"
      [keys]="keys()"
      hint="Point at an area, or move with the arrow keys."
      [(selected)]="selected"
      [(highlighted)]="highlighted"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class ScatterPlot {
  readonly view = input.required<ScatterView>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen mark: that of its line in the sheet. */
  readonly chosen = output<string>();

  protected readonly summary = computed(() => scatterSummary(this.view()));
  protected readonly keys = computed(() => scatterKeyItems(this.view()));
  protected readonly draw = computed(() => {
    const [view, selected] = [this.view(), this.selected()];
    return (width: number) => scatterDrawing(view, width, selected);
  });
}
