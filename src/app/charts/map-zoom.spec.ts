import { including, panBy, WHOLE_MAP, zoomAt, zoomedFrame } from './map-zoom.ts';

const FRAME = { x: 10, y: 20, width: 100, height: 200 };

describe('zooming a map', () => {
  it('shows all of it at first, and never less than nothing or more than all', () => {
    expect(zoomedFrame(FRAME, WHOLE_MAP)).toEqual(FRAME);
    expect(zoomAt(WHOLE_MAP, 0.2)).toEqual(WHOLE_MAP);
    expect(zoomAt(WHOLE_MAP, 1000).scale).toBe(12);
  });

  it('keeps the point under the pointer where it is', () => {
    const at = { x: 0.25, y: 0.75 };
    const pointIn = (frame: typeof FRAME) => [
      frame.x + at.x * frame.width,
      frame.y + at.y * frame.height,
    ];
    const twice = zoomAt(WHOLE_MAP, 2, at);
    expect(pointIn(zoomedFrame(FRAME, twice))).toEqual(pointIn(FRAME));
  });

  it('pans by shares of what is in view, and stops at the edge', () => {
    const twice = zoomAt(WHOLE_MAP, 2);
    expect(zoomedFrame(FRAME, panBy(twice, 0.25, 0)).x).toBeCloseTo(10 + 25 + 12.5, 6);
    const right = zoomedFrame(FRAME, panBy(twice, 9, 9));
    expect(right.x + right.width).toBeCloseTo(110, 6);
    expect(right.y + right.height).toBeCloseTo(220, 6);
  });

  it('does not pan a whole map', () => {
    expect(panBy(WHOLE_MAP, 0.5, 0.5)).toEqual(WHOLE_MAP);
  });

  it('moves to hold a point that is out of view, and not for one that is in view', () => {
    const four = zoomAt(WHOLE_MAP, 4);
    const seen = zoomedFrame(FRAME, including(four, FRAME, { x: 12, y: 25 }));
    expect(seen.x).toBeLessThanOrEqual(12);
    expect(seen.y).toBeLessThanOrEqual(25);
    expect(including(four, FRAME, { x: 60, y: 120 })).toEqual(four);
  });
});
