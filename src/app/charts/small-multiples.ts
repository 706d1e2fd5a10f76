import { Component, computed, input, linkedSignal, model, output, signal } from '@angular/core';
import { type MultiplesPanel, type MultiplesView } from '../domain/multiples-view.ts';
import { COMPARISON_SHAPES } from '../domain/figure-text.ts';
import { rowSentence, shortText } from '../exports/row-text.ts';
import { offerImage } from './chart-images.ts';
import { OrderWalk } from './chart-walk.ts';
import { type HexCell } from './hex-layout.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';
import { smallMultiplesSvg } from './small-multiples-image.ts';
import {
  smallBars,
  scaleEnds,
  smallHexagons,
  type SmallPlace,
  smallShapes,
} from './small-shapes.ts';

let multiples = 0;

/**
 * A small map (or bars, without a layout) of each measure, all of the same areas: one area pointed
 * at or selected is outlined in all. One tab stop: arrows go from panel to panel, Page Up and Page
 * Down from area to area by the panel's values, Enter chooses the panel.
 */
@Component({
  selector: 'app-small-multiples',
  templateUrl: './small-multiples.html',
  styleUrl: './small-multiples.scss',
  host: {
    '(click)': 'pick($event)',
    '(mousemove)': 'hover($event)',
    '(mouseleave)': 'highlighted.set(null)',
  },
})
export class SmallMultiples {
  readonly view = input.required<MultiplesView>();
  /** Hexagons of the areas; null draws bars. */
  readonly cells = input<readonly HexCell[] | null>(null);
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** The indicator of a panel that was chosen. */
  readonly chosen = output<string>();

  protected readonly id = `multiples-${(multiples += 1)}`;
  protected readonly summary = computed(
    () => `${this.view().panels.length} small charts. ${this.view().title}`,
  );
  readonly #hexagons = computed(() => {
    const cells = this.cells();
    return cells === null ? null : smallHexagons(cells);
  });
  readonly #drawn = computed(() =>
    this.view().panels.map((panel) => {
      const chart = this.#hexagons() ?? smallBars(panel.view);
      const { x, y, width, height } = chart.frame;
      return {
        ...panel,
        ...chart,
        viewBox: `${x} ${y} ${width} ${height}`,
        ends: scaleEnds(panel.view),
        shapes: smallShapes(chart.places, panel.view),
      };
    }),
  );
  /** The area each panel tells of: the one pointed at, else the selected one. */
  protected readonly told = computed(() => this.highlighted() ?? this.selected());
  protected readonly panels = computed(() => {
    const told = this.told();
    return this.#drawn().map((panel) => {
      const row = panel.view.rows.find(({ code }) => code === told);
      return {
        ...panel,
        outline: panel.places.find(({ code }) => code === told)?.outline ?? '',
        area: row?.name ?? '',
        figure:
          row === undefined
            ? ''
            : `${COMPARISON_SHAPES[row.comparison]} ${shortText(row, panel.view)}`,
        spoken: `${panel.name}${row === undefined ? '' : `. ${row.name}: ${rowSentence(row, panel.view)}`}`,
      };
    });
  });
  readonly #walk = computed(() => new OrderWalk(this.view().panels.map(({ id }) => id)));
  protected readonly current = linkedSignal<string | null>(() => this.#walk().start(null));
  protected readonly announced = signal('');

  constructor() {
    offerImage(() =>
      smallMultiplesSvg(this.#drawn(), this.selected(), this.cells() === null ? 'bars' : 'map'),
    );
  }

  protected press(event: KeyboardEvent): void {
    const current = this.current();
    if (event.altKey || event.ctrlKey || event.metaKey || current === null) return;
    const panel = this.view().panels.find(({ id }) => id === current);
    if (panel === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chosen.emit(current);
      this.announced.set(`Selected: ${panel.name}`);
      return;
    }
    const area = event.key.startsWith('Page') ? this.#areaAfter(panel, event.key) : null;
    const next = area === null ? this.#walk().next(current, event.key) : current;
    if (next === null) return;
    event.preventDefault();
    if (area !== null) this.highlighted.set(area);
    this.current.set(next);
    const said = this.panels().find(({ id }) => id === next);
    this.announced.set(said === undefined ? '' : `${said.spoken}. ${said.view.subtitle}`);
  }

  protected pick(event: MouseEvent): void {
    const found = this.#under(event);
    if (found === null) return;
    this.current.set(found.panel);
    if (found.code === null) this.chosen.emit(found.panel);
    else this.selected.set(found.code);
  }

  protected hover(event: MouseEvent): void {
    const code = this.#under(event)?.code ?? null;
    if (code !== this.highlighted()) this.highlighted.set(code);
  }

  /** Page Down is the area with the next lower value. */
  #areaAfter({ view }: MultiplesPanel, key: string): string | null {
    const order = sortRows(view.rows, HIGHEST_FIRST).map(({ code }) => code);
    const told = this.told();
    if (told === null || !order.includes(told)) return order[0] ?? null;
    return new OrderWalk(order).next(told, key === 'PageDown' ? 'ArrowDown' : 'ArrowUp');
  }

  #under(event: MouseEvent): { readonly panel: string; readonly code: string | null } | null {
    const element = event.target instanceof Element ? event.target.closest('[data-panel]') : null;
    const panel = this.#drawn().find(({ id }) => id === element?.getAttribute('data-panel'));
    if (element === null || panel === undefined) return null;
    const drawing = element.querySelector('svg')?.getBoundingClientRect();
    if (drawing === undefined || event.clientY > drawing.bottom || event.clientY < drawing.top) {
      return { panel: panel.id, code: null };
    }
    const { frame, places } = panel;
    const scale = Math.min(drawing.width / frame.width, drawing.height / frame.height);
    const x =
      frame.x + frame.width / 2 + (event.clientX - drawing.left - drawing.width / 2) / scale;
    const y =
      frame.y + frame.height / 2 + (event.clientY - drawing.top - drawing.height / 2) / scale;
    return { panel: panel.id, code: nearest(places, x, this.cells() === null ? null : y) };
  }
}

/** The area nearest to a point; along the bars where there is no `y`. */
function nearest(places: readonly SmallPlace[], x: number, y: number | null): string | null {
  let best: string | null = null;
  let least = y === null ? Infinity : 24;
  for (const place of places) {
    const distance = y === null ? Math.abs(place.x - x) : Math.hypot(place.x - x, place.y - y);
    if (distance < least) [best, least] = [place.code, distance];
  }
  return best;
}
