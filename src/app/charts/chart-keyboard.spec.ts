import { type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  makeDistribution,
  makeFunnel,
  makeHeatMap,
  makeMultiples,
  makeScatter,
} from '../exports/area-views-fixture.ts';
import { makeView } from '../exports/chart-view-fixture.ts';
import {
  makeInequality,
  makePyramid,
  makeSpine,
  makeTrend,
} from '../exports/place-views-fixture.ts';
import { DistributionPlot } from './distribution-plot.ts';
import { FunnelPlot } from './funnel-plot.ts';
import { HeatMap } from './heat-map.ts';
import { HexMap } from './hex-map.ts';
import { InequalityBars } from './inequality-bars.ts';
import { PyramidChart } from './pyramid-chart.ts';
import { RankedBars } from './ranked-bars.ts';
import { ScatterPlot } from './scatter-plot.ts';
import { SmallMultiples } from './small-multiples.ts';
import { SpineChart } from './spine-chart.ts';
import { TrendLines } from './trend-lines.ts';

interface Chart {
  readonly name: string;
  readonly component: Type<unknown>;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The key that goes on to the next mark, and what is spoken on the way besides name and figure. */
  readonly key: 'ArrowDown' | 'ArrowRight' | 'PageDown';
  readonly spoken: readonly RegExp[];
}

const INTERVAL = /\([\d.,]+%? to [\d.,]+%?\)/;
const COMPARISON = /(worse|better|higher|lower) than |similar to |not compared/;
const PERIOD = /20\d\d/;
const ALL = [INTERVAL, COMPARISON, PERIOD];

const CELLS = makeView().rows.map(({ code }, column) => ({ code, column, row: 0, island: false }));

const CHARTS: readonly Chart[] = [
  {
    name: 'hexagon map',
    component: HexMap,
    inputs: { view: makeView(), cells: CELLS },
    key: 'ArrowRight',
    spoken: ALL,
  },
  {
    name: 'ranked bars',
    component: RankedBars,
    inputs: { view: makeView() },
    key: 'ArrowDown',
    spoken: ALL,
  },
  {
    name: 'small multiples',
    component: SmallMultiples,
    inputs: { view: makeMultiples() },
    key: 'PageDown',
    spoken: ALL,
  },
  {
    name: 'heat map',
    component: HeatMap,
    inputs: { view: makeHeatMap() },
    key: 'ArrowDown',
    spoken: ALL,
  },
  // Where an area stands to both averages is its comparison.
  {
    name: 'scatter',
    component: ScatterPlot,
    inputs: { view: makeScatter() },
    key: 'ArrowRight',
    spoken: [INTERVAL, /(More|Less) need, (more|less) provision/, PERIOD],
  },
  // Its limits are not of the area but of chance.
  {
    name: 'funnel',
    component: FunnelPlot,
    inputs: { view: makeFunnel(), widened: false },
    key: 'ArrowRight',
    spoken: [/limit/, PERIOD],
  },
  {
    name: 'distribution',
    component: DistributionPlot,
    inputs: { view: makeDistribution() },
    key: 'ArrowRight',
    spoken: ALL,
  },
  {
    name: 'trend',
    component: TrendLines,
    inputs: { view: makeTrend() },
    key: 'ArrowRight',
    spoken: ALL,
  },
  {
    name: 'spine',
    component: SpineChart,
    inputs: { view: makeSpine() },
    key: 'ArrowDown',
    spoken: ALL,
  },
  {
    name: 'inequality',
    component: InequalityBars,
    inputs: { view: makeInequality() },
    key: 'ArrowDown',
    spoken: ALL,
  },
  // Numbers of residents are counted, and compared with England's share.
  {
    name: 'pyramid',
    component: PyramidChart,
    inputs: { view: makePyramid() },
    key: 'ArrowDown',
    spoken: [/England/, PERIOD],
  },
];

describe('charts by keyboard and by ear', () => {
  let fixture: ComponentFixture<unknown>;
  let page: HTMLElement;

  const stops = () => [...page.querySelectorAll<HTMLElement | SVGElement>('[tabindex="0"]')];
  const said = () => page.querySelector('[aria-live=polite]')?.textContent ?? '';
  const settle = async (): Promise<void> => {
    for (let frame = 0; frame < 4; frame += 1) {
      await fixture.whenStable();
      await new Promise(requestAnimationFrame);
    }
  };
  const press = async (key: string): Promise<void> => {
    const [stop] = stops();
    stop!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
  };
  const show = async ({ component, inputs }: Chart): Promise<void> => {
    fixture = TestBed.createComponent(component);
    page = fixture.nativeElement as HTMLElement;
    page.style.cssText = 'display: block; width: 700px';
    document.body.append(page);
    for (const [key, value] of Object.entries(inputs)) fixture.componentRef.setInput(key, value);
    await settle();
  };

  afterEach(() => {
    page.remove();
  });

  for (const chart of CHARTS) {
    it(`is one stop of the tab key that says what it shows: ${chart.name}`, async () => {
      await show(chart);
      expect(stops().length).toBe(1);
      const named = stops()[0]!.closest('[role=listbox], [role=grid]');
      const { title } = chart.inputs['view'] as { readonly title: string };
      expect(named?.getAttribute('aria-label')).toContain(title);
    });

    it(`speaks all there is to know of each mark as arrows come to it: ${chart.name}`, async () => {
      await show(chart);
      stops()[0]!.focus();
      const spoken: string[] = [];
      for (const key of ['Home', chart.key, 'End', 'ArrowUp', 'ArrowLeft']) {
        await press(key);
        spoken.push(said());
      }
      expect(new Set(spoken).size).toBeGreaterThan(1);
      for (const part of chart.spoken) {
        expect(spoken.some((words) => part.test(words)))
          .withContext(`${String(part)} in: ${spoken.join(' | ')}`)
          .toBeTrue();
      }
    });

    it(`says that a mark is selected with Enter: ${chart.name}`, async () => {
      await show(chart);
      stops()[0]!.focus();
      await press('Home');
      await press(chart.key);
      await press('Enter');
      expect(said()).toMatch(/^Selected: /);
    });
  }
});
