import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { type ChartView } from '../domain/area-row.ts';
import { type CardWords } from '../domain/card-words.ts';
import { type FigureSheet } from '../domain/figure-sheet.ts';
import { chartCsv } from '../exports/chart-csv.ts';
import { copyText } from '../exports/copy-text.ts';
import { fileName } from '../exports/file-name.ts';
import { saveFile } from '../exports/save-file.ts';
import { sheetCsv } from '../exports/sheet-csv.ts';
import { CardLinks } from './card-links.ts';
import { CardMemory } from './card-memory.ts';
import { CardStars, type StarredNow } from './card-stars.ts';
import { ChartImages } from './chart-images.ts';
import { CHART_TABS, tabAfter, type ChartTab } from './figure-tabs.ts';
import { FiguresTable } from './figures-table.ts';
import { HIGHEST_FIRST, type RowSort } from './row-sort.ts';
import { type SheetSort } from './sheet-sort.ts';
import { SheetTable } from './sheet-table.ts';

export type { ChartTab };
let figures = 0;

/**
 * The frame of every chart: the finding as its heading, measure and period, the chart or the table
 * of the same rows, its files and its link, and the source. The chart itself is projected:
 * `<app-chart-figure [view]="view"><app-hex-map … /></app-chart-figure>`; buttons marked
 * `chartActions` stand beside the CSV button, anything marked `chartAside` above the tabs.
 *
 * `view` is a `ChartView`, whose rows are the table; or the words of any other chart, with its
 * `sheet`. T goes from the chart to the table and back. Where the page provides a `CardMemory`, a
 * card with a `cardId` stands as that says; elsewhere by `tab` and `sheetSort`.
 */
@Component({
  selector: 'app-chart-figure',
  imports: [FiguresTable, NgTemplateOutlet, SheetTable],
  providers: [ChartImages],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.scss',
  host: { '[attr.id]': 'cardId() || null', '(keydown)': 'press($event)' },
})
export class ChartFigure {
  readonly view = input.required<ChartView | CardWords>();
  /** May be given as a function (a signal is one): it is called when the table or the file is asked for. */
  readonly sheet = input<FigureSheet | (() => FigureSheet | null) | null>(null);
  readonly tab = model<ChartTab>('chart');
  readonly sort = model<RowSort>(HIGHEST_FIRST);
  readonly sheetSort = model<SheetSort | null>(null);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  readonly headingLevel = input<2 | 3 | 4>(2);
  /** What the chart tab is called: `Map`, `Bars`. */
  readonly chartName = input('Chart');
  /** Names the card in links to it: the part of the address after `#`. */
  readonly cardId = input('');

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #images = inject(ChartImages);
  readonly #memory = inject(CardMemory, { optional: true });
  readonly #stars = inject(CardStars, { optional: true });
  readonly #links = inject(CardLinks, { optional: true });
  /** Whether it is kept for the briefing; null: cards are not. */
  protected readonly starred = computed(() => this.#stars?.has(this.#card()) ?? null);
  protected readonly id = `chart-figure-${(figures += 1)}`;
  protected readonly hasImage = this.#images.hasAny;
  protected readonly tabs = computed(() =>
    CHART_TABS.map((tab) => (tab.id === 'chart' ? { ...tab, name: this.chartName() } : tab)),
  );
  readonly #kept = computed(() =>
    this.cardId() === '' ? null : (this.#memory?.of(this.cardId()) ?? null),
  );
  protected readonly shownTab = computed(() => this.#kept()?.tab ?? this.tab());
  protected readonly shownSort = computed(() => {
    const kept = this.#kept();
    return kept === null ? this.sheetSort() : kept.sort;
  });
  protected readonly areas = computed(() => {
    const view = this.view();
    return this.sheet() === null && 'rows' in view ? view : null;
  });
  protected readonly lines = computed(() => {
    const sheet = this.sheet();
    return typeof sheet === 'function' ? sheet() : sheet;
  });
  protected readonly notes = computed(() => {
    const areas = this.areas();
    const method = areas?.comparator ? [areas.comparisonMethod] : [];
    const view = this.view();
    return [...new Set([...method, ...('notes' in view ? (view.notes ?? []) : [])])];
  });
  /** What the last button did, said aloud and shown for a while. */
  protected readonly said = signal('');
  private readonly linkField = viewChild<ElementRef<HTMLInputElement>>('linkField');
  /** The link, where the browser keeps the clipboard to itself. */
  protected readonly linkToCopy = signal('');

  protected choose(tab: ChartTab): void {
    if (this.#kept() === null) this.tab.set(tab);
    else this.#memory?.change(this.cardId(), { tab });
  }

  protected sortSheet(sort: SheetSort | null): void {
    if (this.#kept() === null) this.sheetSort.set(sort);
    else this.#memory?.change(this.cardId(), { sort });
  }

  protected step(event: KeyboardEvent): void {
    const next = tabAfter(this.shownTab(), event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.#open(next);
  }

  /** T, from anywhere inside the chart or the table, unless someone is typing. */
  protected press(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 't' || event.altKey || event.ctrlKey || event.metaKey) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
    if (isTyping || event.defaultPrevented) return;
    event.preventDefault();
    this.#open(this.shownTab() === 'chart' ? 'table' : 'chart');
  }

  protected saveCsv(): void {
    const areas = this.areas();
    const sheet = areas === null ? this.lines() : null;
    const text =
      areas !== null ? chartCsv(areas) : sheet === null ? '' : sheetCsv(this.#words(), sheet);
    saveFile(fileName(this.view().title, 'csv'), text);
  }

  protected async saveImage(kind: 'svg' | 'png'): Promise<void> {
    const { saveChartImage } = await import('./save-chart-image.ts');
    const isSaved = await saveChartImage(
      kind,
      this.#words(),
      await this.#images.parts(),
      this.#link(),
    );
    this.said.set(
      isSaved
        ? `The image was saved as ${kind.toUpperCase()}.`
        : 'This browser could not draw the image. Save it as SVG, or print the page.',
    );
  }

  protected async copyLink(): Promise<void> {
    const link = this.#link();
    const isCopied = await copyText(link);
    this.linkToCopy.set(isCopied ? '' : link);
    this.said.set(
      isCopied
        ? 'The link to this card was copied.'
        : 'This browser does not let a page copy. Copy the link from here:',
    );
    if (isCopied) return;
    // The field is there once the page has been drawn.
    setTimeout(() => {
      this.linkField()?.nativeElement.select();
    });
  }

  protected star(): void {
    const isStarred = this.starred() !== true;
    this.#stars?.set(this.#card(), isStarred);
    this.said.set(
      isStarred
        ? 'Starred for the briefing: the list is on the Overview.'
        : 'No longer starred for the briefing.',
    );
  }

  #card(): StarredNow {
    const { title, subtitle, sourceLine } = this.view();
    return { card: this.cardId(), title, subtitle, sourceLine };
  }

  #words(): CardWords {
    const { title, subtitle, sourceLine } = this.view();
    return { title, subtitle, sourceLine, notes: this.notes() };
  }

  #link(): string {
    if (this.#links !== null) return this.#links.to(this.cardId());
    const url = new URL(location.href);
    if (this.cardId() !== '') url.hash = this.cardId();
    return url.href;
  }

  #open(tab: ChartTab): void {
    this.choose(tab);
    this.#host.querySelector<HTMLElement>(`#${this.id}-${tab}-tab`)?.focus();
  }
}
