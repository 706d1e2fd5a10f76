import { httpResource } from '@angular/common/http';
import { Component, computed, input, model } from '@angular/core';
import { geoPath } from 'd3-geo';
import { type ChartView } from '../domain/area-row.ts';
import { type Boundaries } from '../domain/boundaries.ts';
import { areaCircles, englandProjection, MAP_FRAME, type CirclePlace } from './area-circles.ts';
import { type AreaMark } from './area-mark.ts';
import { AreaMarks } from './area-marks.ts';
import { boundaryDrawing } from './boundary-marks.ts';
import { BoundaryNotes } from './boundary-notes.ts';
import { COASTLINE_FILE, parseCoastline } from './coastline.ts';

/**
 * Where the areas lie: official boundaries where they are given, over the coastline. An area without
 * one is a circle, its area the number of residents aged 16 to 64.
 */
@Component({
  selector: 'app-area-map',
  imports: [AreaMarks, BoundaryNotes],
  template: `
    <app-area-marks
      [view]="view()"
      [marks]="marks()"
      [frame]="frame"
      [label]="label()"
      [land]="land().home"
      [nearLand]="land().near"
      [approximate]="bounded()?.approximate ?? ''"
      [(selected)]="selected"
      [(highlighted)]="highlighted"
    />
    @if (bounded(); as drawn) {
      <app-boundary-notes [boundaries]="drawn.boundaries" [circles]="drawn.circles.length" />
    } @else {
      <p>Each circle is one area; its size is the number of residents aged 16 to 64.</p>
    }
    @if (coastline.error()) {
      <p>The coastline could not be loaded: the areas are still in their places.</p>
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
  /** Official boundaries of the level and vintage in view; null draws circles. */
  readonly boundaries = input<Boundaries | null>(null);
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
  readonly #circles = computed(() => areaCircles(this.places(), this.#projection));
  readonly #drawing = computed(() => {
    const boundaries = this.boundaries();
    return boundaries === null
      ? null
      : { boundaries, ...boundaryDrawing(boundaries, this.places(), this.#projection) };
  });
  /** The outlines of areas in view, and circles for those without one; null where none has. */
  protected readonly bounded = computed(() => {
    const drawing = this.#drawing();
    const inView = new Set(this.view().rows.map(({ code }) => code));
    const outlines = drawing?.marks.filter(({ code }) => inView.has(code)) ?? [];
    if (drawing === null || outlines.length === 0) return null;
    const outlined = new Set(outlines.map(({ code }) => code));
    const circles = this.#circles().filter(({ code }) => inView.has(code) && !outlined.has(code));
    return { ...drawing, outlines, circles };
  });
  protected readonly marks = computed<readonly AreaMark[]>(() => {
    const drawn = this.bounded();
    return drawn === null ? this.#circles() : [...drawn.outlines, ...drawn.circles];
  });
}
