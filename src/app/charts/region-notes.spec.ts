import { HEX_WIDTH, hexCentre } from './hex-layout.ts';
import { regionNotes } from './region-notes.ts';

const at = (column: number, row: number, region: string) => ({
  ...hexCentre({ column, row }),
  region,
});

describe('names of regions beside a map', () => {
  const cells = [
    at(0, 0, 'West'),
    at(1, 0, 'Middle'),
    at(2, 0, 'East'),
    at(0, 1, 'West'),
    at(1, 1, 'East'),
  ];
  const notes = regionNotes(cells, HEX_WIDTH);

  it('stand on the side where the region meets the outside', () => {
    expect(notes.find((note) => note.lines[0] === 'West')?.anchor).toBe('end');
    expect(notes.find((note) => note.lines[0] === 'East')?.anchor).toBe('start');
  });

  it('are left out for a region that meets neither side', () => {
    expect(notes.some((note) => note.lines[0] === 'Middle')).toBeFalse();
  });

  it('never touch one another', () => {
    const rows = [0, 1].flatMap((row) => [
      at(0, row, 'West'),
      at(1, row, row === 0 ? 'East Midlands' : 'East of England'),
    ]);
    const ys = regionNotes(rows, 1).flatMap((note) => (note.anchor === 'start' ? note.y : []));
    expect(ys.length).toBe(2);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThanOrEqual(40);
  });
});
