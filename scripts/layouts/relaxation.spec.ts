import { at } from './indexed.ts';
import { gabrielPairs, nearestNeighbours } from './neighbours.ts';
import { relaxCircles } from './relaxation.ts';

describe('relaxed circles', () => {
  const crowd = [
    { x: 0, y: 0 },
    { x: 0.1, y: 0 },
    { x: 0, y: 0.1 },
    { x: 0.1, y: 0.12 },
    { x: 4, y: 0.05 },
  ];
  const relaxed = relaxCircles(
    crowd,
    gabrielPairs(crowd).map(([a, b]) => ({ a, b })),
  );

  it('hardly overlap, however crowded the places were', () => {
    for (let a = 0; a < relaxed.length; a++) {
      for (let b = a + 1; b < relaxed.length; b++) {
        const [one, two] = [at(relaxed, a), at(relaxed, b)];
        expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(0.85);
      }
    }
  });

  it('keep west in the west and north in the north', () => {
    expect(at(relaxed, 0).x).toBeLessThan(at(relaxed, 1).x);
    expect(at(relaxed, 0).y).toBeLessThan(at(relaxed, 2).y);
    expect(at(relaxed, 1).x).toBeLessThan(at(relaxed, 4).x);
  });
});

describe('neighbours of points', () => {
  const row = [0, 1, 2, 10].map((x) => ({ x, y: 0 }));

  it('are listed nearest first and without the point itself', () => {
    expect(nearestNeighbours(row, 2)).toEqual([
      [1, 2],
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });

  it('join what nothing stands between, across a gap too', () => {
    expect(gabrielPairs(row)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
});
