import { GAP_LINE_HEADS } from './gap-line.ts';

const heads = Object.entries(GAP_LINE_HEADS);

describe('the heads of gap lines', () => {
  it('are all different, so that no column of a file is taken for another', () => {
    expect(new Set(heads.map(([, head]) => head)).size).toBe(heads.length);
  });

  it('start with code and area, and put each limit beside its own number', () => {
    const order = heads.map(([column]) => column);
    expect(order.slice(0, 2)).toEqual(['code', 'name']);
    for (const column of ['expected', 'shortfall', 'score']) {
      const at = order.indexOf(column);
      expect(order.slice(at + 1, at + 3)).toEqual([`${column}Lower`, `${column}Upper`]);
    }
  });

  it('say unit and limits in words', () => {
    expect(GAP_LINE_HEADS.wte).toContain('WTE');
    expect(GAP_LINE_HEADS.rate).toContain('per 10,000');
    expect(GAP_LINE_HEADS.shortfallLower).toContain('lower 95%');
    expect(GAP_LINE_HEADS.rankLower).toContain('5th percentile');
  });
});
