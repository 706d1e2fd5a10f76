import { Component, computed, input, model, output } from '@angular/core';
import { type DistributionView } from '../domain/distribution-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { distributionKeyItems } from './distribution-look.ts';
import { distributionDrawing, distributionSummary } from './distribution-option.ts';

/** How areas are spread: a dot each, with a box over the middle half. */
@Component({
  selector: 'app-distribution-plot',
  imports: [ChartPlot],
  template: `
    <app-chart-plot
      [words]="view()"
      [summary]="summary()"
      [draw]="draw()"
      [keys]="keys()"
      hint="Point at a dot, or move with the arrow keys from the lowest to the highest."
      [(selected)]="selected"
      [(highlighted)]="highlighted"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class DistributionPlot {
  readonly view = input.required<DistributionView>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen mark: that of its line in the sheet. */
  readonly chosen = output<string>();

  protected readonly summary = computed(() => distributionSummary(this.view()));
  protected readonly keys = computed(() => distributionKeyItems(this.view()));
  protected readonly draw = computed(() => {
    const view = this.view();
    return (width: number) => distributionDrawing(view, width);
  });
}
