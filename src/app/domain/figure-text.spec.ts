import {
  COMPARISON_SHAPES,
  COMPARISON_WORDS,
  figureText,
  intervalText,
  numberText,
  REASON_WORDS,
  withUnit,
} from './figure-text.ts';
import { measured, missing } from './figure.ts';

describe('a number as text', () => {
  it('has thousands separators and a fixed count of decimals', () => {
    expect(numberText(1234567.891, 1)).toBe('1,234,567.9');
    expect(numberText(5, 2)).toBe('5.00');
    expect(numberText(0, 1)).toBe('0.0');
  });

  it('has a true minus sign, and none before a number that rounds to zero', () => {
    expect(numberText(-3.14, 1)).toBe('−3.1');
    expect(numberText(-0.04, 1)).toBe('0.0');
    expect(numberText(-0, 0)).toBe('0');
    expect(numberText(-1234, 0)).toBe('−1,234');
  });

  it('has its unit where a reader expects it', () => {
    expect(withUnit('12.3', '%')).toBe('12.3%');
    expect(withUnit('62.1', 'years')).toBe('62.1 years');
    expect(withUnit('98', '')).toBe('98');
  });
});

describe('a figure as text', () => {
  it('says value and limits', () => {
    expect(figureText(measured(12.34, 11.94, 12.74), '%', 1)).toBe('12.3% (11.9 to 12.7)');
    expect(figureText(measured(-2, -3, 1), 'points', 0)).toBe('−2 points (−3 to 1)');
  });

  it('says only the value where there are no limits', () => {
    expect(figureText(measured(12.34), '%', 1)).toBe('12.3%');
    expect(figureText(measured(12.34, 11.9, null), '%', 1)).toBe('12.3%');
    expect(intervalText(measured(12.34), 1)).toBe('');
  });

  it('says zero for a measured zero', () => {
    expect(figureText(measured(0), 'people', 0)).toBe('0 people');
  });

  it('says why there is none, without a digit, for every reason', () => {
    const texts = (Object.keys(REASON_WORDS) as (keyof typeof REASON_WORDS)[]).map((reason) =>
      figureText(missing(reason), '%', 1),
    );
    for (const text of texts) expect(text).toMatch(/^No figure: [a-z][^0-9%]+$/);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives a missing figure no limits', () => {
    expect(intervalText(missing('suppressed'), 1)).toBe('');
  });
});

describe('a comparison', () => {
  it('has words and a shape of its own kind, not a colour alone', () => {
    expect(Object.keys(COMPARISON_SHAPES)).toEqual(Object.keys(COMPARISON_WORDS));
    expect(new Set(Object.values(COMPARISON_WORDS)).size).toBe(6);
    for (const pair of [
      ['better', 'worse'],
      ['higher', 'lower'],
      ['similar', 'not-compared'],
    ] as const) {
      expect(COMPARISON_SHAPES[pair[0]]).not.toBe(COMPARISON_SHAPES[pair[1]]);
    }
  });
});
