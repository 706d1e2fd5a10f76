import {
  afterRenderEffect,
  ChangeDetectorRef,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type HeatMapView } from '../domain/heat-map-view.ts';
import { offerImage } from './chart-images.ts';
import { HeatKey } from './heat-key.ts';
import { heatMapSvg, heatSummary } from './heat-map-image.ts';
import { heatLines, type HeatSort } from './heat-lines.ts';
import { HeatPages } from './heat-pages.ts';
import { HeatPart } from './heat-part.ts';
import { heatRowMaker } from './heat-rows.ts';
import { sortAfter, sortArrow, sortedBy } from './heat-sort.ts';
import { heatSpoken } from './heat-speech.ts';
import { type HeatStep, heatStep, stepUnder } from './heat-step.ts';
import { placesOf } from './heat-window.ts';

export interface HeatChoice {
  readonly area: string;
  readonly indicator: string;
}

let maps = 0;

/**
 * Areas by indicators, each cell coloured and marked by its comparison. Only what is in view is in
 * the page, in both directions. A grid with one tab stop: arrows go from cell to cell and into the
 * heads; Enter sorts by a head, or chooses a cell.
 */
@Component({
  selector: 'app-heat-map',
  imports: [HeatKey, HeatPages],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.scss',
  host: {
    '(click)': 'pick($event)',
    '(mousemove)': 'hover($event)',
    '(mouseleave)': 'hovered.set(null)',
    '(window:beforeprint)': 'print(true)',
    '(window:afterprint)': 'print(false)',
  },
})
export class HeatMap {
  readonly view = input.required<HeatMapView>();
  /** Indicators down and areas across. */
  readonly turned = input(false);
  readonly sort = model<HeatSort | null>(null);
  /** Code of the chosen area. */
  readonly selected = model<string | null>(null);
  readonly chosen = output<HeatChoice>();

  private readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');
  readonly #changes = inject(ChangeDetectorRef);

  protected readonly id = `heat-${(maps += 1)}`;
  protected readonly lines = computed(() => heatLines(this.view(), this.turned(), this.sort()));
  protected readonly sortedBy = sortedBy;
  protected readonly sortArrow = sortArrow;
  protected readonly part = new HeatPart(this.scroller, this.lines, this.turned);
  protected readonly sizes = this.part.sizes;
  protected readonly corner = computed(() => (this.turned() ? 'Indicator' : 'Area'));
  protected readonly summary = computed(() => heatSummary(this.view()));
  protected readonly heads = computed(() => {
    const { columns } = this.lines();
    return placesOf(this.part.columns()).flatMap((column) => {
      const head = columns[column];
      return head === undefined ? [] : { ...head, column };
    });
  });
  readonly #made = computed(() =>
    heatRowMaker(this.lines(), placesOf(this.part.columns()), this.sizes()),
  );
  protected readonly rows = computed(() => {
    const made = this.#made();
    return placesOf(this.part.rows()).flatMap((row) => made(row) ?? []);
  });
  /** Row and column the keyboard is at: −1 is the heads. */
  protected readonly active = signal<HeatStep>({ row: 0, column: 0 });
  protected readonly isFocused = signal(false);
  /** Where the ring round the active cell is; null among the heads, which have rings of their own. */
  protected readonly ring = computed(() => {
    const { row, column } = this.active();
    if (!this.isFocused() || row < 0 || column < 0) return null;
    const { headWidth, headHeight, cellWidth, rowHeight } = this.sizes();
    return { left: headWidth + column * cellWidth, top: headHeight + row * rowHeight };
  });
  protected readonly activeId = computed(() => {
    const { row, column } = this.active();
    const [rows, columns] = [this.part.rows(), this.part.columns()];
    const isThere =
      (row === -1 || (row >= rows.from && row < rows.to)) &&
      (column === -1 || (column >= columns.from && column < columns.to));
    return isThere ? this.cellId(row, column) : null;
  });
  protected readonly hovered = signal<HeatStep | null>(null, {
    equal: (a, b) => a?.row === b?.row && a?.column === b?.column,
  });
  protected readonly readout = computed(() => {
    const step = this.hovered() ?? (this.isFocused() ? this.active() : null);
    return step === null ? null : this.#said(step);
  });
  protected readonly isPrinting = signal(false);
  protected readonly announced = signal('');

  constructor() {
    offerImage(() => heatMapSvg(this.view(), this.lines()));
    afterRenderEffect(() => {
      this.part.grow();
    });
  }

  protected cellId(row: number, column: number): string {
    return `${this.id}-${row}-${column}`;
  }

  protected isActiveHead(row: number, column: number): boolean {
    return this.isFocused() && this.active().row === row && this.active().column === column;
  }

  /** Every row and column goes on paper, which shows the page as it is when printing begins. */
  protected print(isPrinting: boolean): void {
    this.isPrinting.set(isPrinting);
    this.#changes.detectChanges();
  }

  protected press(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#act(this.active());
      return;
    }
    const { rows, columns } = this.lines();
    const next = heatStep(this.active(), event, rows.length, columns.length);
    if (next === null) return;
    event.preventDefault();
    this.active.set({ row: next.row, column: next.column });
    this.part.show(next);
    this.announced.set(this.#said(next));
  }

  protected pick(event: MouseEvent): void {
    const step = stepUnder(event);
    if (step === null) return;
    this.active.set(step);
    this.#act(step);
  }

  protected hover(event: MouseEvent): void {
    this.hovered.set(stepUnder(event));
  }

  /** Sorts by a head of a column or by names; chooses the area of a row or a cell. */
  #act({ row, column }: HeatStep): void {
    const { rows, columns } = this.lines();
    if (row === -1) {
      this.#sortBy(column === -1 ? 'name' : (columns[column]?.id ?? 'name'));
      return;
    }
    const place = this.lines().at(row, Math.max(0, column));
    if (place === null) return;
    if (column === -1) {
      if (!this.turned()) this.selected.set(rows[row]?.id ?? null);
      return;
    }
    this.selected.set(place.area.code);
    this.chosen.emit({ area: place.area.code, indicator: place.indicator.id });
    this.announced.set(`Selected: ${this.#said({ row, column })}`);
  }

  #sortBy(by: string): void {
    const sort = sortAfter(this.sort(), by);
    this.sort.set(sort);
    const name = this.lines().columns.find(({ id }) => id === by)?.name ?? 'name';
    this.announced.set(`Sorted by ${name}, ${sort.direction}.`);
  }

  #said(step: HeatStep): string {
    return heatSpoken(step, this.lines(), this.view());
  }
}
