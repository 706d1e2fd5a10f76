import {
  Component,
  computed,
  type ElementRef,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { COMPARISON_SHAPES, figureText } from '../domain/figure-text.ts';
import { POLARITY_WORDS, type SpineView } from '../domain/spine-view.ts';
import { comparedWith } from '../exports/row-text.ts';
import { spineSentence } from '../exports/spine-text.ts';
import { offerImage } from './chart-images.ts';
import { ChartKey } from './chart-key.ts';
import { OrderWalk } from './chart-walk.ts';
import { comparisonPath } from './comparison-path.ts';
import { COMPARISON_LOOKS } from './distribution-look.ts';
import { QUIET } from './plot-option.ts';
import { spineKeyItems, spineSvg, spineSummary } from './spine-image.ts';
import { spinePlaces } from './spine-places.ts';

let spines = 0;

/**
 * A place's indicators under one another: each value with its interval against the comparator in the
 * middle, over the range and the quartiles of areas. Better is on the right, in words and shapes too.
 */
@Component({
  selector: 'app-spine-chart',
  imports: [ChartKey],
  templateUrl: './spine-chart.html',
  styleUrl: './spine-chart.scss',
  host: { '(click)': 'pick($event)' },
})
export class SpineChart {
  readonly view = input.required<SpineView>();
  /** The indicator shown elsewhere on the page. */
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  readonly chosen = output<string>();

  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  protected readonly id = `spine-${(spines += 1)}`;
  protected readonly keys = computed(() => spineKeyItems(this.view()));
  protected readonly summary = computed(() => spineSummary(this.view()));
  protected readonly groups = computed(() => {
    const view = this.view();
    return view.groups.map((group) => ({
      name: group.name,
      rows: group.rows.map((row) => ({
        ...row,
        text: figureText(row.figure, row.unit, row.decimals),
        reference: figureText(row.comparator, row.unit, row.decimals),
        better: POLARITY_WORDS[row.polarity],
        isMissing: row.figure.kind === 'missing',
        words: comparedWith(row.comparison, view.comparatorName),
        shape: COMPARISON_SHAPES[row.comparison],
        path: comparisonPath(row.comparison),
        colour: COMPARISON_LOOKS[row.comparison].colour,
        // The grey of a mark is too pale for words.
        ink: row.comparison === 'not-compared' ? QUIET : COMPARISON_LOOKS[row.comparison].colour,
        places: spinePlaces(row),
        spoken: `${row.title}: ${spineSentence(row, view)}`,
      })),
    }));
  });
  readonly #rows = computed(() => this.groups().flatMap(({ rows }) => rows));
  readonly #walk = computed(() => new OrderWalk(this.#rows().map(({ id }) => id)));
  readonly #current = signal<string | null>(null);
  protected readonly current = computed(() =>
    this.#walk().start(this.#current() ?? this.selected()),
  );
  protected readonly announced = signal('');

  constructor() {
    offerImage(() => spineSvg(this.view(), 860));
  }

  protected percent(share: number): string {
    return `${(share * 100).toFixed(2)}%`;
  }

  protected span([from, to]: readonly [number, number]): string {
    return this.percent(to - from);
  }

  protected press(event: KeyboardEvent): void {
    const current = this.current();
    if (event.altKey || event.ctrlKey || event.metaKey || current === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(current);
      this.#announce(current, 'Selected: ');
      return;
    }
    const next = this.#walk().next(current, event.key);
    if (next === null) return;
    event.preventDefault();
    this.#current.set(next);
    this.highlighted.set(next);
    this.#announce(next, '');
    const rows = this.list()?.nativeElement.querySelectorAll<HTMLElement>('[role=option]');
    const at = this.#rows().findIndex(({ id }) => id === next);
    rows?.[at]?.scrollIntoView({ block: 'nearest' });
  }

  protected pick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const id = row?.getAttribute('data-row');
    if (id !== undefined && id !== null) this.#choose(id);
  }

  #choose(id: string): void {
    this.#current.set(id);
    this.selected.set(id);
    this.chosen.emit(id);
  }

  #announce(id: string, lead: string): void {
    const row = this.#rows().find((one) => one.id === id);
    if (row !== undefined) this.announced.set(lead + row.spoken);
  }
}
