import {
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
import { type CardWords } from '../domain/card-words.ts';
import { type FigureLine, type FigureSheet } from '../domain/figure-sheet.ts';
import { hasIntervals, sheetFigureText } from '../exports/sheet-text.ts';
import { sameSpan, type Span } from './heat-window.ts';
import { MOST_AT_ONCE, rowsAround } from './row-window.ts';
import { type SheetSort, sortLines } from './sheet-sort.ts';

interface Column {
  readonly id: string;
  readonly head: string;
  readonly kind: 'word' | 'figure';
  readonly place: number;
  readonly hasInterval: boolean;
}

/** Height of a row of a long table and of its view at most, in pixels. */
const ROW = 36;
const LENGTH = 640;

/** The lines behind a chart as a table: the same figures in the same words, sorted by any column. */
@Component({
  selector: 'app-sheet-table',
  templateUrl: './sheet-table.html',
  styleUrl: './sheet-table.scss',
  host: { '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class SheetTable {
  readonly words = input.required<CardWords>();
  readonly sheet = input.required<FigureSheet>();
  readonly sort = model<SheetSort | null>(null);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  private readonly body = viewChild<ElementRef<HTMLElement>>('body');
  readonly #changes = inject(ChangeDetectorRef);
  readonly #isPrinting = signal(false);
  readonly #top = signal(0);

  protected readonly columns = computed<readonly Column[]>(() => {
    const { labels, figures, words } = this.sheet();
    const plain = { kind: 'word', hasInterval: false } as const;
    return [
      ...labels.map((head, place) => ({ ...plain, id: `label-${place}`, head, place })),
      ...figures.map(({ head, unit }, place) => ({
        id: `figure-${place}`,
        head: unit === '' ? head : `${head} (${unit})`,
        kind: 'figure' as const,
        place,
        hasInterval: hasIntervals(this.sheet(), place),
      })),
      ...words.map((head, place) => ({
        ...plain,
        id: `word-${place}`,
        head,
        place: labels.length + place,
      })),
    ];
  });
  readonly #lines = computed(() => sortLines(this.sheet().lines, this.sort()));
  protected readonly isLong = computed(() => this.#lines().length > MOST_AT_ONCE);
  /** Which rows are in the page: all of a short table, else those in view and a few more. */
  readonly #window = computed(
    (): Span => {
      const count = this.#lines().length;
      return this.#isPrinting()
        ? { from: 0, to: count }
        : rowsAround(this.#top(), LENGTH, ROW, count);
    },
    { equal: sameSpan },
  );
  protected readonly above = computed(() => this.#window().from * ROW);
  protected readonly below = computed(() => (this.#lines().length - this.#window().to) * ROW);
  protected readonly count = computed(() => this.#lines().length);
  protected readonly rows = computed(() => {
    const { from, to } = this.#window();
    return this.#lines()
      .slice(from, to)
      .map((line, place) => ({
        key: line.key,
        code: line.code,
        index: from + place,
        cells: this.columns().map((column) => cellOf(line, column)),
      }));
  });
  readonly #current = linkedSignal(() => {
    const lines = this.#lines();
    const at = lines.findIndex((line) => line.code !== null && line.code === this.selected());
    return Math.max(0, at);
  });
  /** The one name the tab key reaches: of those in the page. */
  protected readonly stop = computed(() => {
    const { from, to } = this.#window();
    return Math.min(to - 1, Math.max(from, this.#current()));
  });

  /** All rows go on paper, which shows the page as it is when printing begins. */
  protected print(isPrinting: boolean): void {
    this.#isPrinting.set(isPrinting);
    this.#changes.detectChanges();
  }

  protected scrolled(event: Event): void {
    if (this.isLong() && event.target instanceof HTMLElement) this.#top.set(event.target.scrollTop);
  }

  protected ariaSort(id: string): 'ascending' | 'descending' | 'none' {
    const sort = this.sort();
    return sort?.by === id ? sort.direction : 'none';
  }

  protected arrow(id: string): string {
    const direction = this.ariaSort(id);
    return direction === 'none' ? '↕' : direction === 'ascending' ? '↑' : '↓';
  }

  protected sortBy({ id, kind }: Column): void {
    const now = this.ariaSort(id);
    const first = kind === 'figure' ? 'descending' : 'ascending';
    const other = now === 'ascending' ? 'descending' : 'ascending';
    this.sort.set({ by: id, direction: now === 'none' ? first : other });
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
    const scroll = this.body()?.nativeElement.closest('.scroll');
    if (this.isLong() && scroll instanceof HTMLElement) {
      scroll.scrollTop = to * ROW - scroll.clientHeight / 2;
      this.#top.set(scroll.scrollTop);
    }
    // The row may only just have come into the window.
    setTimeout(() => {
      this.body()?.nativeElement.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus();
    });
  }
}

function cellOf(line: FigureLine, { kind, place, hasInterval }: Column) {
  if (kind === 'word') {
    return { kind, text: [...line.labels, ...line.words][place] ?? '', interval: '', hasInterval };
  }
  const { value, interval, reason } = sheetFigureText(line.figures[place] ?? null);
  return reason === ''
    ? { kind, text: value, interval, hasInterval }
    : { kind: 'missing' as const, text: `No figure: ${reason}`, interval: '', hasInterval };
}
