import { makeHeatMap } from '../exports/area-views-fixture.ts';
import { heatCellText, heatLines, heatSentence } from './heat-lines.ts';

describe('lines of a heat map', () => {
  const view = makeHeatMap();
  const names = (isTurned: boolean, by: string, direction: 'ascending' | 'descending') =>
    heatLines(view, isTurned, { by, direction }).rows.map(({ name }) => name);

  it('stay in the order given until sorted', () => {
    expect(heatLines(view, false, null).rows.map(({ name }) => name)).toEqual([
      'Devon',
      'Dorset',
      'Kent',
    ]);
  });

  it('are sorted by any column, those without a figure last either way', () => {
    expect(names(false, 'back-pain', 'descending')).toEqual(['Kent', 'Devon', 'Dorset']);
    expect(names(false, 'back-pain', 'ascending')).toEqual(['Devon', 'Kent', 'Dorset']);
    expect(names(false, 'name', 'descending')).toEqual(['Kent', 'Dorset', 'Devon']);
  });

  it('turned over, are sorted by how an area compares and never by unlike values', () => {
    expect(names(true, 'E1', 'descending')).toEqual(['Diabetes register', 'Back pain']);
  });

  it('have the same cell at each crossing, turned or not', () => {
    const [straight, turned] = [heatLines(view, false, null), heatLines(view, true, null)];
    for (const row of [0, 1, 2]) {
      for (const column of [0, 1]) {
        expect(straight.at(row, column)).toEqual(turned.at(column, row));
      }
    }
  });

  it('print shape, number and symbols, and no number where there is none', () => {
    const lines = heatLines(view, false, null);
    expect(heatCellText(lines.at(2, 0)!)).toBe('▲ 12.3*');
    expect(heatCellText(lines.at(1, 0)!)).toBe('†');
  });

  it('are spoken with interval, comparison, polarity, period, method and notes', () => {
    const place = heatLines(view, false, null).at(2, 0)!;
    expect(heatSentence(place, view)).toBe(
      '12.3% (11.9 to 12.7), worse than England, lower is better, 2023. England’s value inside or outside the area’s own 95% interval. Worked out from districts',
    );
  });
});
