import { ForeignFileError } from '#data-adapters/adapter.ts';
import { checkMapping, isWide } from './extract-mapping.ts';
import { checkSavedMapping, isFirstMapping, readMapping } from './read-mapping.ts';

const ref = (at: string, name = at) => ({ at, name });
const MAPPING = {
  version: 2,
  sheet: '',
  range: 'A1:C9',
  headerRows: 1,
  labels: { areaName: ref('A'), period: ref('B') },
  figures: [{ value: ref('C') }],
};

describe('checkMapping', () => {
  it('fills in what may be left out', () => {
    expect(checkMapping(MAPPING)).toEqual({
      version: 2,
      sheet: '',
      range: 'A1:C9',
      headerRows: 1,
      labels: MAPPING.labels,
      figures: [{ says: {}, value: ref('C') }],
      fixed: {},
      fillDown: [],
      categoryType: '',
      suppression: {},
      valuesAre: 'as-written',
      datesAre: 'day',
      serialDates: false,
      areas: { corrections: {} },
    });
  });

  it('takes what the header says of every figure in place of a column', () => {
    const figures = ['2021', '2022'].map((period) => ({ says: { period }, value: ref('C') }));
    const mapping = checkMapping({ ...MAPPING, labels: { areaName: ref('A') }, figures });
    expect(isWide(mapping)).toBeTrue();
  });

  const WRONG: readonly (readonly [change: object, message: RegExp])[] = [
    [{ version: 3 }, /version is “3”; it should be 2/],
    [{ range: 'here' }, /range is “here”; it should be a range, such as B4:H40/],
    [{ headerRows: 9 }, /headerRows is “9”; it should be 0 to 5/],
    [{ figures: [] }, /figures .* should have at least one entry/],
    [
      { figures: [{ value: ref('ABCD') }] },
      /figures\.0\.value\.at is “ABCD”; it should be a column/,
    ],
    [{ colour: 'red' }, /colour is not a key of a mapping/],
    [{ suppression: { '@': 'zero' } }, /suppression\.@ .* should be one of suppressed/],
    [{ labels: { period: ref('B') } }, /no column or text says which place/],
    [{ labels: { areaName: ref('A') } }, /no column or text says which period/],
  ];
  for (const [change, message] of WRONG) {
    it(`says which key is wrong in ${JSON.stringify(change)}`, () => {
      expect(() => checkMapping({ ...MAPPING, ...change })).toThrowError(ForeignFileError, message);
    });
  }
});

describe('readMapping', () => {
  const file = (text: string) => ({ name: 'm.json', bytes: new TextEncoder().encode(text) });

  it('reads both forms of a mapping', () => {
    expect(isFirstMapping(readMapping(file(JSON.stringify(MAPPING))))).toBeFalse();
    const first = { columns: { areaCode: 'Code', period: 'Year', value: 'Share' } };
    expect(isFirstMapping(readMapping(file(JSON.stringify(first))))).toBeTrue();
  });

  it('refuses what is not JSON, and JSON that is no mapping', () => {
    expect(() => readMapping(file('{columns'))).toThrowError(
      ForeignFileError,
      /^m\.json is not JSON/,
    );
    for (const value of [null, 3, 'x', []]) {
      expect(() => checkSavedMapping(value)).toThrowError(ForeignFileError);
    }
  });
});
