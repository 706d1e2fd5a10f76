import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type FigureSheet } from '../domain/figure-sheet.ts';
import { numberText } from '../domain/figure-text.ts';
import {
  CARD,
  makeDistribution,
  makeFunnel,
  makeHeatMap,
  makeMultiples,
  makeScatter,
} from '../exports/area-views-fixture.ts';
import { distributionSheet } from '../exports/distribution-sheet.ts';
import { funnelSheet } from '../exports/funnel-sheet.ts';
import { heatMapSheet } from '../exports/heat-map-sheet.ts';
import { inequalitySheet } from '../exports/inequality-sheet.ts';
import { multiplesSheet } from '../exports/multiples-sheet.ts';
import {
  makeInequality,
  makePyramid,
  makeSpine,
  makeTrend,
} from '../exports/place-views-fixture.ts';
import { pyramidSheet } from '../exports/pyramid-sheet.ts';
import { scatterSheet } from '../exports/scatter-sheet.ts';
import { sheetCsv } from '../exports/sheet-csv.ts';
import { spineSheet } from '../exports/spine-sheet.ts';
import { trendSheet } from '../exports/trend-sheet.ts';
import { ChartImages } from './chart-images.ts';
import { distributionDrawing } from './distribution-option.ts';
import { funnelDrawing } from './funnel-option.ts';
import { HeatMap } from './heat-map.ts';
import { inequalityDrawing } from './inequality-option.ts';
import { type PlotDrawing } from './plot-drawing.ts';
import { pyramidDrawing } from './pyramid-option.ts';
import { scatterDrawing } from './scatter-option.ts';
import { SheetTable } from './sheet-table.ts';
import { SmallMultiples } from './small-multiples.ts';
import { SpineChart } from './spine-chart.ts';
import { trendDrawing } from './trend-option.ts';

/** Value, lower and upper limit as they are printed; blank where there is none. */
type Printed = readonly string[];

/** The figures of each line, from the table a reader sees. */
function inTable(sheet: FigureSheet): ReadonlyMap<string, Printed> {
  const fixture = TestBed.createComponent(SheetTable);
  fixture.componentRef.setInput('words', CARD);
  fixture.componentRef.setInput('sheet', sheet);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const heads = [...page.querySelectorAll('thead th')];
  const rows = [...page.querySelectorAll('tbody tr')];
  return new Map(
    rows.map((row, index) => {
      const cells = [...row.children].flatMap((cell) => {
        const span = parseInt(cell.getAttribute('colspan') ?? '1', 10);
        return [cell, ...Array.from({ length: span - 1 }, () => null)];
      });
      const printed = heads.flatMap((head, column) => {
        if (!head.classList.contains('number') || head.classList.contains('interval')) return [];
        const text = cells[column]?.textContent.trim() ?? '';
        const value = text.startsWith('No figure') ? '' : text;
        const next = heads[column + 1]?.classList.contains('interval') === true;
        const interval = next ? (cells[column + 1]?.textContent.trim() ?? '') : '';
        const [lower = '', upper = ''] = interval === 'not given' ? [] : interval.split(' to ');
        return [value, lower, upper];
      });
      return [sheet.lines[index]!.key, printed];
    }),
  );
}

/** The same from the file: numbers as a spreadsheet reads them, printed as the table prints. */
function inCsv(sheet: FigureSheet): ReadonlyMap<string, Printed> {
  const records = sheetCsv(CARD, sheet)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell ?? ''),
    );
  const body = records.slice(-sheet.lines.length);
  return new Map(
    sheet.lines.map((line, index) => {
      const first = 1 + sheet.labels.length;
      const printed = line.figures.flatMap((figure, column) =>
        [0, 1, 2].map((part) => {
          const text = body[index]?.[first + column * 4 + part] ?? '';
          return text === '' ? '' : numberText(Number(text), figure!.decimals);
        }),
      );
      return [line.key, printed];
    }),
  );
}

/** Marks of an option by the name of the line they show. */
function marks({ option }: PlotDrawing): ReadonlyMap<string, readonly number[]> {
  const data = option.series.flatMap((series) => (series.data ?? []) as unknown[]);
  return new Map(
    data.flatMap((datum) => {
      if (typeof datum !== 'object' || datum === null || !('name' in datum)) return [];
      const { name, value } = datum as { name: string; value: readonly number[] };
      return name === '' ? [] : [[name, value] as const];
    }),
  );
}

