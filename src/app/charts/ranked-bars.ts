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
import { type ChartView } from '../domain/area-row.ts';
import { type AxisStart } from '../domain/selection.ts';
import { numberText, withUnit } from '../domain/figure-text.ts';
import { missingText, rowSentence, rowText, shortText } from '../exports/row-text.ts';
import { AreaWalk } from './area-walk.ts';
import { barAxis, measuredRows, placeOn } from './bar-axis.ts';
import { barDrawing, PLOT_PADDING } from './bar-drawing.ts';
import { offerImage } from './chart-images.ts';
import { elementSize } from './element-size.ts';
import { rankedBarsSvg } from './ranked-bars-image.ts';
import { rankedBarsSummary } from './ranked-bars-summary.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';

/** Narrower than this, the name stands above its bar. */
const NARROW = 520;
const ROOMY = 760;
const WIDE_ROW = { height: 28, barAt: 0.5, thickness: 13 };
const NARROW_ROW = { height: 50, barAt: 0.72, thickness: 12 };

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
  protected readonly rows = computed(() => {
    const view = this.view();
    return this.#rows().map((row) => ({
      ...rowText(row, view),
      figure: shortText(row, view),
      spoken: `${row.name}, ${rowSentence(row, view)}`,
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
      const panel = this.panel()?.nativeElement;
      const index = this.rows().findIndex((row) => row.code === this.selected());
      if (panel === undefined || index === -1) return;
      const { height } = this.rowLook();
      const top = index * height;
      const isSeen =
        top >= panel.scrollTop && top + 3 * height <= panel.scrollTop + panel.clientHeight;
      if (!isSeen) panel.scrollTop = top - panel.clientHeight / 2;
    });
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
    return this.rows()[index]?.code ?? null;
  }

  #element(code: string): HTMLElement | null {
    return this.list()?.nativeElement.querySelector<HTMLElement>(`[data-code="${code}"]`) ?? null;
  }

  #announce(code: string, lead: string): void {
    const row = this.rows().find((candidate) => candidate.code === code);
    if (row !== undefined) this.announced.set(`${lead}${row.spoken}. ${this.view().subtitle}`);
  }
}
