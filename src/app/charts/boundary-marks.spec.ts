import { englandProjection } from './area-circles.ts';
import { makeApproximateBoundaries, makeBoundaries } from './boundaries-fixture.ts';
import { boundaryDrawing } from './boundary-marks.ts';

const PLACES = [
  { code: 'E54000057', latitude: 53.5, longitude: -2.2, workingAge: 1_900_000 },
  { code: 'E54000041', latitude: 50.8, longitude: -1.3, workingAge: 450_000 },
];

describe('outlines on the map', () => {
  const projection = englandProjection();
  const drawing = boundaryDrawing(makeBoundaries(), PLACES, projection);
  const mark = (code: string) => drawing.marks.find((one) => one.code === code)!;

  it('are one for each area, round its own ground and not round the rest of the world', () => {
    expect(drawing.marks.map(({ code }) => code)).toEqual(['E54000037', 'E54000041', 'E54000057']);
    const corner = projection([-4, 51])!;
    const far = projection([-3, 50])!;
    const numbers = mark('E54000037')
      .outline.match(/-?[\d.]+/g)!
      .map(parseFloat);
    expect(Math.min(...numbers.filter((_, i) => i % 2 === 0))).toBeCloseTo(corner[0], -1);
    expect(Math.max(...numbers.filter((_, i) => i % 2 === 1))).toBeCloseTo(far[1], -1);
  });

  it('have no line between the parts of an area', () => {
    expect(mark('E54000057').outline.match(/M/g)?.length).toBe(1);
  });

  it('are walked to by the point inside the area, or by the middle where it has none', () => {
    const [x, y] = projection([-2.2, 53.5])!;
    expect(mark('E54000057')).toEqual(jasmine.objectContaining({ x, y }));
    const middle = projection([-3.5, 50.5])!;
    expect(mark('E54000037').x).toBeCloseTo(middle[0], 0);
    expect(mark('E54000037').y).toBeCloseTo(middle[1], 0);
  });

  it('reach to the edge that is furthest up or down, so that a name lies clear of them', () => {
    const { y, reach } = mark('E54000041');
    expect(reach).toBeCloseTo(projection([-1.5, 50])![1] - y, 0);
  });

  it('have approximate edges only where there are some', () => {
    expect(drawing.approximate).toBe('');
    const approximate = boundaryDrawing(makeApproximateBoundaries(), PLACES, projection);
    expect(approximate.approximate).toMatch(/^M[^Z]+$/);
  });
});
