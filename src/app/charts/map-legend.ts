import { Component, computed, input } from '@angular/core';
import { type ChartView } from '../domain/area-row.ts';
import { figureText } from '../domain/figure-text.ts';
import { missingText } from '../exports/row-text.ts';
import { shadeColour, shadeOf } from './shade-colour.ts';

interface LegendClass {
  readonly words: string;
  readonly fill: string;
  readonly areas: string;
  readonly holdsComparator: boolean;
}

/** What the colours of a map or chart mean, in words, with a count of the areas in each. */
@Component({
  selector: 'app-map-legend',
  templateUrl: './map-legend.html',
  styleUrl: './map-legend.scss',
})
export class MapLegend {
  readonly view = input.required<ChartView>();
  /** How the classes were cut, as a sentence: see `class-breaks.ts`. */
  readonly explained = input('');

  protected readonly classes = computed<readonly LegendClass[]>(() => {
    const { scale, rows, comparator, decimals } = this.view();
    const figure = comparator?.figure;
    const marked =
      figure?.kind === 'measured' && scale.bounds.length > 0
        ? // As printed, like the edges of the classes.
          shadeOf(parseFloat(figure.value.toFixed(decimals)), scale)
        : null;
    return scale.classes.map((words, shade) => {
      const count = rows.filter((row) => row.shade === shade).length;
      return {
        words,
        fill: shadeColour(scale, shade)?.fill ?? 'none',
        areas: `${count} ${count === 1 ? 'area' : 'areas'}`,
        holdsComparator: shade === marked,
      };
    });
  });
  protected readonly unit = computed(() => this.view().unit);
  protected readonly missing = computed(() =>
    this.view().rows.some((row) => row.figure.kind === 'missing') ? missingText(this.view()) : '',
  );
  protected readonly comparator = computed(() => {
    const { comparator, unit, decimals } = this.view();
    return comparator === null
      ? null
      : { name: comparator.name, text: figureText(comparator.figure, unit, decimals) };
  });
}
