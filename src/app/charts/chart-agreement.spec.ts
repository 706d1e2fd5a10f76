import { TestBed } from '@angular/core/testing';
import { numberText } from '../domain/figure-text.ts';
import { chartCsv } from '../exports/chart-csv.ts';
import { makeView } from '../exports/chart-view-fixture.ts';
import { barAxis, measuredRows } from './bar-axis.ts';
import { barDrawing, PLOT_PADDING } from './bar-drawing.ts';
import { FiguresTable } from './figures-table.ts';

type Line = readonly [name: string, value: string, lower: string, upper: string];

const view = makeView();

/** What is read off the bars: where they and their intervals end, by the axis. */
function inChart(): readonly Line[] {
  const rows = measuredRows(view);
  const axis = barAxis(view, 4);
  const look = { axis, width: 80_016, rowHeight: 28, barAt: 0.5, thickness: 12, intervals: true };
  const text = (x: number | null): string => {
    if (x === null) return '';
    const share = (x - PLOT_PADDING) / 80_000;
    return numberText(axis.from + share * (axis.to - axis.from), view.decimals);
  };
  return barDrawing(view, rows, look).marks.map(({ code, x, from, to }) => [
    rows.find((row) => row.code === code)?.name ?? '',
    text(x),
    text(from),
    text(to),
  ]);
}

function inTable(): readonly Line[] {
  const fixture = TestBed.createComponent(FiguresTable);
  fixture.componentRef.setInput('view', view);
  fixture.detectChanges();
  const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')];
  return rows.flatMap((row) => {
    const [name, value, interval] = [...row.children].map((cell) => cell.textContent.trim());
    if (value?.startsWith('No figure')) return [];
    const [lower = '', upper = ''] = interval?.split(' to ') ?? [];
    return [[name ?? '', value?.replace('%', '') ?? '', lower, upper] satisfies Line];
  });
}

function inCsv(): readonly Line[] {
  const [, table = ''] = chartCsv(view).split('Remarks\r\n');
  const lines = table.trimEnd().split('\r\n');
  return lines.flatMap((line) => {
    const [, name = '', ...numbers] = line.split(',');
    const [value = '', lower = '', upper = ''] = numbers;
    if (value === '') return [];
    const text = (number: string): string => numberText(Number(number), view.decimals);
    return [[name, text(value), text(lower), text(upper)] satisfies Line];
  });
}

describe('one view behind chart, table and file', () => {
  it('shows the same areas, values and intervals in each, row by row', () => {
    const sorted = (lines: readonly Line[]): readonly Line[] =>
      [...lines].sort((a, b) => a[0].localeCompare(b[0]));
    expect(inChart().length).toBe(3);
    expect(inTable()).toEqual(inChart());
    expect(sorted(inCsv())).toEqual(sorted(inChart()));
  });
});
