import { GridWalk, OrderWalk } from './chart-walk.ts';

describe('walking a chart in one order', () => {
  const walk = new OrderWalk(['a', 'b', 'c']);

  it('goes on and back by any arrow, and stays at the ends', () => {
    expect(walk.next('a', 'ArrowDown')).toBe('b');
    expect(walk.next('b', 'ArrowRight')).toBe('c');
    expect(walk.next('c', 'ArrowRight')).toBe('c');
    expect(walk.next('b', 'ArrowUp')).toBe('a');
  });

  it('goes to the ends, and leaves other keys alone', () => {
    expect(walk.next('b', 'Home')).toBe('a');
    expect(walk.next('a', 'End')).toBe('c');
    expect(walk.next('a', 'PageDown')).toBe('c');
    expect(walk.next('a', 'x')).toBeNull();
  });

  it('starts where it is asked to, or at the first; nowhere in an empty chart', () => {
    expect(walk.start('c')).toBe('c');
    expect(walk.start('z')).toBe('a');
    expect(new OrderWalk([]).start('a')).toBeNull();
  });
});

describe('walking a chart in lines', () => {
  const walk = new GridWalk([
    ['a1', null, 'a3'],
    [null, null, null],
    ['c1', 'c2', null],
  ]);

  it('steps over a place without a mark along a line', () => {
    expect(walk.next('a1', 'ArrowRight')).toBe('a3');
    expect(walk.next('a3', 'ArrowLeft')).toBe('a1');
    expect(walk.next('a3', 'ArrowRight')).toBeNull();
  });

  it('goes to the next line that has the same place, and to no other place', () => {
    expect(walk.next('a1', 'ArrowDown')).toBe('c1');
    expect(walk.next('c2', 'ArrowUp')).toBeNull();
  });

  it('goes to the ends of a line', () => {
    expect(walk.next('a1', 'End')).toBe('a3');
    expect(walk.next('c2', 'Home')).toBe('c1');
  });
});
