import { Component, computed, input, model, output } from '@angular/core';
import { type InequalityView } from '../domain/inequality-view.ts';
import { ChartPlot } from './chart-plot.ts';
import { inequalityKeyItems } from './inequality-look.ts';
import { inequalityDrawing, inequalitySummary } from './inequality-option.ts';

/** One place’s value by sex, age and deprivation, with 95% intervals. */
@Component({
  selector: 'app-inequality-bars',
  imports: [ChartPlot],
  template: `
    <app-chart-plot
      [words]="view()"
      [summary]="summary()"
      [draw]="draw()"
      [keys]="keys()"
      [facts]="facts()"
      hint="Point at a bar, or move with the arrow keys."
      [(selected)]="selected"
      [(highlighted)]="highlighted"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class InequalityBars {
  readonly view = input.required<InequalityView>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Key of a chosen mark: that of its line in the sheet. */
  readonly chosen = output<string>();

  protected readonly summary = computed(() => inequalitySummary(this.view()));
  protected readonly keys = computed(() => inequalityKeyItems(this.view()));
  protected readonly facts = computed(() =>
    this.view().panels.flatMap(({ title, facts }) => facts.map((fact) => `${title}: ${fact}`)),
  );
  protected readonly draw = computed(() => {
    const view = this.view();
    return (width: number) => inequalityDrawing(view, width);
  });
}
