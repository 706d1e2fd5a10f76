import {
  afterRenderEffect,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { type ChartView } from '../domain/area-row.ts';
import { figureText } from '../domain/figure-text.ts';
import { rowText } from '../exports/row-text.ts';
import { HIGHEST_FIRST, sortRows, type RowSort, type SortKey } from './row-sort.ts';

/** Units short enough to stand beside every number; longer ones stand in the heading. */
const LONGEST_INLINE_UNIT = 3;

/** The rows of a chart as a table: the same figures in the same words. */
@Component({
  selector: 'app-figures-table',
  templateUrl: './figures-table.html',
  styleUrl: './figures-table.scss',
})
export class FiguresTable {
  readonly view = input.required<ChartView>();
  readonly sort = model<RowSort>(HIGHEST_FIRST);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);

  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly body = viewChild<ElementRef<HTMLElement>>('body');

  protected readonly rows = computed(() => {
    const view = this.view();
    return sortRows(view.rows, this.sort()).map((row) => ({
      ...rowText(row, view),
      kind: row.comparison,
      isMissing: row.figure.kind === 'missing',
    }));
  });
  /** The one name the tab key reaches; arrows go on from there. */
  protected readonly current = linkedSignal(() => {
    const selected = this.selected();
    const rows = this.rows();
    return rows.find((row) => row.code === selected)?.code ?? rows[0]?.code ?? null;
  });
  protected readonly inlineUnit = computed(() =>
    this.view().unit.length <= LONGEST_INLINE_UNIT ? this.view().unit : '',
  );
  protected readonly headUnit = computed(() =>
    this.view().unit === '' ? '' : ` (${this.view().unit})`,
  );
  protected readonly hasRemarks = computed(() => this.rows().some((row) => row.remarks !== ''));
  protected readonly comparator = computed(() => {
    const { comparator, unit, decimals } = this.view();
    return comparator === null
      ? null
      : { name: comparator.name, text: figureText(comparator.figure, unit, decimals) };
  });

  constructor() {
    // What is selected elsewhere comes into view here, without moving the page.
    afterRenderEffect(() => {
      const panel = this.panel()?.nativeElement;
      const index = this.rows().findIndex((row) => row.code === this.selected());
      const row = this.body()?.nativeElement.children[index];
      if (panel === undefined || !(row instanceof HTMLElement)) return;
      const top = row.offsetTop - panel.scrollTop;
      const isSeen = top > 40 && top + row.offsetHeight < panel.clientHeight - 40;
      if (!isSeen) panel.scrollTop = row.offsetTop - panel.clientHeight / 2;
    });
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
    const last = this.rows().length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(last, index + 1),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.current.set(this.rows()[to]?.code ?? null);
    this.body()?.nativeElement.querySelectorAll<HTMLElement>('button')[to]?.focus();
  }
}
