import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Geography } from '#app/domain/area.ts';
import { adultsOf, readAdults } from './adults.ts';

const geography: Geography = {
  vintages: [
    { id: '2023', from: null, to: '2026-03-31' },
    { id: '2026', from: '2026-04-01', to: null },
  ],
  areas: [],
  memberships: [
    row('L1', 'A', 1, '2023'),
    row('L2', 'A', 0.5, '2023'),
    row('L2', 'B', 0.5, '2023'),
    row('L2', 'B', 1, '2026'),
    row('L1', 'REG', 1, null),
    row('L2', 'REG', 1, null),
  ],
  successions: [],
  aliases: [],
};

function row(child: string, parent: string, share: number, vintage: string | null) {
  return {
    child,
    childLevel: 'ltla' as const,
    parent,
    parentLevel: 'icb' as const,
    share,
    shareWorkingAge: share,
    vintage,
  };
}

const file = (text: string) => ({ name: 'ages.csv', bytes: new TextEncoder().encode(text) });
const SAMPLE = 'code,name,17,18,19,90+\nL1,One,10,20,30,5\nL2,Two,1,2,4,8\n';

describe('adults', () => {
  it('are residents of 18 and over, to the last open age', () => {
    const adults = adultsOf(readAdults(file(SAMPLE)), geography);
    expect([adults('L1'), adults('L2')]).toEqual([55, 14]);
  });

  it('of a larger place are those of its districts, by their shares', () => {
    const adults = adultsOf(readAdults(file(SAMPLE)), geography);
    expect(adults('REG')).toBe(69);
    expect(adults('A')).toBe(62);
  });

  it('of a board whose boundaries changed are those of one vintage, never of two added up', () => {
    expect(adultsOf(readAdults(file(SAMPLE)), geography)('B')).toBe(7);
  });

  it('of an unknown place are not known, and not none', () => {
    expect(() => adultsOf(readAdults(file(SAMPLE)), geography)('X')).toThrowError(RangeError, /X/);
  });

  it('cannot be read where an age is blank or there are no ages', () => {
    expect(() =>
      adultsOf(readAdults(file(SAMPLE.replace('20,30', ',30'))), geography),
    ).toThrowError(ForeignFileError, 'ages.csv, line 2: age 18 has no number.');
    expect(() => adultsOf(readAdults(file('code,name\nL1,One\n')), geography)).toThrowError(
      ForeignFileError,
      /no columns of ages/,
    );
  });
});
