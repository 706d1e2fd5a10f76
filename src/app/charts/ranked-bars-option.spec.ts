import { measured } from '../domain/figure.ts';
import { makeRow, makeView } from '../exports/chart-view-fixture.ts';
import { barAxis, measuredRows, placeOn } from './bar-axis.ts';
import { rankedBarsOption, rankedBarsSummary, THEME_PALETTE } from './ranked-bars-option.ts';

function optionOf(view = makeView()) {
  const rows = measuredRows(view);
  const look = { axis: barAxis(view, 4), barAt: 0.5, thickness: 12, selected: null };
  return rankedBarsOption(view, rows, { ...look, palette: THEME_PALETTE });
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

  it('never animate, never make HTML, never write their own reading text', () => {
    const option = optionOf();
    expect(option['animation']).toBeFalse();
    expect(option['tooltip']).toBeUndefined();
    expect(option['aria']).toEqual({ enabled: false });
  });

  it('draw the comparator as a line', () => {
    expect(JSON.stringify(optionOf().series)).toContain('"data":[{"xAxis":10.44}]');
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
