import { shownCard, toSheetSort, fromSheetSort, withCard } from './card-address.ts';

describe('a card in the address', () => {
  it('reads a minus as descending, and comes back as it was', () => {
    expect(toSheetSort('-figure-0')).toEqual({ by: 'figure-0', direction: 'descending' });
    expect(toSheetSort('label-1')).toEqual({ by: 'label-1', direction: 'ascending' });
    for (const order of ['-figure-0', 'label-1', null]) {
      expect(fromSheetSort(toSheetSort(order))).toBe(order);
    }
  });

  it('changes one card and leaves the others as they stand', () => {
    const before = { heat: { tab: 'table', order: '-figure-0' } } as const;
    const after = withCard(before, 'funnel', { tab: 'table' });
    expect(shownCard(after, 'funnel')).toEqual({ tab: 'table', sort: null });
    expect(shownCard(after, 'heat')).toEqual(shownCard(before, 'heat'));
    expect(shownCard(withCard(after, 'heat', { tab: 'chart' }), 'heat')).toEqual({
      tab: 'chart',
      sort: { by: 'figure-0', direction: 'descending' },
    });
  });

  it('shows the chart of a card that was never touched', () => {
    expect(shownCard({}, 'constructor')).toEqual({ tab: 'chart', sort: null });
  });
});