const text = (value: number | undefined, decimals: number): string =>
  value === undefined || Number.isNaN(value) ? '' : numberText(value, decimals);

/** What a sheet's lines print for one of their figures. */
function printedOf(
  sheet: FigureSheet,
  column = 0,
  only: (key: string) => boolean = () => true,
): ReadonlyMap<string, Printed> {
  return new Map(
    [...inTable(sheet)]
      .filter(([key]) => only(key))
      .map(([key, printed]) => [key, printed.slice(column * 3, column * 3 + 3)] as const)
      .filter(([, [value]]) => value !== ''),
  );
}

describe('one view behind chart, table, file and image', () => {
  const sheets: Readonly<Record<string, FigureSheet>> = {
    trend: trendSheet(makeTrend()),
    scatter: scatterSheet(makeScatter()),
    funnel: funnelSheet(makeFunnel(), false),
    distribution: distributionSheet(makeDistribution()),
    inequality: inequalitySheet(makeInequality()),
    pyramid: pyramidSheet(makePyramid()),
    spine: spineSheet(makeSpine()),
    heat: heatMapSheet(makeHeatMap()),
    multiples: multiplesSheet(makeMultiples()),
  };

  for (const [name, sheet] of Object.entries(sheets)) {
    it(`prints the same figures in the table and in the file: ${name}`, () => {
      const table = inTable(sheet);
      expect(table.size).toBe(sheet.lines.length);
      expect([...table.values()].flat().filter((one) => one !== '').length).toBeGreaterThan(2);
      expect([...inCsv(sheet)]).toEqual([...table]);
    });
  }

  it('draws a trend’s lines and bands at the figures of the table, and no others', () => {
    const view = makeTrend();
    const { series } = trendDrawing(view, 700).option;
    const lines = series.filter(({ type }) => type === 'line');
    const drawn = lines.map((line) =>
      (line.data as (readonly [number, number | null])[]).flatMap(([at, value]) =>
        value === null ? [] : `${at.toFixed(3)} ${text(value, 1)}`,
      ),
    );
    const at = new Map(view.periods.map((period) => [period.label, period.at.toFixed(3)]));
    const shown = view.series.map(({ name }) =>
      sheets['trend']!.lines.filter(({ labels }) => labels[0] === name).flatMap(
        ({ key, labels }) => {
          const [value = ''] = printedOf(sheets['trend']!).get(key) ?? [];
          return value === '' ? [] : `${at.get(labels[1]!)!} ${value}`;
        },
      ),
    );
    expect(drawn).toEqual(shown);
    const bands = series
      .filter(({ type }) => type === 'custom')
      .flatMap(({ data }) => (data ?? []) as number[][])
      .filter((datum) => datum.length === 3)
      .map(([, lower, upper]) => [text(lower, 1), text(upper, 1)]);
    const limits = [...printedOf(sheets['trend']!).values()]
      .map(([, lower = '', upper = '']) => [lower, upper])
      .filter(([lower]) => lower !== '');
    expect(bands).toEqual(limits);
  });

  it('draws a scatter’s points and crosses at both figures of the table', () => {
    const drawn = new Map(
      [...marks(scatterDrawing(makeScatter(), 700, null))].map(([key, value]) => [
        key,
        [
          [value[0], value[2], value[3]].map((one) => text(one, 1)),
          [value[1], value[4], value[5]].map((one) => text(one, 2)),
        ],
      ]),
    );
    const crosses = scatterDrawing(makeScatter(), 700, null).option.series[0]!;
    const inCrosses = (crosses.data as { name: string; value: readonly number[] }[]).map(
      ({ name, value }) =>
        [
          name,
          [value[0], value[2], value[3]].map((one) => text(one, 1)),
          [value[1], value[4], value[5]].map((one) => text(one, 2)),
        ] as const,
    );
    const provision = printedOf(sheets['scatter']!, 1);
    const both = [...printedOf(sheets['scatter']!)].filter(([key]) => provision.has(key));
    expect(inCrosses.map(([name, need, given]) => [name, need, given])).toEqual(
      both.map(([key, need]) => [key, [...need], [...provision.get(key)!]]),
    );
    expect([...drawn].map(([key, [need, given]]) => [key, need![0], given![0]]).sort()).toEqual(
      both.map(([key, need]) => [key, need[0], provision.get(key)![0]]).sort(),
    );
  });

  it('draws a funnel’s points at value and size', () => {
    const drawn = [...marks(funnelDrawing(makeFunnel(), 700, false))];
    const sizes = printedOf(sheets['funnel']!, 1);
    expect(drawn.map(([key, [size, value]]) => [key, text(value, 1), text(size, 0)])).toEqual(
      [...printedOf(sheets['funnel']!)].map(([key, [value]]) => [key, value!, sizes.get(key)![0]!]),
    );
  });

  it('draws a distribution’s dots, its box and its comparator', () => {
    const drawing = distributionDrawing(makeDistribution(), 700);
    const dots = [...marks(drawing)].map(([key, [value]]) => [key, text(value, 1)]);
    const box = drawing.option.series.at(-1)!;
    const [, , ...parts] = (box.data as number[][])[0]!;
    const line = JSON.stringify('markLine' in box ? box.markLine.data : null);
    const shown = [...printedOf(sheets['distribution']!)].map(([key, [value]]) => [key, value!]);
    expect(dots.sort()).toEqual(shown.filter(([key]) => key!.startsWith('E')).sort());
    expect(parts.map((part) => text(part, 1))).toEqual(
      shown.slice(0, 5).map(([, value]) => value!),
    );
    expect(line).toBe('[{"xAxis":10.44}]');
    expect(shown[5]).toEqual(['comparator', '10.4']);
  });

  it('draws the bars of groups with their intervals', () => {
    const drawn = [...marks(inequalityDrawing(makeInequality(), 700))];
    expect(
      drawn.map(([key, [value, , lower, upper]]) => [
        key,
        [value, lower, upper].map((one) => text(one, 1)),
      ]),
    ).toEqual(
      [...printedOf(sheets['inequality']!, 0, (key) => key !== 'overall')].map(([key, printed]) => [
        key,
        [...printed],
      ]),
    );
  });

  it('draws a pyramid’s bars to the left and right, and the comparator’s outline', () => {
    const { series } = pyramidDrawing(makePyramid(), 500).option;
    const sides = series.map(({ data }) =>
      (data as { name: string; value: readonly number[] }[]).map(({ name, value }) => [
        name,
        text(Math.abs(value[0]!), 1),
      ]),
    );
    const [left, right, leftLine, rightLine] = sides;
    const shown = (column: number) =>
      [...printedOf(sheets['pyramid']!, column)].map(([key, [value]]) => [key, value!]);
    expect([...left!, ...right!].sort()).toEqual(shown(1).sort());
    expect([...leftLine!, ...rightLine!].sort()).toEqual(shown(2).sort());
    expect(series[0]!.data).toContain(jasmine.objectContaining({ value: [-2.26, 0.5] }));
  });

  it('places a spine’s marks where the table’s figures lie between lowest and highest area', async () => {
    const page = await shown(SpineChart, { view: makeSpine() });
    const sheet = sheets['spine']!;
    const rows = [...page.querySelectorAll('[role=option]')];
    const table = inTable(sheet);
    expect(rows.length).toBe(sheet.lines.length);
    for (const [index, row] of rows.entries()) {
      const printed = table.get(sheet.lines[index]!.key)!;
      const [value = '', lower = '', upper = '', comparator = ''] = printed;
      const range = row.querySelector('.range');
      if (value === '') {
        expect(range).toBeNull();
        continue;
      }
      const [lowest = '', highest = ''] = [printed[6], printed[18]];
      const share = (element: Element, name: string): number =>
        parseFloat(element.getAttribute(name) ?? 'NaN');
      const from = share(range!, 'x');
      const to = from + share(range!, 'width');
      // Turned round where lower is better: told by which end the mark is nearer.
      const isTurned = sheet.lines[index]!.labels[4] === 'lower is better';
      const [left, right] = isTurned ? [highest, lowest] : [lowest, highest];
      const valueAt = (at: number): number =>
        Number(left) + ((at - from) / (to - from)) * (Number(right) - Number(left));
      expect(valueAt(share(row.querySelector('.mark')!, 'x'))).toBeCloseTo(Number(value), 0);
      expect(valueAt(50)).toBeCloseTo(Number(comparator), 0);
      const whisker = row.querySelector('.whisker');
      expect(whisker === null).toBe(lower === '');
      if (whisker !== null) {
        const ends = [share(whisker, 'x'), share(whisker, 'x') + share(whisker, 'width')];
        const limits = ends.map(valueAt).sort((a, b) => a - b);
        expect(limits[0]).toBeCloseTo(Number(lower), 0);
        expect(limits[1]).toBeCloseTo(Number(upper), 0);
      }
    }
  });

  it('prints the table’s value in every cell of a heat map, turned or not', async () => {
    for (const turned of [false, true]) {
      const page = await shown(HeatMap, { view: makeHeatMap(), turned });
      const cells = [...page.querySelectorAll('[role=gridcell]')].map((cell) => {
        const name = cell.closest('[role=row]')!.querySelector('.row-head .name')!.textContent;
        const column = parseInt(cell.getAttribute('aria-colindex')!, 10);
        const head = page.querySelector(`[role=columnheader][aria-colindex="${column}"] .name`)!;
        const [area, indicator] = turned ? [head.textContent, name] : [name, head.textContent];
        return `${area} ${indicator} ${cell.textContent.replaceAll(/[^\d.]/g, '')}`;
      });
      const table = inTable(sheets['heat']!);
      const lines = sheets['heat']!.lines.map(
        ({ key, labels }) => `${labels[0]!} ${labels[1]!} ${table.get(key)![0]!}`,
      );
      expect(cells.sort()).toEqual(lines.sort());
    }
  });

  it('gives each area of a small chart the colour of its class, and its figure in words', async () => {
    const { panels } = makeMultiples();
    for (const { code, name } of panels[0]!.view.rows) {
      const page = await shown(SmallMultiples, { view: makeMultiples(), selected: code });
      const printed = inTable(sheets['multiples']!);
      const figures = [...page.querySelectorAll('.figure')].map((one) => one.textContent.trim());
      panels.forEach((panel, index) => {
        const has = panel.view.rows.some((row) => row.code === code);
        const [value = ''] = printed.get(`${panel.id} ${code}`) ?? [];
        expect(figures[index]).toMatch(
          has ? new RegExp(`^${name} . (no figure|${value}\\D)`) : /^$/,
        );
        expect(value === '').toBe(figures[index] === '' || figures[index]!.endsWith('no figure'));
      });
    }
  });

  it('writes every figure of the table into the image of the spine and the heat map', async () => {
    for (const [component, view, sheet] of [
      [SpineChart, makeSpine(), sheets['spine']!],
      [HeatMap, makeHeatMap(), sheets['heat']!],
    ] as const) {
      const images = new ChartImages();
      await shown(component, { view }, images);
      const [part] = await images.parts();
      const drawn = new DOMParser().parseFromString(
        `<svg xmlns="http://www.w3.org/2000/svg">${part!.svg}</svg>`,
        'image/svg+xml',
      );
      const words = [...drawn.querySelectorAll('text')].map((one) => one.textContent).join(' ');
      const values = [...inTable(sheet).values()].flatMap(([value]) =>
        value === '' ? [] : value!,
      );
      expect(values.length).toBeGreaterThan(2);
      for (const value of values) expect(words).toContain(value);
    }
  });

  it('draws the same figures at whatever width', () => {
    for (const [narrow, wide] of [
      [trendDrawing(makeTrend(), 300), trendDrawing(makeTrend(), 800)],
      [scatterDrawing(makeScatter(), 300, 'E1'), scatterDrawing(makeScatter(), 800, 'E1')],
      [inequalityDrawing(makeInequality(), 300), inequalityDrawing(makeInequality(), 800)],
    ] as const) {
      expect([...marks(narrow)]).toEqual([...marks(wide)]);
      expect(narrow.stops.map(({ words }) => words)).toEqual(wide.stops.map(({ words }) => words));
    }
  });
});

/** A chart on the page at 900 pixels, with the inputs given. */
async function shown(
  component: Type<unknown>,
  inputs: Readonly<Record<string, unknown>>,
  images = new ChartImages(),
): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: ChartImages, useValue: images }] });
  const fixture = TestBed.createComponent(component);
  const page = fixture.nativeElement as HTMLElement;
  page.style.width = '900px';
  document.body.append(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  // A size is told in a later frame.
  for (let frame = 0; frame < 3; frame += 1) {
    await fixture.whenStable();
    await new Promise(requestAnimationFrame);
  }
  await fixture.whenStable();
  page.remove();
  return page;
}
