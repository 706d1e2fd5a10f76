import { ForeignFileError } from '#data-adapters/adapter.ts';
import { checkFirstMapping } from './first-mapping.ts';

const columns = { areaCode: 'Code', period: 'Year', value: 'Share' };

describe('checkFirstMapping', () => {
  it('fills in what may be left out', () => {
    expect(checkFirstMapping({ columns })).toEqual({
      columns,
      fixed: {},
      categoryType: '',
      suppression: {},
      valuesAre: 'as-written',
      datesAre: 'day',
    });
  });

  it('takes what is fixed for every row in place of a column', () => {
    const fixed = { areaCode: 'E06000001', period: '2022/23' };
    expect(checkFirstMapping({ columns: { value: 'v' }, fixed }).fixed).toEqual(fixed);
  });

  const WRONG: readonly (readonly [mapping: unknown, message: string])[] = [
    [null, 'The mapping: it is not an object with a key “columns”.'],
    [{}, 'The mapping: columns is not given.'],
    [{ columns: [] }, 'The mapping: columns.value is not given.'],
    [{ columns: { areaCode: 'Code', period: 'Year' } }, 'The mapping: columns.value is not given.'],
    [
      { columns: { ...columns, value: 3 } },
      'The mapping: columns.value is “3”; it should be the name of a column, in quotation marks.',
    ],
    [
      { columns: { ...columns, colour: 'x' } },
      'The mapping: columns.colour is not a key of a mapping.',
    ],
    [{ columns, header: 3 }, 'The mapping: header is not a key of a mapping.'],
    [{ columns, headerRow: 0 }, 'The mapping: headerRow is “0”; it should be 1 or more.'],
    [
      { columns, valuesAre: 'per cent' },
      'The mapping: valuesAre is “per cent”; it should be as-written, percent or fraction.',
    ],
    [
      { columns: { value: 'v', period: 'p' } },
      'The mapping: neither columns.areaCode nor columns.areaName is given, so no row has a place.',
    ],
    [
      { columns: { value: 'v', areaName: 'p' } },
      'The mapping: neither columns.period nor fixed.period is given, so no row has a period.',
    ],
  ];

  for (const [mapping, message] of WRONG) {
    it(`says which key is wrong in ${JSON.stringify(mapping)}`, () => {
      expect(() => checkFirstMapping(mapping)).toThrowError(ForeignFileError, message);
    });
  }

  it('says which mark has no known reason', () => {
    expect(() => checkFirstMapping({ columns, suppression: { '@': 'zero' } })).toThrowError(
      ForeignFileError,
      /suppression\.@ .* should be one of suppressed/,
    );
  });
});
