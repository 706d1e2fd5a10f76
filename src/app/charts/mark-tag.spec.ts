import { markTag } from './mark-tag.ts';

const FRAME = { x: 0, y: 0, width: 400, height: 300 };
const mark = (x: number, y: number) => ({ code: 'a', x, y, reach: 10, outline: '' });

describe('the name beside a mark', () => {
  it('stands above it, inside the drawing', () => {
    const tag = markTag(mark(395, 150), 'Lowestoft', FRAME, 1);
    expect(tag.x + tag.width).toBeLessThanOrEqual(400);
    expect(tag.y + tag.height).toBeLessThan(140);
  });

  it('stands below a mark at the top edge', () => {
    expect(markTag(mark(200, 12), 'Berwick', FRAME, 1).y).toBeGreaterThan(22);
  });
});
