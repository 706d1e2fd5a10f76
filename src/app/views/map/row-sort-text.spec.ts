import { SORTS } from '#app/domain/selection.ts';
import { fromRowSort, toRowSort } from './row-sort-text.ts';

describe('the sort of a table in the address', () => {
  it('reads a minus as descending', () => {
    expect(toRowSort('-value')).toEqual({ by: 'value', direction: 'descending' });
    expect(toRowSort('name')).toEqual({ by: 'name', direction: 'ascending' });
  });

  it('comes back as it was for every sort the address knows', () => {
    for (const sort of SORTS) expect(fromRowSort(toRowSort(sort))).toBe(sort);
  });
});
