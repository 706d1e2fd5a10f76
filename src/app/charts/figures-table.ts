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
import { type ChartView } from '../domain/area-row.ts';
import { figureText } from '../domain/figure-text.ts';
import { rowText } from '../exports/row-text.ts';
import { elementSize } from './element-size.ts';
import { sameSpan, type Span } from './heat-window.ts';
import { HIGHEST_FIRST, sortRows, type RowSort, type SortKey } from './row-sort.ts';
import { MOST_AT_ONCE, rowsAround, topFor } from './row-window.ts';

/** Units short enough to stand beside every number; longer ones stand in the heading. */
const LONGEST_INLINE_UNIT = 3;
/** Height of a row of a long table, in pixels: two lines of text. */
const ROW = 50;
/** Heights of the head, of the comparator's row and of the table's view until it is measured. */
const EDGE = 42;
const FIRST_LENGTH = 640;

/**
 * The rows of a chart as a table: the same figures in the same words. Rows of a long table have one
 * height and are in the page while they are in view.
 */
@Component({
  selector: 'app-figures-table',
  templateUrl: './figures-table.html',
  styleUrl: './figures-table.scss',
  host: { '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class FiguresTable {
  readonly view = input.required<ChartView>();
  readonly sort = model<RowSort>(HIGHEST_FIRST);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly body = viewChild<ElementRef<HTMLElement>>('body');

  readonly #changes = inject(ChangeDetectorRef);
  readonly #size = elementSize(this.panel);
  readonly #top = signal(0);
  readonly #isPrinting = signal(false);
  protected readonly rowHeight = ROW;

  readonly #sorted = computed(() => sortRows(this.view().rows, this.sort()));
  protected readonly count = computed(() => this.#sorted().length);
  protected readonly isLong = computed(() => this.count() > MOST_AT_ONCE);
  readonly #window = computed(
    (): Span => {
      const count = this.count();
      if (this.#isPrinting()) return { from: 0, to: count };
      const { height } = this.#size();
      return rowsAround(this.#top(), height > 0 ? height : FIRST_LENGTH, ROW, count);
    },
    { equal: sameSpan },
  );
  protected readonly above = computed(() => this.#window().from * ROW);
  protected readonly below = computed(() => (this.count() - this.#window().to) * ROW);
  protected readonly rows = computed(() => {
    const view = this.view();
    const { from, to } = this.#window();
    return this.#sorted()
      .slice(from, to)
      .map((row, place) => ({
        ...rowText(row, view),
        index: from + place,
        kind: row.comparison,
        isMissing: row.figure.kind === 'missing',
      }));
  });
  /** The one name the tab key reaches; arrows go on from there. */
  readonly #current = linkedSignal(() => {
    const selected = this.selected();
    return Math.max(
      0,
      this.#sorted().findIndex(({ code }) => code === selected),
    );
  });
  protected readonly stop = computed(() => {
    const { from, to } = this.#window();
    return Math.min(to - 1, Math.max(from, this.#current()));
  });
  protected readonly inlineUnit = computed(() =>
    this.view().unit.length <= LONGEST_INLINE_UNIT ? this.view().unit : '',
  );
  protected readonly headUnit = computed(() =>
    this.view().unit === '' ? '' : ` (${this.view().unit})`,
  );
  protected readonly hasRemarks = computed(() =>
    this.view().rows.some(({ remarks }) => remarks.some((remark) => remark !== '')),
  );
  protected readonly comparator = computed(() => {
    const { comparator, unit, decimals } = this.view();
    return comparator === null
      ? null
      : { name: comparator.name, text: figureText(comparator.figure, unit, decimals) };
  });

  readonly #wantsFocus = signal<number | null>(null);

  constructor() {
    afterRenderEffect(() => {
      const index = this.#wantsFocus();
      if (index === null) return;
      const name = `button[data-row="${index}"]`;
      this.body()?.nativeElement.querySelector<HTMLElement>(name)?.focus();
      this.#wantsFocus.set(null);
    });
    // What is selected elsewhere comes into view here, without moving the page.
    afterRenderEffect(() => {
      const selected = this.selected();
      this.#reveal(this.#sorted().findIndex(({ code }) => code === selected));
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

  protected ariaSort(by: SortKey): 'ascending' | 'descending' | 'none' {
    return this.sort().by === by ? this.sort().direction : 'none';
  }

  protected arrow(by: SortKey): string {
    const direction = this.ariaSort(by);
    return direction === 'none' ? '↕' : direction === 'ascending' ? '↑' : '↓';
  }

  protected sortBy(by: SortKey): void {
    const now = this.sort();
    const isFlipped = now.by === by;
    const first = by === 'value' ? 'descending' : 'ascending';
    const other = now.direction === 'ascending' ? 'descending' : 'ascending';
    this.sort.set({ by, direction: isFlipped ? other : first });
  }

  protected move(event: KeyboardEvent, index: number): void {
    const last = this.count() - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(last, index + 1),
      PageUp: Math.max(0, index - 10),
      PageDown: Math.min(last, index + 10),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#current.set(to);
    this.#reveal(to);
    this.#wantsFocus.set(to);
  }

  /** Scrolls the table, not the page, so that a row is in view. */
  #reveal(index: number): void {
    const panel = this.panel()?.nativeElement;
    if (panel === undefined || index === -1) return;
    const length = panel.clientHeight - 2 * EDGE;
    const top = this.isLong()
      ? topFor(index, { top: panel.scrollTop, length, row: ROW })
      : this.#topOfShort(panel, index);
    if (top === null) return;
    panel.scrollTop = top;
    this.#top.set(panel.scrollTop);
  }

  /** Rows of a short table have heights of their own. */
  #topOfShort(panel: HTMLElement, index: number): number | null {
    const row = this.body()?.nativeElement.children[index];
    if (!(row instanceof HTMLElement)) return null;
    const top = row.offsetTop - panel.scrollTop;
    const isSeen = top > EDGE && top + row.offsetHeight < panel.clientHeight - EDGE;
    return isSeen ? null : row.offsetTop - panel.clientHeight / 2;
  }
}
