import { inequalityOfTenths } from './inequality-of-tenths.ts';

const tenth = (value: number, denominator = 1000) => ({
  value,
  lower: value - 0.5,
  upper: value + 0.5,
  count: (value * denominator) / 100,
  denominator,
});
const LINE = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11].map((value) => tenth(value));

describe('inequalityOfTenths', () => {
  it('gives slope, ratio, the whole and the people of a straight line', () => {
    const { slope, relative, overall, people } = inequalityOfTenths(LINE);
    // Ten equal tenths a point apart: from 20.5 at one end of the population to 10.5 at the other.
    expect(slope?.value).toBeCloseTo(-10, 9);
    expect(relative?.value).toBeCloseTo(10.5 / 20.5, 9);
    expect(slope!.lower).toBeLessThan(-10);
    expect(slope!.upper).toBeGreaterThan(-10);
    expect(overall).toBeCloseTo(15.5, 9);
    // (20 - 11) + (19 - 11) + … points of 1,000 people each.
    expect(people).toBeCloseTo(450, 6);
  });

  it('answers nothing where people are not counted: they are never guessed', () => {
    const nothing = { slope: null, relative: null, overall: null, people: null };
    expect(inequalityOfTenths([{ ...LINE[0]!, denominator: null }, ...LINE.slice(1)])).toEqual(
      nothing,
    );
    expect(inequalityOfTenths([{ ...LINE[0]!, count: null }, ...LINE.slice(1)])).toEqual(nothing);
    expect(inequalityOfTenths([{ ...LINE[0]!, denominator: 0 }, ...LINE.slice(1)])).toEqual(
      nothing,
    );
    expect(inequalityOfTenths(LINE.slice(0, 4))).toEqual(nothing);
  });

  it('gives no index without limits, but still the people', () => {
    const { slope, relative, people } = inequalityOfTenths([
      { ...LINE[0]!, lower: null },
      ...LINE.slice(1),
    ]);
    expect([slope, relative]).toEqual([null, null]);
    expect(people).toBeCloseTo(450, 6);
  });
});
