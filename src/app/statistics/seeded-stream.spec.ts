import { normalCdf } from './normal-cdf.ts';
import { seededNormals } from './seeded-normals.ts';
import { seededStream } from './seeded-stream.ts';

describe('seededStream', () => {
  it('begins again with the same seed and keys', () => {
    const [a, b] = [seededStream(7, 'E1', 'x'), seededStream(7, 'E1', 'x')];
    for (let i = 0; i < 50; i++) expect(a.uniform()).toBe(b.uniform());
  });

  it('is another stream for another seed, key, order or split of keys', () => {
    const first = [
      seededStream(7, 'E1', 'x'),
      seededStream(8, 'E1', 'x'),
      seededStream(7.5, 'E1', 'x'),
      seededStream(7, 'E2', 'x'),
      seededStream(7, 'x', 'E1'),
      seededStream(7, 'E', '1x'),
      seededStream(7, 'E1x'),
    ].map((stream) => stream.uniform());
    expect(new Set(first).size).toBe(first.length);
  });

  it('keeps the numbers it has always given', () => {
    const stream = seededStream(1, 'E06000001', 'cvd');
    const numbers = [stream.uniform(), stream.uniform(), stream.normal()];
    expect(numbers.map((x) => x.toFixed(9))).toEqual([
      '0.318749838',
      '0.208344905',
      '-0.987311694',
    ]);
  });
});

describe('seededNormals', () => {
  it('are standard normal', () => {
    const n = 200000;
    const numbers = seededNormals(n, 11, 'normality').sort();
    const mean = numbers.reduce((sum, x) => sum + x, 0) / n;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.015);
    const furthest = numbers.reduce(
      (most, x, i) => Math.max(most, Math.abs(normalCdf(x) - (i + 0.5) / n)),
      0,
    );
    // Kolmogorov's statistic: 1.95 / sqrt(n) would be passed once in a thousand times.
    expect(furthest).toBeLessThan(1.95 / Math.sqrt(n));
  });

  it('do not follow those of a neighbouring key', () => {
    const n = 20000;
    const [a, b] = [seededNormals(n, 1, 'E06000001', 'a'), seededNormals(n, 1, 'E06000002', 'a')];
    const correlation = a.reduce((sum, x, i) => sum + x * b[i]!, 0) / n;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
  });

  it('fill an array that is handed in', () => {
    const array = new Float64Array(3);
    expect(seededNormals(array, 1, 'a')).toBe(array);
    expect([...array]).toEqual([...seededNormals(3, 1, 'a')]);
  });
});
