import { Component, computed, input, model, output } from '@angular/core';
import { type FunnelView } from '../domain/funnel-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { funnelKeyItems } from './funnel-look.ts';
import { funnelDrawing, funnelSummary } from './funnel-option.ts';

/** Areas’ values by size, against 95% and 99.8% limits. */
@Component({
  selector: 'app-funnel-plot',
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
export class FunnelPlot {
  readonly view = input.required<FunnelView>();
  /** Draws the limits widened for overdispersion, where they were worked out. */
  readonly widened = input(false);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen mark: that of its line in the sheet. */
  readonly chosen = output<string>();

  readonly #isWidened = computed(() => this.widened() && this.view().widened !== null);
  protected readonly summary = computed(() => funnelSummary(this.view(), this.#isWidened()));
  protected readonly keys = computed(() => funnelKeyItems(this.view(), this.#isWidened()));
  protected readonly draw = computed(() => {
    const [view, isWidened] = [this.view(), this.#isWidened()];
    return (width: number) => funnelDrawing(view, width, isWidened);
  });
}
