import { mean } from './mean.ts';

describe('mean', () => {
  it("gives the interval of Student's sleep data (Biometrika 1908)", () => {
    const gains = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const result = mean({ values: gains });
    expect(result.value).toBeCloseTo(1.58, 12);
    expect(result.stdev).toBeCloseTo(1.229995, 6);
    expect(result.lower).toBeCloseTo(0.7001142, 7);
    expect(result.upper).toBeCloseTo(2.4598858, 7);
    expect([result.value_count, result.value_sum]).toEqual([10, 15.8]);
  });

  it('leaves out missing values', () => {
    expect(mean({ values: [1, null, 3] })).toEqual(mean({ values: [1, 3] }));
  });

  it('has a value but no limits for one measurement, and nothing for none', () => {
    const one = { value_sum: 4, value_count: 1, stdev: null, value: 4, lower: null, upper: null };
    expect(mean({ values: [4] })).toEqual(one);
    const none = { ...one, value_sum: null, value_count: 0, value: null };
    expect(mean({ values: [null] })).toEqual(none);
  });

  it('has an interval without width when nothing varies', () => {
    const { lower, upper } = mean({ values: [2, 2, 2] });
    expect([lower, upper]).toEqual([2, 2]);
  });
});
