import {
  ChangeDetectorRef,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { type CardWords } from '../domain/card-words.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { linesSvg } from '../exports/svg-lines.ts';
import { type KeyItem, keySvg } from './chart-key-item.ts';
import { ChartKey } from './chart-key.ts';
import { offerImage } from './chart-images.ts';
import { elementSize } from './element-size.ts';
import { nearestStop } from './nearest-stop.ts';
import { optionSvg } from './option-svg.ts';
import { type PlotDrawing, type PlotStop } from './plot-drawing.ts';
import { ringOf, ringsSvg, TAG_HEIGHT, tagOf } from './plot-rings.ts';

const loadLibrary = () => import('./echarts-plots.ts');
const NOTHING_YET = { animation: false } as const;
const IMAGE_WIDTH = 800;
/** What fits between the margins of a sheet of A4. */
const PAPER_WIDTH = 640;
let plots = 0;

/** What is asked of the library's chart beyond drawing. */
interface Drawn {
  resize(size: { readonly width: number }): void;
}

/**
 * A chart with axes: draws what `draw` gives for the width there is, is walked by keyboard, read
 * aloud, pointed at and selected in, and gives its image to the figure around it. It is one stop of
 * the tab key. Marks with one area's code are ringed together.
 */
@Component({
  selector: 'app-chart-plot',
  imports: [ChartKey, NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: loadLibrary })],
  templateUrl: './chart-plot.html',
  styleUrl: './chart-plot.scss',
  host: {
    '(mousemove)': 'point($event)',
    '(mouseleave)': 'pointAway()',
    '(click)': 'pick($event)',
    '(window:beforeprint)': 'print(true)',
    '(window:afterprint)': 'print(false)',
  },
})
export class ChartPlot {
  readonly words = input.required<CardWords>();
  /** What the chart shows as a whole: read when it is reached. */
  readonly summary = input.required<string>();
  /** Draws at a width in pixels; pure. */
  readonly draw = input.required<(width: number) => PlotDrawing>();
  /** What line styles and shapes mean. */
  readonly keys = input<readonly KeyItem[]>([]);
  /** Sentences under the chart, which go into its image too. */
  readonly facts = input<readonly string[]>([]);
  readonly hint = input('Point at a mark, or move with the arrow keys.');
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** The key of a mark that was chosen, whether or not it stands for an area. */
  readonly chosen = output<string>();

  private readonly plot = viewChild<ElementRef<HTMLElement>>('plot');
  readonly #size = elementSize(this.plot);

