import { ForeignFileError } from '#data-adapters/adapter.ts';
import { percentAged } from '#app/domain/ages.ts';
import { readAges } from './ages.ts';

const HEAD = 'code,level,vintage,year,sex,0-4,5-9,90+,all';
const file = (...rows: readonly string[]) => ({
  name: 'ages.csv',
  bytes: new TextEncoder().encode([HEAD, ...rows].join('\n')),
});

describe('residents by age', () => {
  it('are read by band, one row a code', () => {
    const ages = readAges(
      file('E08000016,utla,,2024,persons,10,20,5,35', 'E08000016,ltla,,2024,persons,10,20,5,35'),
    );
    expect(ages).toEqual({
      year: 2024,
      bands: ['0-4', '5-9', '90+'],
      people: { E08000016: [10, 20, 5] },
    });
    expect(percentAged(ages, 'E08000016', 5, 90)).toBeCloseTo((100 * 20) / 35, 12);
    expect(percentAged(ages, 'E08000016', 90)).toBeCloseTo((100 * 5) / 35, 12);
    expect(percentAged(ages, 'constructor', 0)).toBeNull();
  });

  for (const [what, rows] of [
    ['a number that is not there', ['E1,utla,,2024,persons,10,,5,15']],
    ['a row of men alone', ['E1,utla,,2024,males,10,20,5,35']],
    ['two years', ['E1,utla,,2024,persons,1,2,3,6', 'E2,utla,,2023,persons,1,2,3,6']],
    [
      'one code with two answers',
      ['E1,utla,,2024,persons,1,2,3,6', 'E1,ltla,,2024,persons,1,2,4,7'],
    ],
    ['no row', []],
  ] as const) {
    it(`are refused for ${what}`, () => {
      expect(() => readAges(file(...rows))).toThrowError(ForeignFileError, /ages\.csv/);
    });
  }
});
