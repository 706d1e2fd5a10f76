import { Component, computed, input, model, output } from '@angular/core';
import { type PyramidView } from '../domain/pyramid-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { pyramidKeyItems } from './pyramid-look.ts';
import { pyramidDrawing, pyramidSummary } from './pyramid-option.ts';

const AGES = 'Point at a bar, or move with the arrow keys: up and down through ages';

/** A place’s people by age and sex as bars, with the comparator’s outline. */
@Component({
  selector: 'app-pyramid-chart',
  imports: [ChartPlot],
  template: `
    <app-chart-plot
      [words]="view()"
      [summary]="summary()"
      [draw]="draw()"
      [keys]="keys()"
      [hint]="hint()"
      [(selected)]="selected"
      [(highlighted)]="highlighted"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class PyramidChart {
  readonly view = input.required<PyramidView>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen mark: that of its line in the sheet. */
  readonly chosen = output<string>();

  protected readonly summary = computed(() => pyramidSummary(this.view()));
  protected readonly keys = computed(() => pyramidKeyItems(this.view()));
  protected readonly hint = computed(() =>
    this.view().sides.length > 1 ? `${AGES}, left and right between the sexes.` : `${AGES}.`,
  );
  protected readonly draw = computed(() => {
    const view = this.view();
    return (width: number) => pyramidDrawing(view, width);
  });
}
