import { areaCircles, englandProjection, MAP_FRAME } from './area-circles.ts';

const place = (code: string, latitude: number, longitude: number, workingAge: number) => ({
  code,
  latitude,
  longitude,
  workingAge,
});

describe('circles on the map', () => {
  const projection = englandProjection();
  const circles = areaCircles(
    [
      place('Scilly', 49.93, -6.32, 1000),
      place('Berwick', 55.7, -2, 400_000),
      place('Lowestoft', 52.48, 1.75, 100_000),
    ],
    projection,
  );

  it('lie inside the drawing from Scilly to Berwick and Lowestoft', () => {
    for (const circle of circles) {
      expect(circle.x).withContext(circle.code).toBeGreaterThanOrEqual(MAP_FRAME.x);
      expect(circle.x).withContext(circle.code).toBeLessThanOrEqual(MAP_FRAME.width);
      expect(circle.y).withContext(circle.code).toBeGreaterThanOrEqual(MAP_FRAME.y);
      expect(circle.y).withContext(circle.code).toBeLessThanOrEqual(MAP_FRAME.height);
    }
  });

  it('have areas in proportion to population', () => {
    const [large, middle] = circles;
    expect((large!.reach / middle!.reach) ** 2).toBeCloseTo(4);
  });

  it('are drawn with the largest first, and the smallest still to be seen', () => {
    expect(circles.map((circle) => circle.code)).toEqual(['Berwick', 'Lowestoft', 'Scilly']);
    expect(circles.at(-1)!.reach).toBeGreaterThan(2);
  });
});
