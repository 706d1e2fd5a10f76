import { computed, type ElementRef, type Signal, signal } from '@angular/core';
import { elementSize } from './element-size.ts';
import { type HeatLines } from './heat-lines.ts';
import { type HeatStep } from './heat-step.ts';
import {
  heatSizes,
  type HeatSizes,
  sameSpan,
  scrollTo,
  type Span,
  spanInView,
} from './heat-window.ts';

const NARROW = 520;
/** Rows that come first; then twice as many, and so on, so that no frame takes long. */
const FIRST_ROWS = 6;

/** The part of the heat map that is in the page: what is in view of its scroller, and a little more. */
export class HeatPart {
  readonly sizes: Signal<HeatSizes>;
  readonly rows: Signal<Span>;
  readonly columns: Signal<Span>;
  /** The size of the whole, in pixels. */
  readonly extent: Signal<{ readonly width: number; readonly height: number }>;
  /** Room for the columns before those in the page. */
  readonly before: Signal<number>;
  readonly #scroller: Signal<ElementRef<HTMLElement> | undefined>;
  readonly #lines: Signal<HeatLines>;
  /** Room for cells beside and under the heads. */
  readonly #room: Signal<{ readonly width: number; readonly height: number }>;
  readonly #start = signal({ left: 0, top: 0 });
  readonly #most = signal(FIRST_ROWS);

  /** To be made where things may be injected. */
  constructor(
    scroller: Signal<ElementRef<HTMLElement> | undefined>,
    lines: Signal<HeatLines>,
    turned: Signal<boolean>,
  ) {
    this.#scroller = scroller;
    this.#lines = lines;
    const size = elementSize(scroller);
    this.sizes = computed(() => {
      const { width } = size();
      return heatSizes(turned(), width > 0 && width < NARROW);
    });
    this.#room = computed(() => ({
      width: Math.max(0, size().width - this.sizes().headWidth),
      height: Math.max(0, size().height - this.sizes().headHeight),
    }));
    this.rows = computed(
      (): Span => {
        const { rowHeight } = this.sizes();
        const count = lines().rows.length;
        const { from, to } = spanInView(this.#start().top, this.#room().height, rowHeight, count);
        return { from, to: Math.min(to, from + this.#most()) };
      },
      { equal: sameSpan },
    );
    this.columns = computed(
      (): Span => {
        const { cellWidth } = this.sizes();
        const count = lines().columns.length;
        return spanInView(this.#start().left, this.#room().width, cellWidth, count);
      },
      { equal: sameSpan },
    );
    this.extent = computed(() => {
      const { headHeight, headWidth, cellWidth, rowHeight } = this.sizes();
      const { rows, columns } = lines();
      return {
        width: headWidth + columns.length * cellWidth,
        height: headHeight + rows.length * rowHeight,
      };
    });
    this.before = computed(() => this.columns().from * this.sizes().cellWidth);
  }

  scrolled(): void {
    const box = this.#scroller()?.nativeElement;
    if (box !== undefined) this.#start.set({ left: box.scrollLeft, top: box.scrollTop });
  }

  /** After a frame: more rows for the next, until all that are in view are there. */
  grow(): void {
    const most = this.#most();
    if (this.#room().height === 0 || most >= this.#lines().rows.length) return;
    setTimeout(() => {
      this.#most.set(2 * most);
    });
  }

  /** Scrolls as little as needed so that a cell is wholly in view. */
  show({ row, column }: HeatStep): void {
    this.#most.set(Infinity);
    const box = this.#scroller()?.nativeElement;
    if (box === undefined) return;
    const { rowHeight, cellWidth } = this.sizes();
    const { width, height } = this.#room();
    if (row >= 0) box.scrollTop = scrollTo(row, rowHeight, box.scrollTop, height);
    if (column >= 0) box.scrollLeft = scrollTo(column, cellWidth, box.scrollLeft, width);
    this.scrolled();
  }
}
