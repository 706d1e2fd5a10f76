import { httpResource } from '@angular/common/http';
import { Component, computed, input, model } from '@angular/core';
import { geoPath } from 'd3-geo';
import { type ChartView } from '../domain/area-row.ts';
import { areaCircles, englandProjection, MAP_FRAME, type CirclePlace } from './area-circles.ts';
import { type AreaMark } from './area-mark.ts';
import { AreaMarks } from './area-marks.ts';
import { COASTLINE_FILE, parseCoastline } from './coastline.ts';

/**
 * Where the areas lie: a circle for each, its area the number of residents aged 16 to 64, over the
 * coastline. There are no boundaries in it; a reader can bring official ones.
 */
@Component({
  selector: 'app-area-map',
  imports: [AreaMarks],
  template: `
    <app-area-marks
      [view]="view()"
      [marks]="marks()"
      [frame]="frame"
      [label]="label()"
      [land]="land().home"
      [nearLand]="land().near"
      [(selected)]="selected"
      [(highlighted)]="highlighted"
    />
    <p>Each circle is one area; its size is the number of residents aged 16 to 64.</p>
    @if (coastline.error()) {
      <p>The coastline could not be loaded: the circles are still in their places.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      margin: 0.25rem 0 0;
      color: var(--atlas-ink-quiet);
      font-size: 0.8125rem;
    }
  `,
})
export class AreaMap {
  readonly view = input.required<ChartView>();
  readonly places = input.required<readonly CirclePlace[]>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  protected readonly frame = MAP_FRAME;
  protected readonly label = computed(() => `Map of England. ${this.view().title}`);
  protected readonly coastline = httpResource(() => COASTLINE_FILE, { parse: parseCoastline });
  readonly #projection = englandProjection();
  protected readonly land = computed(() => {
    if (!this.coastline.hasValue()) return { home: '', near: '' };
    const { home, near } = this.coastline.value();
    const path = geoPath(this.#projection).digits(1);
    return { home: path(home) ?? '', near: path(near) ?? '' };
  });
  protected readonly marks = computed<readonly AreaMark[]>(() =>
    areaCircles(this.places(), this.#projection),
  );
}
