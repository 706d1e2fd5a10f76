import { boxplotStats } from './boxplot-stats.ts';
import { categoryBounds } from './category-bounds.ts';
import { quintileCategory } from './quintile-category.ts';
import { quintileOutcomes } from './quintile-outcomes.ts';

const oneToTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

describe('categoryBounds', () => {
  it('are the percentiles, free of arithmetic dust', () => {
    const values = Array.from({ length: 50 }, (_, i) => i + 1);
    expect(categoryBounds({ values, categories: 5 })).toEqual([1, 10.8, 20.6, 30.4, 40.2, 50]);
    expect(categoryBounds({ values: oneToTen, categories: 4 })).toEqual([1, 3.25, 5.5, 7.75, 10]);
  });

  it('do not exist for fewer than four values', () => {
    expect(categoryBounds({ values: [1, 2, 3, null], categories: 5 })).toEqual([]);
    expect(categoryBounds({ values: null, categories: 5 })).toEqual([]);
    expect(() => categoryBounds({ values: oneToTen, categories: 0 })).toThrowError(RangeError);
  });
});

describe('quintileCategory', () => {
  it('counts from the lowest values, from the highest where high is good', () => {
    const category = (value: number, polarity: 'noJudgement' | 'highIsGood') =>
      quintileCategory({ values: oneToTen, value, polarity });
    expect([1, 3, 5, 7, 9].map((v) => category(v, 'noJudgement'))).toEqual([1, 2, 3, 4, 5]);
    expect([1, 3, 5, 7, 9].map((v) => category(v, 'highIsGood'))).toEqual([5, 4, 3, 2, 1]);
  });

  it('is 0 when there is nothing to compare with', () => {
    const polarity = 'lowIsGood';
    expect(quintileCategory({ values: [1, 2, 3, 4], value: 1, polarity })).toBe(0);
    expect(quintileCategory({ values: null, value: 1, polarity })).toBe(0);
    expect(quintileCategory({ values: oneToTen, value: null, polarity })).toBe(0);
  });
});

describe('boxplotStats', () => {
  it('gives the range and the percentiles', () => {
    expect(boxplotStats({ values: [...oneToTen, null, 11] })).toEqual({
      min: 1,
      p5: 1.5,
      p25: 3.5,
      median: 6,
      p75: 8.5,
      p95: 10.5,
      max: 11,
    });
  });

  it('does not exist for fewer than four values', () => {
    expect(boxplotStats({ values: [4, 5, 6, null] })).toBeNull();
    expect(boxplotStats({ values: null })).toBeNull();
  });
});

describe('quintileOutcomes', () => {
  const areas = [5, 1, 4, 2, 3, 6, 7].map((value) => ({ id: `A${value}`, value }));

  it('makes the first fifths the larger ones', () => {
    expect(quintileOutcomes({ areas, polarity: 'noJudgement' })).toEqual({
      A1: 'lowest',
      A2: 'lowest',
      A3: 'low',
      A4: 'low',
      A5: 'middle',
      A6: 'high',
      A7: 'highest',
    });
  });

  it('says best and worst by polarity', () => {
    expect(quintileOutcomes({ areas, polarity: 'highIsGood' })['A7']).toBe('best');
    expect(quintileOutcomes({ areas, polarity: 'lowIsGood' })['A7']).toBe('worst');
  });

  it('does not hang on the order of the areas, ties among them', () => {
    const tied = areas.map(({ id }) => ({ id, value: 1 }));
    const turned = quintileOutcomes({ areas: [...tied].reverse(), polarity: 'lowIsGood' });
    expect(turned).toEqual(quintileOutcomes({ areas: tied, polarity: 'lowIsGood' }));
  });

  it('does not compare an area without a value, nor fewer than five areas', () => {
    const withGap = [...areas, { id: 'A0', value: null }];
    expect(quintileOutcomes({ areas: withGap, polarity: 'lowIsGood' })['A0']).toBe('notCompared');
    const few = quintileOutcomes({ areas: areas.slice(0, 4), polarity: 'lowIsGood' });
    expect(new Set(Object.values(few))).toEqual(new Set(['notCompared']));
  });
});
