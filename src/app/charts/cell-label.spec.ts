import { labelLines } from './cell-label.ts';

describe('a name in a cell', () => {
  it('keeps a name that fits as it is', () => {
    expect(labelLines('Devon', 10, 3)).toEqual(['Devon']);
    expect(labelLines('West Yorkshire', 10, 3)).toEqual(['West', 'Yorkshire']);
  });

  it('uses the usual short form of a county before it cuts', () => {
    expect(labelLines('Northamptonshire', 11, 3)).toEqual(['Northants']);
  });

  it('cuts with an ellipsis and never runs over', () => {
    const lines = labelLines('Bath and North East Somerset, Swindon and Wiltshire', 11, 3);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(11);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('breaks after a hyphen', () => {
    expect(labelLines('Stoke-on-Trent', 9, 3)).toEqual(['Stoke-on-', 'Trent']);
  });
});
