import { sharedIndicators } from './shared-indicators.ts';
import { area, figure, indicator } from './simulation-fixtures.ts';
import type { SimulatedIndicator, SimulatedLens } from './simulation-types.ts';

const [x, y, z] = ['x', 'y', 'z'].map((id) => indicator(id, 'burden')) as [
  SimulatedIndicator,
  SimulatedIndicator,
  SimulatedIndicator,
];
const lens = (
  indicators: readonly SimulatedIndicator[],
  ids: readonly string[] = ['A', 'B'],
): SimulatedLens => ({
  indicators,
  areas: ids.map((id) =>
    area(
      id,
      indicators.map(() => 50),
    ),
  ),
});

describe('sharedIndicators', () => {
  it('lists every indicator once with its place in each lens, in the order of their ids', () => {
    expect(sharedIndicators([lens([z, x]), lens([y, z]), lens([])])).toEqual([
      { id: 'x', places: [1, -1, -1] },
      { id: 'y', places: [-1, 0, -1] },
      { id: 'z', places: [0, 1, -1] },
    ]);
    expect(sharedIndicators([])).toEqual([]);
  });

  it('refuses lenses of other areas, or of the same in another order', () => {
    for (const ids of [['A'], ['A', 'C'], ['B', 'A'], ['A', 'B', 'C']]) {
      expect(() => sharedIndicators([lens([x]), lens([x], ids)]))
        .withContext(ids.join())
        .toThrowError(RangeError, /the same areas in the same order/);
    }
  });

  it('refuses an indicator on another scale in another lens, and names it', () => {
    const others: readonly Partial<SimulatedIndicator>[] = [
      { scale: 'log' },
      { direction: -1 },
      { maximum: 1 },
      { mean: 51 },
      { sd: null },
      { englandValue: 49 },
    ];
    for (const other of others) {
      expect(() => sharedIndicators([lens([x, y]), lens([{ ...y, ...other }])]))
        .withContext(JSON.stringify(other))
        .toThrowError(RangeError, 'y is not the same in every lens');
    }
  });

  it('refuses an indicator with other figures in another lens', () => {
    const others = [
      null,
      figure(51),
      figure(50, 2),
      { ...figure(50), upper: null },
      { ...figure(50), extraLogSe: 0.01 },
    ];
    for (const other of others) {
      const changed = {
        indicators: [x],
        areas: lens([x]).areas.map((one) => ({ ...one, figures: [other] })),
      };
      expect(() => sharedIndicators([lens([x]), lens([y]), changed]))
        .withContext(JSON.stringify(other))
        .toThrowError(RangeError, 'x is not the same in every lens');
    }
  });

  it('lets a lens weigh an indicator as it likes, in whichever part of need', () => {
    const other = { ...x, weight: 0.25, subdomain: 'work' };
    expect(sharedIndicators([lens([x]), lens([other])])).toEqual([{ id: 'x', places: [0, 0] }]);
  });
});
