import {
  afterRenderEffect,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { type AreaRow, type ChartView } from '../domain/area-row.ts';
import { rowSentence, shortText } from '../exports/row-text.ts';
import { type AreaMark, type DrawingFrame, type PlaceNote } from './area-mark.ts';
import { areaMarksSvg } from './area-marks-image.ts';
import { AreaWalk } from './area-walk.ts';
import { labelLines } from './cell-label.ts';
import { offerImage } from './chart-images.ts';
import { elementSize } from './element-size.ts';
import { zoomedFrame } from './map-zoom.ts';
import { markTag } from './mark-tag.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';
import { shadeColour } from './shade-colour.ts';
import { ZoomGestures } from './zoom-gestures.ts';

interface DrawnMark extends AreaMark {
  readonly row: AreaRow;
  readonly fill: string;
  readonly ink: string | null;
  readonly spoken: string;
  readonly lines: readonly string[];
}

/** Below this a name inside a cell is not worth reading. */
const SMALLEST_LABELLED_CELL = 56;
/** Width of a letter, as a share of its size. */
const LETTER = 0.515;
const ROOM_FOR_NOTES = 440;
let drawings = 0;

/**
 * Areas drawn as marks on a map: colour, hatching, selection, the keyboard walk and what is read
 * aloud. `HexMap` and `AreaMap` say where the marks are.
 */
@Component({
  selector: 'app-area-marks',
  templateUrl: './area-marks.html',
  styleUrl: './area-marks.scss',
})
export class AreaMarks {
  readonly view = input.required<ChartView>();
  readonly marks = input.required<readonly AreaMark[]>();
  readonly frame = input.required<DrawingFrame>();
  /** The part of the drawing shown where there is no room for notes. */
  readonly narrowFrame = input<DrawingFrame | null>(null);
  /** What the map is, for a screen reader: its finding. */
  readonly label = input.required<string>();
  /** Land behind the marks, and lines drawn over them, as SVG path data. */
  readonly land = input('');
  readonly nearLand = input('');
  readonly borders = input('');
  /** Lines of which only the neighbourhood is known: dashed. */
  readonly approximate = input('');
  readonly notes = input<readonly PlaceNote[]>([]);
  /** Room for a name inside a mark, in drawing units; 0 for none. */
  readonly labelRoom = input(0);
  readonly shortNames = input<ReadonlyMap<string, string>>(new Map());
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  private readonly svg = viewChild<ElementRef<SVGSVGElement>>('svg');
  readonly #size = elementSize(this.svg);
  protected readonly hatch = `atlas-hatch-${(drawings += 1)}`;
  protected readonly clip = `${this.hatch}-frame`;

  /** Size of the names inside marks, in CSS pixels: larger in the few large cells of regions. */
  protected readonly nameSize = computed(() =>
    Math.min(14, Math.max(10.5, this.labelRoom() / this.pixel() / 9)),
  );
  protected readonly isWide = computed(() => this.#size().width >= ROOM_FOR_NOTES);
  readonly #whole = computed(() =>
    this.isWide() ? this.frame() : (this.narrowFrame() ?? this.frame()),
  );
  protected readonly gestures = new ZoomGestures();
  protected readonly shown = computed(() => zoomedFrame(this.#whole(), this.gestures.zoom()));
  protected readonly viewBox = computed(() => {
    const { x, y, width, height } = this.shown();
    return `${x} ${y} ${width} ${height}`;
  });
  /** Drawing units in a CSS pixel, so that text keeps its size whatever the map's. */
  protected readonly pixel = computed(() => {
    const { width, height } = this.#size();
    const frame = this.shown();
    const scale = Math.min(width / frame.width, height / frame.height);
    return scale > 0 ? 1 / scale : 1;
  });
  readonly #rows = computed(() => new Map(this.view().rows.map((row) => [row.code, row])));
  protected readonly drawn = computed<readonly DrawnMark[]>(() => {
    const view = this.view();
    const rows = this.#rows();
    return this.marks().flatMap((mark) => {
      const row = rows.get(mark.code);
      if (row === undefined) return [];
      const colour = row.figure.kind === 'missing' ? null : shadeColour(view.scale, row.shade);
      return {
        ...mark,
        row,
        fill: colour?.fill ?? `url(#${this.hatch})`,
        ink: colour?.ink ?? null,
        spoken: `${row.name}, ${shortText(row, view)}`,
        lines: this.#linesIn(row),
      };
    });
  });
  readonly #byCode = computed(() => new Map(this.drawn().map((mark) => [mark.code, mark])));
  readonly #walk = computed(
    () =>
      new AreaWalk(
        this.drawn(),
        sortRows(this.view().rows, HIGHEST_FIRST).map((row) => row.code),
      ),
  );

  /** The one mark the tab key reaches. */
  protected readonly current = linkedSignal(() => this.#walk().start(this.selected()));
  readonly #wantsFocus = signal<string | null>(null);
  protected readonly isFocused = signal(false);

  protected readonly selectedMark = computed(() => this.#byCode().get(this.selected() ?? ''));
  protected readonly highlightedMark = computed(() => this.#byCode().get(this.highlighted() ?? ''));
  /** Marks that others may cover are drawn once more, on top. */
  protected readonly lifted = computed(() =>
    [this.selectedMark(), this.highlightedMark()].flatMap((mark) =>
      mark === undefined || mark.lines.length > 0 ? [] : mark,
    ),
  );
  protected readonly focusedMark = computed(() =>
    this.isFocused() ? this.#byCode().get(this.current() ?? '') : undefined,
  );
  /** The mark spoken of in the line under the map. */
  protected readonly read = computed(
    () => this.highlightedMark() ?? this.focusedMark() ?? this.selectedMark(),
  );
  protected readonly readout = computed(() => {
    const mark = this.read();
    return mark === undefined ? null : rowSentence(mark.row, this.view());
  });
  /** Said by the live region: only what this map's own keys did. */
  protected readonly announced = signal('');
  /** The name beside a mark that has none inside. */
  protected readonly tag = computed(() => {
    const mark = this.read();
    return mark === undefined || mark.lines.length > 0
      ? null
      : markTag(mark, mark.row.name, this.shown(), this.pixel());
  });

  constructor() {
    offerImage(() =>
      areaMarksSvg({
        view: this.view(),
        marks: this.marks(),
        frame: this.frame(),
        land: this.land(),
        nearLand: this.nearLand(),
        borders: this.borders(),
        approximate: this.approximate(),
        notes: this.notes(),
        selected: this.selected(),
      }),
    );
    afterRenderEffect(() => {
      const code = this.#wantsFocus();
      if (code === null) return;
      const mark = this.svg()?.nativeElement.querySelector<SVGElement>(`[data-code="${code}"]`);
      mark?.focus();
      this.#wantsFocus.set(null);
    });
  }

  protected pick(code: string): void {
    if (!this.gestures.wasDragged) this.choose(code);
  }

  protected choose(code: string): void {
    this.current.set(code);
    this.selected.set(code);
    this.#announce(code, 'Selected: ');
  }

  protected enter(code: string): void {
    this.current.set(code);
    this.isFocused.set(true);
    this.highlighted.set(code);
  }

  protected leave(): void {
    this.isFocused.set(false);
    this.highlighted.set(null);
  }

  protected press(event: KeyboardEvent, code: string): void {
    if (this.gestures.press(event)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(code);
      return;
    }
    const next = this.#walk().next(code, event.key);
    if (next === null) return;
    event.preventDefault();
    this.current.set(next);
    const mark = this.#byCode().get(next);
    if (mark !== undefined) this.gestures.show(mark, this.#whole());
    this.#wantsFocus.set(next);
    this.#announce(next, '');
  }

  #announce(code: string, lead: string): void {
    const row = this.#rows().get(code);
    if (row === undefined) return;
    const view = this.view();
    this.announced.set(`${lead}${row.name}: ${rowSentence(row, view)}. ${view.subtitle}`);
  }

  #linesIn(row: AreaRow): readonly string[] {
    const room = this.labelRoom() / this.pixel();
    if (room < SMALLEST_LABELLED_CELL) return [];
    const name = this.shortNames().get(row.code) ?? row.name;
    return labelLines(name, Math.floor(room / (LETTER * this.nameSize())), 3);
  }
}
