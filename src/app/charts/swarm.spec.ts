import { swarm } from './swarm.ts';

describe('a swarm of dots', () => {
  const dots = Array.from({ length: 120 }, (_, i) => ({
    key: String(i),
    x: 100 + ((i * 7919) % 97) * 1.7,
  }));

  it('covers none by another', () => {
    const placed = swarm(dots, 9);
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        expect(Math.hypot(a.x - b.x, a.offset - b.offset)).toBeGreaterThanOrEqual(9 - 1e-6);
      }
    }
  });

  it('keeps every dot at its value', () => {
    const placed = new Map(swarm(dots, 9).map(({ key, x }) => [key, x]));
    for (const { key, x } of dots) expect(placed.get(key)).toBe(x);
  });

  it('leaves a dot that has room on the line', () => {
    expect(
      swarm(
        [
          { key: 'a', x: 0 },
          { key: 'b', x: 50 },
        ],
        9,
      ).map(({ offset }) => offset),
    ).toEqual([0, 0]);
  });

  it('is the same whatever the order they come in', () => {
    expect(swarm(dots.toReversed(), 9)).toEqual(swarm(dots, 9));
  });
});
