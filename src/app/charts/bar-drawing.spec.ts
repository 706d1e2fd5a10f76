import { measured } from '../domain/figure.ts';
import { makeRow, makeView } from '../exports/chart-view-fixture.ts';
import { barAxis, measuredRows, placeOn } from './bar-axis.ts';
import { barDrawing, type BarLook, PLOT_PADDING } from './bar-drawing.ts';
import { rankedBarsSummary } from './ranked-bars-summary.ts';

function drawn(view = makeView(), change: Partial<BarLook> = {}) {
  const look = { width: 416, rowHeight: 28, barAt: 0.5, thickness: 12, intervals: true };
  const axis = barAxis(view, 4);
  return { axis, ...barDrawing(view, measuredRows(view), { axis, ...look, ...change }) };
}

describe('ranked bars', () => {
  it('run from the highest to the lowest and leave out areas without a figure', () => {
    expect(measuredRows(makeView()).map((row) => row.name)).toEqual([
      'Greater Manchester',
      'North East London',
      'Devon',
    ]);
  });

  it('stand on zero', () => {
    const axis = barAxis(makeView(), 4);
    expect(axis.form).toBe('bar');
    expect(axis.from).toBe(0);
    expect(placeOn(axis, axis.to)).toBe(1);
  });

  it('become dots where values lie close together far from zero', () => {
    const rows = [70, 72, 75].map((value) => makeRow({ figure: measured(value) }));
    const axis = barAxis(makeView({ rows, comparator: null }), 4);
    expect(axis.form).toBe('dot');
    expect(axis.from).toBeGreaterThan(0);
  });

  it('hold every interval and the comparator on the axis', () => {
    const rows = [makeRow({ figure: measured(1, -3, 41) })];
    const axis = barAxis(makeView({ rows }), 4);
    expect(axis.from).toBeLessThanOrEqual(-3);
    expect(axis.to).toBeGreaterThanOrEqual(41);
  });

  it('say tick values with the unit where it is short', () => {
    expect(barAxis(makeView(), 4).ticks[0]?.text).toBe('0%');
    expect(barAxis(makeView({ unit: 'per 100,000' }), 4).ticks[0]?.text).toBe('0');
  });

  it('end where their value lies on the axis, one row under another', () => {
    const { axis, marks } = drawn();
    measuredRows(makeView()).forEach(({ code, figure }, index) => {
      const mark = marks[index];
      expect(mark?.code).toBe(code);
      expect(mark?.x).toBeCloseTo(PLOT_PADDING + placeOn(axis, figure.value) * 400, 1);
      expect(mark?.y).toBe(14 + 28 * index);
    });
  });

  it('are a few paths however many they are: one for each colour, and one of all intervals', () => {
    const rows = Array.from({ length: 300 }, (_, i) =>
      makeRow({ code: `E${i}`, figure: measured(i, i - 1, i + 1), shade: i % 3 }),
    );
    const { fills, whiskers, marks } = drawn(makeView({ rows }));
    expect(marks.length).toBe(300);
    expect(fills.length).toBe(3);
    expect(whiskers.split('H').length - 1).toBe(300);
  });

  it('leave intervals out where the reader does not want them', () => {
    const { whiskers, marks } = drawn(makeView(), { intervals: false });
    expect(whiskers).toBe('');
    expect(marks.every(({ from, to }) => from === null && to === null)).toBeTrue();
  });

  it('have no interval where none is published', () => {
    const rows = [makeRow({ figure: measured(3) })];
    expect(drawn(makeView({ rows })).whiskers).toBe('');
  });

  it('start at zero where the reader asks for it, and become dots close around the figures', () => {
    const rows = [70, 72, 75].map((value) => makeRow({ figure: measured(value) }));
    const view = makeView({ rows, comparator: null });
    expect(barAxis(view, 4, 'zero').from).toBe(0);
    expect(barAxis(view, 4, 'zero').form).toBe('bar');
    const close = barAxis(makeView(), 4, 'close');
    expect(close.form).toBe('dot');
    expect(close.from).toBeGreaterThan(0);
  });

  it('draw the comparator as a line', () => {
    const { axis, comparator } = drawn();
    expect(comparator).toBeCloseTo(PLOT_PADDING + placeOn(axis, 10.44) * 400, 1);
    expect(drawn(makeView({ comparator: null })).comparator).toBeNull();
  });

  it('are summed up in a sentence without a single rank number', () => {
    const view = makeView();
    expect(rankedBarsSummary(view, measuredRows(view))).toBe(
      'Bad backs are more common than in England in 1 of 4 areas 3 areas from the highest to the lowest. ' +
        'Highest: Greater Manchester, 12.3% (11.9 to 12.7), worse than England. ' +
        'Lowest: Devon, 8.3% (7.9 to 8.6), better than England.',
    );
  });
});
