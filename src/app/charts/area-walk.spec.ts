import { AreaWalk } from './area-walk.ts';
import { hexCentre } from './hex-layout.ts';

/** Four rows of four hexagons, named by column and row. */
const HEXES = [0, 1, 2, 3].flatMap((row) =>
  [0, 1, 2, 3].map((column) => ({ code: `${column}${row}`, ...hexCentre({ column, row }) })),
);

function walk(): AreaWalk {
  return new AreaWalk(HEXES, ['12', '33', '00']);
}

describe('walking a map by keyboard', () => {
  it('goes to the neighbouring hexagon left and right', () => {
    expect(walk().next('11', 'ArrowLeft')).toBe('01');
    expect(walk().next('11', 'ArrowRight')).toBe('21');
  });

  it('goes straight down over several rows without drifting', () => {
    const way = walk();
    const path = ['10'];
    for (let step = 0; step < 3; step++) path.push(way.next(path.at(-1)!, 'ArrowDown')!);
    expect(path.at(2)).toBe('12');
    expect(path.length).toBe(4);
  });

  it('stays where it is at the edge', () => {
    expect(walk().next('00', 'ArrowLeft')).toBeNull();
    expect(walk().next('00', 'ArrowUp')).toBeNull();
  });

  it('goes to the highest and the lowest value, and step by step between them', () => {
    expect(walk().next('33', 'Home')).toBe('12');
    expect(walk().next('33', 'End')).toBe('00');
    expect(walk().next('12', 'PageDown')).toBe('33');
    expect(walk().next('33', 'PageUp')).toBe('12');
  });

  it('starts at the area asked for, or at the highest value', () => {
    expect(walk().start('21')).toBe('21');
    expect(walk().start('elsewhere')).toBe('12');
  });

  it('reaches every hexagon with arrows alone', () => {
    const seen = new Set(['00']);
    const queue = ['00'];
    for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = walk().next(code, key);
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    expect(seen.size).toBe(HEXES.length);
  });

  it('leaves other keys alone', () => {
    expect(walk().next('11', 'a')).toBeNull();
  });
});
