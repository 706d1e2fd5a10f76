import { makeView } from '../exports/chart-view-fixture.ts';
import { sortRows, type RowSort } from './row-sort.ts';

function names(sort: RowSort): readonly string[] {
  return sortRows(makeView().rows, sort).map((row) => row.name);
}

describe('sorting rows', () => {
  it('puts areas without a figure last, whichever way values run', () => {
    expect(names({ by: 'value', direction: 'descending' }).at(-1)).toBe('Dorset');
    expect(names({ by: 'value', direction: 'ascending' }).at(-1)).toBe('Dorset');
  });

  it('runs from the highest value down', () => {
    expect(names({ by: 'value', direction: 'descending' })[0]).toBe('Greater Manchester');
  });

  it('runs comparisons from worse over similar to better', () => {
    expect(names({ by: 'comparison', direction: 'ascending' })).toEqual([
      'Greater Manchester',
      'North East London',
      'Devon',
      'Dorset',
    ]);
  });

  it('sorts names as a reader would, missing figures among them', () => {
    expect(names({ by: 'name', direction: 'ascending' })).toEqual([
      'Devon',
      'Dorset',
      'Greater Manchester',
      'North East London',
    ]);
  });
});
