import {
  afterRenderEffect,
  ChangeDetectorRef,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { type AreaRow, type ChartView } from '../domain/area-row.ts';
import { type AxisStart } from '../domain/selection.ts';
import { numberText, withUnit } from '../domain/figure-text.ts';
import { missingText, rowSentence, rowText, shortText } from '../exports/row-text.ts';
import { AreaWalk } from './area-walk.ts';
import { barAxis, measuredRows, placeOn } from './bar-axis.ts';
import { barDrawing, PLOT_PADDING } from './bar-drawing.ts';
import { offerImage } from './chart-images.ts';
import { elementSize } from './element-size.ts';
import { sameSpan, type Span } from './heat-window.ts';
import { rankedBarsSvg } from './ranked-bars-image.ts';
import { rankedBarsSummary } from './ranked-bars-summary.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';
import { rowsAround, topFor } from './row-window.ts';

/** Narrower than this, the name stands above its bar. */
const NARROW = 520;
const ROOMY = 760;
const WIDE_ROW = { height: 28, barAt: 0.5, thickness: 13 };
const NARROW_ROW = { height: 50, barAt: 0.72, thickness: 12 };
/** Height of the axis over the list, which stays while the list is scrolled. */
const AXIS = 39;
/** Height of the list until it has been measured. */
const FIRST_LENGTH = 700;

/**
 * Areas from the highest to the lowest, each with its 95% interval, against the comparator's line.
 * The order is shown and never numbered: a rank is only as sure as its interval.
 */
@Component({
  selector: 'app-ranked-bars',
  templateUrl: './ranked-bars.html',
  styleUrl: './ranked-bars.scss',
  host: {
    '(click)': 'pick($event)',
    '(mousemove)': 'hover($event)',
    '(mouseleave)': 'highlighted.set(null)',
    '(window:beforeprint)': 'print(true)',
    '(window:afterprint)': 'print(false)',
  },
})
export class RankedBars {
  readonly view = input.required<ChartView>();
  /** Whether bars carry their intervals, and where their axis starts. */
  readonly intervals = input(true);
  readonly start = input<AxisStart>('fit');
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly plot = viewChild<ElementRef<HTMLElement>>('plot');
  readonly #changes = inject(ChangeDetectorRef);
  readonly #size = elementSize(this.panel);
  readonly #plotSize = elementSize(this.plot);

  protected readonly padding = PLOT_PADDING;
  protected readonly isNarrow = computed(() => {
    const { width } = this.#size();
    return width > 0 && width < NARROW;
  });
  protected readonly rowLook = computed(() => (this.isNarrow() ? NARROW_ROW : WIDE_ROW));

  readonly #tickCount = computed(() => {
    const { width } = this.#size();
    return width < NARROW ? 3 : width < ROOMY ? 4 : 6;
  });
  readonly #rows = computed(() => measuredRows(this.view()));
  readonly #axis = computed(() => barAxis(this.view(), this.#tickCount(), this.start()));
  protected readonly count = computed(() => this.#rows().length);
  readonly #top = signal(0);
  readonly #isPrinting = signal(false);
  /** Which rows are in the page: all of a short list, else those in view and some more. */
  readonly #window = computed(
    (): Span => {
      const count = this.count();
      if (this.#isPrinting()) return { from: 0, to: count };
      const { height } = this.#size();
      const length = height > 0 ? height : FIRST_LENGTH;
      return rowsAround(this.#top(), length, this.rowLook().height, count);
    },
    { equal: sameSpan },
  );
  protected readonly above = computed(() => this.#window().from * this.rowLook().height);
  protected readonly length = computed(() => this.count() * this.rowLook().height);
  protected readonly rows = computed(() => {
    const view = this.view();
    const { from, to } = this.#window();
    return this.#rows()
      .slice(from, to)
      .map((row, place) => ({
        ...rowText(row, view),
        place: from + place + 1,
        figure: shortText(row, view),
        spoken: spokenOf(row, view),
      }));
  });
  protected readonly ticks = computed(() => {
    const axis = this.#axis();
    return axis.ticks.map(({ at, text }) => ({ text, place: placeOn(axis, at) }));
  });
  protected readonly comparator = computed(() => {
    const { comparator, unit, decimals } = this.view();
    if (comparator?.figure.kind !== 'measured') return null;
    const place = placeOn(this.#axis(), comparator.figure.value);
    const figure = withUnit(numberText(comparator.figure.value, decimals), unit);
    return {
      text: `${comparator.name} ${figure}`,
      place,
      isLate: place > (this.isNarrow() ? 0.85 : 0.6),
    };
  });
  /** The row pointed at, shown by one moving strip: 300 rows need not be looked through. */
  protected readonly strip = computed(() => {
    const index = this.#rows().findIndex((row) => row.code === this.highlighted());
    return index === -1 ? null : { top: index * this.rowLook().height };
  });
  /** Said under the bars of the row pointed at, else of the selected one. */
  protected readonly readout = computed(() => {
    const rows = this.view().rows;
    const row =
      rows.find((one) => one.code === this.highlighted()) ??
      rows.find((one) => one.code === this.selected());
    if (row === undefined) return null;
    return { name: row.name, facts: [rowSentence(row, this.view()), ...row.remarks].join('. ') };
  });
  protected readonly startsAboveZero = computed(() => this.#axis().form === 'dot');
  protected readonly summary = computed(() => rankedBarsSummary(this.view(), this.#rows()));
  protected readonly drawing = computed(() => {
    const { width } = this.#plotSize();
    const { height: rowHeight, barAt, thickness } = this.rowLook();
    const [axis, intervals] = [this.#axis(), this.intervals()];
    const look = { axis, intervals, width, rowHeight, barAt, thickness };
    return width > 0 ? barDrawing(this.view(), this.#rows(), look) : null;
  });
  /** The selected row's end, ringed. */
  protected readonly chosen = computed(
    () => this.drawing()?.marks.find(({ code }) => code === this.selected()) ?? null,
  );
  protected readonly missing = computed(() => {
    const view = this.view();
    const rows = view.rows.filter((row) => row.figure.kind === 'missing');
    return sortRows(rows, { by: 'name', direction: 'ascending' }).map((row) => rowText(row, view));
  });
  protected readonly missingWords = computed(() => missingText(this.view()));

  readonly #walk = computed(() => {
    const points = this.#rows().map(({ code }, y) => ({ code, x: 0, y }));
    return new AreaWalk(
      points,
      sortRows(this.view().rows, HIGHEST_FIRST).map((row) => row.code),
    );
  });
  protected readonly current = linkedSignal(() => this.#walk().start(this.selected()));
  /** The one row the tab key reaches: of those in the page. */
  protected readonly stop = computed(() => {
    const rows = this.rows();
    const current = this.current();
    return rows.find(({ code }) => code === current)?.code ?? rows[0]?.code ?? null;
  });
  protected readonly announced = signal('');
  readonly #wantsFocus = signal<string | null>(null);

  constructor() {
    offerImage(() => rankedBarsSvg(this.view(), this.selected(), this.start(), this.intervals()));
    afterRenderEffect(() => {
      const code = this.#wantsFocus();
      if (code === null) return;
      this.#element(code)?.focus();
      this.#wantsFocus.set(null);
    });
    // What is selected elsewhere comes into view here, without moving the page.
    afterRenderEffect(() => {
      this.#reveal(this.#rows().findIndex((row) => row.code === this.selected()));
    });
  }

  /** All rows go on paper, which shows the page as it is when printing begins. */
  protected print(isPrinting: boolean): void {
    this.#isPrinting.set(isPrinting);
    this.#changes.detectChanges();
  }

  protected scrolled(event: Event): void {
    if (event.target instanceof HTMLElement) this.#top.set(event.target.scrollTop);
  }

  protected press(event: KeyboardEvent, code: string): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.selected.set(code);
      this.#announce(code, 'Selected: ');
      return;
    }
    const next = this.#walk().next(code, event.key);
    if (next === null) return;
    event.preventDefault();
    this.current.set(next);
    this.#reveal(this.#rows().findIndex((row) => row.code === next));
    this.#wantsFocus.set(next);
    this.#announce(next, '');
  }

  protected pick(event: MouseEvent): void {
    const code = this.#rowUnder(event);
    if (code !== null) this.selected.set(code);
  }

  protected hover(event: MouseEvent): void {
    const code = this.#rowUnder(event);
    if (code !== this.highlighted()) this.highlighted.set(code);
  }

  /** The bars are drawn over the rows, so that the row is found by its height and not by its element. */
  #rowUnder(event: MouseEvent): string | null {
    const list = this.list()?.nativeElement;
    const panel = this.panel()?.nativeElement;
    if (list === undefined || panel === undefined) return null;
    if (!(event.target instanceof Node) || !panel.contains(event.target)) return null;
    const index = Math.floor(
      (event.clientY - list.getBoundingClientRect().top) / this.rowLook().height,
    );
    return this.#rows()[index]?.code ?? null;
  }

  /** Scrolls the list, not the page, so that the row of this place is in view. */
  #reveal(index: number): void {
    const panel = this.panel()?.nativeElement;
    const list = this.list()?.nativeElement;
    if (panel === undefined || list === undefined || index === -1) return;
    const length = panel.clientHeight - AXIS;
    const top = topFor(index, { top: panel.scrollTop, length, row: this.rowLook().height });
    if (top === null) return;
    panel.scrollTop = top;
    this.#top.set(panel.scrollTop);
  }

  #element(code: string): HTMLElement | null {
    return this.list()?.nativeElement.querySelector<HTMLElement>(`[data-code="${code}"]`) ?? null;
  }

  #announce(code: string, lead: string): void {
    const view = this.view();
    const row = this.#rows().find((candidate) => candidate.code === code);
    if (row !== undefined) {
      this.announced.set(`${lead}${spokenOf(row, view)}. ${view.subtitle}`);
    }
  }
}

function spokenOf(row: AreaRow, view: ChartView): string {
  return `${row.name}, ${rowSentence(row, view)}`;
}
