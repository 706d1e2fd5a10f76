import { centreOf, type HexCell } from './hex-grid.ts';
import { meanDisplacement, measureLayout, shareOfNearestTouching } from './measures.ts';

const block: HexCell[] = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ column, row })));

describe('the measures of a layout', () => {
  it('are perfect for a layout that is the map at another scale and place', () => {
    const points = block.map(centreOf).map(({ x, y }) => ({ x: 20 * x + 300, y: 20 * y - 100 }));
    const metrics = measureLayout(points, block);
    expect(metrics.meanDisplacement).toBeCloseTo(0, 9);
    expect(metrics.compassKept).toBe(1);
  });

  it('count displacement in hexagon widths', () => {
    const centres = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 1, y: 1 },
      { x: 1, y: -1 },
    ];
    const points = centres.map(({ x, y }) => ({ x: 5 * x, y: y === 0 ? 0 : 5 * y }));
    expect(meanDisplacement(points, centres)).toBeCloseTo(0, 9);
    const turned = centres.map(({ x, y }) => ({ x: 2 - x, y: -y }));
    expect(meanDisplacement(turned, centres)).toBeGreaterThan(0.9);
  });

  it('count an area that touches none of its four nearest as four misses', () => {
    const cells = [0, 1, 2, 3, 4].map((step) => ({ column: 3 * step, row: 0 }));
    const points = cells.map(centreOf);
    expect(shareOfNearestTouching(points, cells)).toBe(0);
  });
});
