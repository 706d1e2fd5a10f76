import {
  Component,
  computed,
  input,
  linkedSignal,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { GAP_CLASSES, GAP_SHAPES, GAP_WORDS, type GapCellClass } from './gap-class.ts';

export interface GapGridColumn {
  readonly id: string;
  readonly name: string;
}

export interface GapGridCell {
  /** The column it stands in. */
  readonly lens: string;
  readonly class: GapCellClass;
  /** Shortfall with its interval: `12 WTE (4 to 21)`; blank where there is none to give. */
  readonly shortfallText: string;
  /** What was decided about it: `action`; blank or left out where nothing was. */
  readonly mark?: string;
  /** What the cell says in a sentence, read aloud and shown on hover. */
  readonly title: string;
}

export interface GapGridRow {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly GapGridCell[];
}

export interface GapGridPlace {
  readonly code: string;
  readonly lens: string;
}

/** Places by lenses (or service families): one button a cell, walked with the arrow keys. */
@Component({
  selector: 'app-gap-grid',
  templateUrl: './gap-grid.html',
  styleUrl: './gap-grid.scss',
})
export class GapGrid {
  readonly rows = input.required<readonly GapGridRow[]>();
  readonly columns = input.required<readonly GapGridColumn[]>();
  readonly caption = input('Gaps between need and provision');
  readonly selected = input<GapGridPlace | null>(null);
  readonly cellOpen = output<GapGridPlace>();

  private readonly body = viewChild<ElementRef<HTMLElement>>('body');

  protected readonly lines = computed(() =>
    this.rows().map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.lens, cell]));
      return { ...row, cells: this.columns().map((column) => cells.get(column.id) ?? null) };
    }),
  );
  protected readonly key = computed(() => {
    const cells = this.rows().flatMap((row) => row.cells);
    return GAP_CLASSES.map((kind) => ({
      kind,
      words: GAP_WORDS[kind],
      shape: GAP_SHAPES[kind],
      count: cells.filter((cell) => cell.class === kind).length,
    })).filter((item) => item.count > 0);
  });
  protected readonly words = GAP_WORDS;
  protected readonly shapes = GAP_SHAPES;
  /** Row and column the tab key reaches: the selected cell, and the last one once none is. */
  protected readonly current = linkedSignal<
    GapGridPlace | null,
    { readonly row: number; readonly column: number }
  >({
    source: () => this.selected(),
    computation: (selected, previous) => {
      const last = previous?.value ?? { row: 0, column: 0 };
      const row =
        selected === null
          ? Math.min(last.row, this.lines().length - 1)
          : this.lines().findIndex((line) => line.code === selected.code);
      const column =
        selected === null
          ? last.column
          : this.columns().findIndex((item) => item.id === selected.lens);
      return { row: Math.max(0, row), column: Math.max(0, column) };
    },
  });

  /** Puts the focus on the cell the tab key reaches. */
  focus(): void {
    this.body()?.nativeElement.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus();
  }

  /** `Devon, Musculoskeletal: Likely gap, 12 WTE (4 to 21)`. */
  protected spoken(place: string, column: string, cell: GapGridCell): string {
    const facts = [GAP_WORDS[cell.class], cell.shortfallText, cell.mark ?? ''].filter(
      (fact) => fact !== '',
    );
    return `${place}, ${column}: ${facts.join(', ')}`;
  }

  protected isSelected(code: string, lens: string): boolean {
    const selected = this.selected();
    return selected?.code === code && selected.lens === lens;
  }

  protected open(place: GapGridPlace, row: number, column: number): void {
    this.current.set({ row, column });
    this.cellOpen.emit(place);
  }

  protected move(event: KeyboardEvent, row: number, column: number): void {
    const lastRow = this.lines().length - 1;
    const lastColumn = this.columns().length - 1;
    const isFar = event.ctrlKey || event.metaKey;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [isFar ? 0 : row, 0],
      End: [isFar ? lastRow : row, lastColumn],
      PageUp: [row - 10, column],
      PageDown: [row + 10, column],
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const place = {
      row: Math.min(lastRow, Math.max(0, next[0])),
      column: Math.min(lastColumn, Math.max(0, next[1])),
    };
    this.current.set(place);
    const line = this.body()?.nativeElement.children[place.row];
    line?.querySelectorAll<HTMLElement>('[data-stop]')[place.column]?.focus();
  }
}
