import { borderingDiscs, gabrielPairs, type Disc } from './neighbours.ts';

describe('neighbours by size', () => {
  const disc = (x: number, y: number, radius: number): Disc => ({
    x,
    y,
    squaredRadius: radius ** 2,
  });

  it('lets wide areas meet beside a small one that parts their middles', () => {
    const discs = [disc(0, 0, 10), disc(20, 0, 10), disc(10, 8, 1)];
    expect(gabrielPairs(discs)).not.toContain([0, 1]);
    expect(borderingDiscs(discs, 20)).toContain([0, 1]);
  });

  it('parts areas that have another as wide between them', () => {
    const discs = [disc(0, 0, 5), disc(20, 0, 5), disc(10, 0, 5)];
    expect(borderingDiscs(discs, 20)).not.toContain([0, 1]);
  });

  it('parts areas that are further from the place between them than the reach', () => {
    const discs = [disc(0, 0, 5), disc(100, 0, 5)];
    expect(borderingDiscs(discs, 60)).toEqual([[0, 1]]);
    expect(borderingDiscs(discs, 40)).toEqual([]);
  });
});
