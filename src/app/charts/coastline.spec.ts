import { COASTLINE_FILE, parseCoastline } from './coastline.ts';

describe('the coastline file', () => {
  it('is small, says its source and licence, and holds home and near land', async () => {
    const text = await (await fetch(COASTLINE_FILE)).text();
    expect(text.length).toBeLessThan(40_000);
    const file: unknown = JSON.parse(text);
    expect(file).toEqual(jasmine.objectContaining({ licence: 'Public domain' }));
    const coastline = parseCoastline(file);
    expect(coastline.home.coordinates.length).toBeGreaterThan(10);
    expect(coastline.near.coordinates.length).toBeGreaterThan(3);
    expect(coastline.source).toContain('Natural Earth');
  });

  it('is refused when it is something else', () => {
    expect(() => parseCoastline({ type: 'FeatureCollection' })).toThrowError(TypeError);
    expect(() => parseCoastline(null)).toThrowError(TypeError);
  });
});
