import { Component, computed, input, model } from '@angular/core';
import { type ChartView } from '../domain/area-row.ts';
import { type AreaMark, type DrawingFrame, type PlaceNote } from './area-mark.ts';
import { AreaMarks } from './area-marks.ts';
import {
  groupBorders,
  HEX_RADIUS,
  HEX_WIDTH,
  hexCentre,
  hexOutline,
  type HexCell,
} from './hex-layout.ts';
import { regionNotes } from './region-notes.ts';

/** Up to so many cells, a name fits inside each. */
const MOST_LABELLED = 60;
/** Room beside the cells for the names of regions. */
const MARGIN_CELLS = 2.2;
const EDGE = 4;

/** A map on which every area is one hexagon of the same size. */
@Component({
  selector: 'app-hex-map',
  imports: [AreaMarks],
  template: `
    <app-area-marks
      [view]="view()"
      [marks]="marks()"
      [frame]="frame()"
      [narrowFrame]="narrowFrame()"
      [label]="label()"
      [borders]="borders()"
      [notes]="notes()"
      [labelRoom]="labelRoom()"
      [shortNames]="shortNames()"
      [(selected)]="selected"
      [(highlighted)]="highlighted"
    />
  `,
})
export class HexMap {
  readonly view = input.required<ChartView>();
  readonly cells = input.required<readonly HexCell[]>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** Name of the region each area lies in: draws borders and names in the margin. */
  readonly regionOf = input<ReadonlyMap<string, string>>(new Map());
  /** Names short enough for a cell; the area's own name otherwise. */
  readonly shortNames = input<ReadonlyMap<string, string>>(new Map());

  protected readonly label = computed(() => `Hexagon map. ${this.view().title}`);
  protected readonly marks = computed<readonly AreaMark[]>(() =>
    this.cells().map((cell) => {
      const centre = hexCentre(cell);
      return { code: cell.code, ...centre, reach: HEX_RADIUS, outline: hexOutline(centre) };
    }),
  );
  protected readonly frame = computed(() =>
    this.#frameWith(this.notes().length > 0 ? this.#margin() : EDGE),
  );
  protected readonly narrowFrame = computed(() => this.#frameWith(EDGE));
  protected readonly borders = computed(() => {
    const regionOf = this.regionOf();
    return regionOf.size === 0 ? '' : groupBorders(this.cells(), (code) => regionOf.get(code));
  });
  protected readonly notes = computed<readonly PlaceNote[]>(() => {
    const regionOf = this.regionOf();
    return regionNotes(
      this.marks().flatMap((mark) => {
        const region = regionOf.get(mark.code);
        return region === undefined ? [] : { x: mark.x, y: mark.y, region };
      }),
      HEX_WIDTH * 0.62 + 4,
    );
  });
  protected readonly labelRoom = computed(() =>
    this.cells().length <= MOST_LABELLED ? HEX_WIDTH * 0.92 : 0,
  );

  #frameWith(side: number): DrawingFrame {
    const xs = this.marks().map((mark) => mark.x);
    const ys = this.marks().map((mark) => mark.y);
    if (xs.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
    const left = Math.min(...xs) - HEX_WIDTH / 2 - side;
    const top = Math.min(...ys) - HEX_RADIUS - EDGE;
    return {
      x: left,
      y: top,
      width: Math.max(...xs) + HEX_WIDTH / 2 + side - left,
      height: Math.max(...ys) + HEX_RADIUS + EDGE - top,
    };
  }

  #margin(): number {
    // A fixed share of the width, so that names fit whether there are 42 cells or 300.
    const columns = new Set(this.cells().map((cell) => cell.column)).size;
    return HEX_WIDTH * Math.max(MARGIN_CELLS, columns * 0.14);
  }
}
