import { fromSheetSort, toSheetSort } from './sort-address.ts';

describe('the order of a table in the address', () => {
  it('reads a minus as descending, and comes back as it was', () => {
    expect(toSheetSort('-figure-0')).toEqual({ by: 'figure-0', direction: 'descending' });
    expect(toSheetSort('label-1')).toEqual({ by: 'label-1', direction: 'ascending' });
    for (const order of ['-figure-0', 'label-1', null]) {
      expect(fromSheetSort(toSheetSort(order))).toBe(order);
    }
  });
});
