import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import axe from 'axe-core';
import {
  CARD,
  makeDistribution,
  makeFunnel,
  makeHeatMap,
  makeMultiples,
  makeScatter,
} from '../exports/area-views-fixture.ts';
import {
  makeInequality,
  makePyramid,
  makeSpine,
  makeTrend,
} from '../exports/place-views-fixture.ts';
import { trendSheet } from '../exports/trend-sheet.ts';
import { DistributionPlot } from './distribution-plot.ts';
import { FunnelPlot } from './funnel-plot.ts';
import { HeatMap } from './heat-map.ts';
import { InequalityBars } from './inequality-bars.ts';
import { PyramidChart } from './pyramid-chart.ts';
import { ScatterPlot } from './scatter-plot.ts';
import { SheetTable } from './sheet-table.ts';
import { SmallMultiples } from './small-multiples.ts';
import { SpineChart } from './spine-chart.ts';
import { TrendLines } from './trend-lines.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const CHARTS: readonly (readonly [string, Type<unknown>, Readonly<Record<string, unknown>>])[] = [
  ['trend', TrendLines, { view: makeTrend() }],
  ['scatter', ScatterPlot, { view: makeScatter() }],
  ['funnel', FunnelPlot, { view: makeFunnel(), widened: true }],
  ['distribution', DistributionPlot, { view: makeDistribution() }],
  ['inequality', InequalityBars, { view: makeInequality() }],
  ['pyramid', PyramidChart, { view: makePyramid() }],
  ['spine', SpineChart, { view: makeSpine(), selected: 'back-pain' }],
  ['heat map', HeatMap, { view: makeHeatMap(), selected: 'E1' }],
  ['small multiples', SmallMultiples, { view: makeMultiples(), selected: 'E54000037' }],
  ['table', SheetTable, { words: CARD, sheet: trendSheet(makeTrend()), selected: 'E1' }],
];

describe('charts for everyone', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [name, component, inputs] of CHARTS) {
      it(`has nothing that axe finds wrong: ${name}, ${scheme}`, async () => {
        const fixture = TestBed.createComponent(component);
        const page = fixture.nativeElement as HTMLElement;
        page.style.cssText = `display: block; width: 700px; color-scheme: ${scheme}; background: var(--atlas-card); color: var(--atlas-ink)`;
        document.body.append(page);
        for (const [key, value] of Object.entries(inputs)) {
          fixture.componentRef.setInput(key, value);
        }
        for (let frame = 0; frame < 4; frame += 1) {
          await fixture.whenStable();
          await new Promise(requestAnimationFrame);
        }
        const { violations } = await axe.run(page, { runOnly: TAGS, resultTypes: ['violations'] });
        page.remove();
        expect(
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary ?? ''} ${html}`),
          ),
        ).toEqual([]);
      });
    }
  }
});
