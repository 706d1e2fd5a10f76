import { heatStep } from './heat-step.ts';

describe('walking a grid with heads', () => {
  const step = (row: number, column: number, key: string, ctrlKey = false) => {
    const next = heatStep({ row, column }, { key, ctrlKey, metaKey: false }, 30, 8);
    return next === null ? null : [next.row, next.column];
  };

  it('goes cell by cell, into the heads, and no further', () => {
    expect(step(4, 4, 'ArrowRight')).toEqual([4, 5]);
    expect(step(0, 0, 'ArrowUp')).toEqual([-1, 0]);
    expect(step(-1, 0, 'ArrowLeft')).toEqual([-1, -1]);
    expect(step(-1, -1, 'ArrowUp')).toEqual([-1, -1]);
    expect(step(29, 7, 'ArrowDown')).toEqual([29, 7]);
  });

  it('goes to the ends of a row, and with Ctrl of the grid', () => {
    expect(step(4, 4, 'Home')).toEqual([4, 0]);
    expect(step(4, 4, 'End', true)).toEqual([29, 7]);
    expect(step(4, 4, 'Home', true)).toEqual([0, 0]);
  });

  it('goes ten rows by a page, and stays among the cells', () => {
    expect(step(4, 4, 'PageUp')).toEqual([0, 4]);
    expect(step(4, 4, 'PageDown')).toEqual([14, 4]);
  });

  it('leaves other keys alone', () => {
    expect(step(4, 4, 't')).toBeNull();
  });
});
