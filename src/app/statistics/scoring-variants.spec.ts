import fc from 'fast-check';
import {
  type Normalisation,
  randomWeightings,
  rescale,
  structuralVariants,
} from './scoring-variants.ts';
import { indicator } from './simulation-fixtures.ts';

const indicators = [
  indicator('a', 'burden'),
  indicator('b', 'burden'),
  indicator('c', 'outcome'),
  indicator('d', 'work'),
  indicator('idle', 'work'),
];
const weights = Float64Array.of(0.25, 0.125, 0.375, 0.25, 0);
const sum = (numbers: Float64Array) => numbers.reduce((total, x) => total + x, 0);

describe('other ways of scoring a lens', () => {
  const variants = structuralVariants(indicators, weights);

  it('are four scales, and each figure left out whose part can do without it', () => {
    expect(variants.map(({ id }) => id)).toEqual([
      'percentile',
      'imd-exponential',
      'min-max',
      'geometric',
      'without:a',
      'without:b',
    ]);
    expect(variants.map(({ normalisation }) => normalisation)).toEqual([
      'percentile',
      'imd-exponential',
      'min-max',
      'geometric',
      'z',
      'z',
    ]);
  });

  it('leave the weights of the scales as they are', () => {
    for (const variant of variants.slice(0, 4)) expect(variant.weights).toEqual(weights);
  });

  it('give the weight of a figure left out to the others of its part', () => {
    expect([...variants[4]!.weights]).toEqual([0, 0.375, 0.375, 0.25, 0]);
    expect([...variants[5]!.weights]).toEqual([0.375, 0, 0.375, 0.25, 0]);
  });

  it('have weights that add up to 1, and never leave a part of need with nothing', () => {
    const anIndicator = fc.record({
      subdomain: fc.constantFrom('burden', 'outcome', 'work'),
      weight: fc.constantFrom(0, 0.1, 1, 7),
    });
    fc.assert(
      fc.property(
        fc
          .array(anIndicator, { minLength: 1, maxLength: 9 })
          .filter((list) => list.some(({ weight }) => weight > 0)),
        (list) => {
          const all = list.reduce((total, { weight }) => total + weight, 0);
          const own = Float64Array.from(list, ({ weight }) => weight / all);
          const named = list.map((one, k) => ({ ...one, id: `i${k}` }));
          const partsOf = (of: Float64Array) =>
            ['burden', 'outcome', 'work'].map((part) =>
              named.reduce((t, one, k) => (one.subdomain === part ? t + of[k]! : t), 0),
            );
          for (const { weights: of } of structuralVariants(named, own)) {
            expect(sum(of)).toBeCloseTo(1, 12);
            partsOf(of).forEach((part, p) => {
              expect(part).toBeCloseTo(partsOf(own)[p]!, 12);
            });
          }
        },
      ),
    );
  });
});

describe('weightings drawn at random', () => {
  const draw = (seed: number, list = indicators, of = weights) =>
    randomWeightings(list, of, 400, seed);

  it('add up to 1, and give no weight to a figure that has none', () => {
    for (const { weights: of, normalisation, id } of draw(1)) {
      expect(sum(of)).withContext(id).toBeCloseTo(1, 12);
      expect(of[4]).toBe(0);
      expect(of.slice(0, 4).every((weight) => weight > 0)).toBeTrue();
      expect(normalisation).toBe('z');
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1).map(({ id }) => id)).size).toBe(400);
  });

  it('are spread evenly over all there could be', () => {
    const drawn = draw(3).map(({ weights: of }) => of);
    for (let k = 0; k < 4; k++) {
      const shares = drawn.map((of) => of[k]!);
      const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
      const square = shares.reduce((a, b) => a + b * b, 0) / shares.length;
      // Dirichlet(1, 1, 1, 1): mean 1/4, variance 3/80.
      expect(Math.abs(mean - 0.25)).toBeLessThan(0.03);
      expect(Math.abs(square - mean * mean - 3 / 80)).toBeLessThan(0.01);
    }
  });

  it('do not hang on the order of the figures', () => {
    const turned = draw(1, [...indicators].reverse(), weights.slice().reverse());
    draw(1).forEach(({ weights: of }, n) => {
      of.forEach((weight, k) => {
        expect(turned[n]!.weights[4 - k]!).toBeCloseTo(weight, 12);
      });
    });
  });

  it('stay as they are where no figure has a weight', () => {
    const none = new Float64Array(indicators.length);
    expect(randomWeightings(indicators, none, 1, 1)[0]!.weights).toEqual(none);
    expect(randomWeightings(indicators, weights, 0, 1)).toEqual([]);
  });
});

describe('a standard score on another scale', () => {
  const scales = ['z', 'percentile', 'imd-exponential', 'min-max', 'geometric'] as const;
  const on = (scale: Normalisation, z: number, areas: readonly number[] = [-4, -1, 0, 1]) =>
    rescale(scale, areas, 3)(z);

  it('is held within the winsor limit as z', () => {
    expect([on('z', -4), on('z', 0.5), on('z', 9)]).toEqual([-3, 0.5, 3]);
  });

  it('is the share of areas below, half of those alike, as percentile', () => {
    expect([on('percentile', -9), on('percentile', -0.5), on('percentile', 9)]).toEqual([
      0, 0.5, 1,
    ]);
    expect(on('percentile', 0)).toBe(0.625);
    expect(on('percentile', 1, [1, 1, 1, 2])).toBe(0.375);
  });

  it('is 0 for the least and 100 for the most as exponential of the rank', () => {
    expect(on('imd-exponential', -9)).toBeCloseTo(0, 12);
    expect(on('imd-exponential', 9)).toBeCloseTo(100, 10);
    expect(on('imd-exponential', 0)).toBeLessThan(62.5);
  });

  it('runs from the smallest area to the largest as min–max and geometric', () => {
    expect([on('min-max', -4), on('min-max', -1.5), on('min-max', 1)]).toEqual([0, 50, 100]);
    expect([on('min-max', -9), on('min-max', 9)]).toEqual([0, 100]);
    expect(Math.exp(on('geometric', -4))).toBeCloseTo(1, 12);
    expect(Math.exp(on('geometric', 1))).toBeCloseTo(100, 10);
  });

  it('says nothing where areas do not differ, and a number all the same', () => {
    expect(on('min-max', 7, [2, 2])).toBe(50);
    expect(on('percentile', 2, [2, 2])).toBe(0.5);
    for (const scale of scales) expect(on(scale, 1, [])).toBe(0);
  });

  it('never falls while z rises, and is always a number', () => {
    const z = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(z, { maxLength: 20 }),
        z,
        z,
        fc.constantFrom(...scales),
        (areas, x, y, scale) => {
          const [low, high] = [Math.min(x, y), Math.max(x, y)].map(rescale(scale, areas, 3));
          expect(Number.isFinite(low!) && Number.isFinite(high!)).toBeTrue();
          expect(low!).toBeLessThanOrEqual(high!);
        },
      ),
      { numRuns: 300 },
    );
  });
});
