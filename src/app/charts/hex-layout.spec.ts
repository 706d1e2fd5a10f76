import { groupBorders, HEX_RADIUS, HEX_WIDTH, hexCentre, hexOutline } from './hex-layout.ts';

const cell = (code: string, column: number, row: number) => ({ code, column, row, island: false });

describe('hexagon layout', () => {
  it('shifts odd rows half a cell to the right', () => {
    expect(hexCentre({ column: 0, row: 1 }).x).toBeCloseTo(HEX_WIDTH / 2);
    expect(hexCentre({ column: 0, row: -1 }).x).toBeCloseTo(HEX_WIDTH / 2);
    expect(hexCentre({ column: 0, row: 2 }).x).toBe(0);
  });

  it('draws six corners, the first at the top', () => {
    const path = hexOutline({ x: 0, y: 0 }, 0);
    expect(path.startsWith(`M0.00,-${HEX_RADIUS}.00L`)).toBeTrue();
    expect(path.match(/[ML]/g)?.length).toBe(6);
  });

  it('draws a border once between touching cells of different groups', () => {
    const cells = [cell('a', 0, 0), cell('b', 1, 0), cell('c', 0, 1)];
    const groups = new Map([
      ['a', 'north'],
      ['b', 'north'],
      ['c', 'south'],
    ]);
    const path = groupBorders(cells, (code) => groups.get(code));
    expect(path.match(/M/g)?.length).toBe(2);
  });

  it('draws none inside one group', () => {
    expect(groupBorders([cell('a', 0, 0), cell('b', 1, 0)], () => 'one')).toBe('');
  });
});