  protected readonly id = `chart-plot-${(plots += 1)}`;
  protected readonly initOptions = { renderer: 'svg' } as const;
  protected readonly tagHeight = TAG_HEIGHT;
  protected readonly library = signal<'loading' | 'loaded' | 'failed'>('loading');
  readonly #changes = inject(ChangeDetectorRef);
  readonly #drawn = signal<Drawn | null>(null);
  readonly #isPrinting = signal(false);
  readonly #width = computed(() => {
    const width = Math.floor(this.#size().width);
    return this.#isPrinting() ? Math.min(width, PAPER_WIDTH) : width;
  });
  protected readonly drawing = computed(() => {
    const width = this.#width();
    return width > 0 ? this.draw()(width) : null;
  });
  /** Nothing until the chart exists: the directive would begin a second one otherwise. */
  protected readonly option = computed(() =>
    this.#drawn() === null ? NOTHING_YET : (this.drawing()?.option ?? NOTHING_YET),
  );
  readonly #stops = computed(() => this.drawing()?.stops ?? []);
  readonly #byKey = computed(() => new Map(this.#stops().map((stop) => [stop.key, stop])));

  /** The mark the keyboard is at: kept while it is there, else that of the selected area. */
  readonly #current = linkedSignal<string | null, string | null>({
    source: () => this.selected(),
    computation: (selected) =>
      (selected === null ? undefined : this.#stops().find((stop) => stop.code === selected)?.key) ??
      null,
  });
  protected readonly current = computed(() => {
    const key = this.#current();
    const start = this.drawing()?.walk.start(key) ?? null;
    return start === null ? null : (this.#byKey().get(start) ?? null);
  });
  protected readonly position = computed(() => {
    const current = this.current();
    return current === null ? 0 : this.#stops().indexOf(current) + 1;
  });
  protected readonly count = computed(() => this.#stops().length);
  protected readonly isFocused = signal(false);
  readonly #pointed = signal<string | null>(null);
  readonly #pointedStop = computed(() => this.#byKey().get(this.#pointed() ?? '') ?? null);

  /** An area with several marks is told by its look: ringing each would hide them. */
  readonly #selectedStops = computed(() => lone(ofArea(this.#stops(), this.selected())));
  protected readonly selectedRings = computed(() => this.#selectedStops().map(ringOf));
  protected readonly highlightedRings = computed(() => {
    const pointed = this.#pointedStop();
    return (pointed === null ? ofArea(this.#stops(), this.highlighted()) : [pointed]).map(ringOf);
  });
  protected readonly focusRing = computed(() => {
    const current = this.current();
    return this.isFocused() && current !== null ? ringOf(current) : null;
  });
  /** The mark spoken of under the chart. */
  protected readonly read = computed(
    () =>
      this.#pointedStop() ??
      only(ofArea(this.#stops(), this.highlighted())) ??
      (this.isFocused() ? this.current() : null) ??
      only(this.#selectedStops()),
  );
  protected readonly tag = computed(() => {
    const stop = this.read();
    const drawing = this.drawing();
    return stop === null || drawing === null || stop.box !== undefined
      ? null
      : tagOf(stop, drawing.width);
  });
  /** Said by the live region: only what this chart's own keys did. */
  protected readonly announced = signal('');

  constructor() {
    loadLibrary().then(
      () => this.library.set('loaded'),
      () => this.library.set('failed'),
    );
    offerImage(() => this.#image());
  }

  protected begin(drawn: Drawn): void {
    this.#drawn.set(drawn);
  }

  /** Paper is narrower than the page, and shows it as it is when printing begins. */
  protected print(isPrinting: boolean): void {
    this.#isPrinting.set(isPrinting);
    this.#changes.detectChanges();
    const width = this.drawing()?.width;
    if (width !== undefined) this.#drawn()?.resize({ width });
  }

  protected press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.current();
    if (current === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(current);
      this.#announce(current, 'Selected: ');
      return;
    }
    const next = this.drawing()?.walk.next(current.key, event.key) ?? null;
    const stop = this.#byKey().get(next ?? '');
    if (stop === undefined) return;
    event.preventDefault();
    this.#current.set(stop.key);
    this.highlighted.set(stop.code);
    this.#announce(stop, '');
  }

  protected leave(): void {
    this.isFocused.set(false);
    this.highlighted.set(null);
  }

  protected point(event: MouseEvent): void {
    const stop = this.#stopUnder(event);
    if (stop?.key === this.#pointed()) return;
    this.#pointed.set(stop?.key ?? null);
    this.highlighted.set(stop?.code ?? null);
  }

  protected pointAway(): void {
    this.#pointed.set(null);
    this.highlighted.set(null);
  }

  protected pick(event: MouseEvent): void {
    const stop = this.#stopUnder(event);
    if (stop !== null) this.#choose(stop);
  }

  #stopUnder(event: MouseEvent): PlotStop | null {
    const box = this.plot()?.nativeElement.getBoundingClientRect();
    if (box === undefined) return null;
    return nearestStop(this.#stops(), event.clientX - box.left, event.clientY - box.top);
  }

  #choose(stop: PlotStop): void {
    this.#current.set(stop.key);
    this.chosen.emit(stop.key);
    if (stop.code !== null) this.selected.set(stop.code);
  }

  #announce(stop: PlotStop, lead: string): void {
    this.announced.set(`${lead}${stop.name}: ${stop.words}. ${this.words().subtitle}`);
  }

  async #image(): Promise<ImagePart> {
    const drawing = this.draw()(IMAGE_WIDTH);
    const plot = optionSvg(await loadLibrary(), drawing.option, drawing.width, drawing.height);
    const rings = ringsSvg(lone(ofArea(drawing.stops, this.selected())), drawing.width);
    const key = keySvg(this.keys(), drawing.width);
    const height = drawing.height + key.height;
    const facts = linesSvg(this.facts(), drawing.width, height + 8);
    return {
      width: drawing.width,
      height: height + facts.height,
      svg: `${key.svg}<g transform="translate(0 ${key.height})">${plot.svg}${rings}</g>${facts.svg}`,
    };
  }
}

function ofArea(stops: readonly PlotStop[], code: string | null): readonly PlotStop[] {
  return code === null ? [] : stops.filter((stop) => stop.code === code);
}

function lone(stops: readonly PlotStop[]): readonly PlotStop[] {
  return stops.length === 1 ? stops : [];
}

function only(stops: readonly PlotStop[]): PlotStop | null {
  return stops.length === 1 ? (stops[0] ?? null) : null;
}
