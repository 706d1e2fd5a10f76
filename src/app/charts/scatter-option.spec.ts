import { measured } from '../domain/figure.ts';
import { type ScatterArea } from '../domain/scatter-view.ts';
import { makeScatter } from '../exports/area-views-fixture.ts';
import { cornerRoom } from './corner-words.ts';
import { CORNERS } from './scatter-look.ts';
import { scatterDrawing } from './scatter-option.ts';

/** Areas in every corner, with wide intervals. */
function crowded(): ReturnType<typeof makeScatter> {
  const view = makeScatter();
  const areas = [10, 20, 30].flatMap((need) =>
    [1, 5, 9].map((provision): ScatterArea => ({
      code: `A${need}${provision}`,
      name: `A ${need} ${provision}`,
      need: measured(need, need - 3, need + 3),
      provision: measured(provision, provision - 1, provision + 1),
      quadrant: 'more-need-less-provision',
      remarks: [],
    })),
  );
  return { ...view, areas };
}

describe('the scatter', () => {
  for (const width of [280, 340, 700, 1300]) {
    it(`has no mark where the words of the quadrants stand, ${width} px wide`, () => {
      const { stops, height } = scatterDrawing(crowded(), width, null);
      const room = cornerRoom(CORNERS, width);
      const ys = stops.map(({ y }) => y);
      expect(Math.min(...ys)).toBeGreaterThan(50 + room);
      expect(Math.max(...ys)).toBeLessThan(height - 48 - room);
    });
  }

  it('has its axis reach past the ends of every interval for them', () => {
    const { option } = scatterDrawing(crowded(), 700, null);
    const { min = NaN, max = NaN } = option.yAxis as { min?: number; max?: number };
    expect(min).toBeLessThan(0);
    expect(max).toBeGreaterThan(10);
  });
});
