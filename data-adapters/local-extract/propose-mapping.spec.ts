import { proposeMapping } from './propose-mapping.ts';

const sheet = (header: readonly string[], ...rows: (readonly string[])[]) => ({
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});

describe('proposeMapping', () => {
  const HEADERS: Readonly<Record<string, readonly string[]>> = {
    Nomis: ['DATE_NAME', 'GEOGRAPHY_NAME', 'GEOGRAPHY_CODE', 'VARIABLE_NAME', 'OBS_VALUE'],
    'a council': ['LAD23CD', 'LAD23NM', 'Year', 'Rate (%)', 'Lower 95% CI', 'Upper 95% CI', 'Rate'],
    ONS: ['areacd', 'areanm', 'period', 'observation', 'lci_95', 'uci_95'],
  };

  for (const [whose, header] of Object.entries(HEADERS)) {
    it(`knows the column names of ${whose}`, () => {
      const { mapping } = proposeMapping(sheet(header));
      const { areaCode, period, value } = mapping?.columns ?? {};
      expect([areaCode, period, value].every((column) => header.includes(column ?? ''))).toBeTrue();
    });
  }

  it('takes a breakdown by Male and Female for sex, and any other for a category', () => {
    const header = ['area', 'year', 'value', 'inequality'];
    const sexes = proposeMapping(
      sheet(header, ['A', '2022', '1', 'Male'], ['A', '2022', '1', 'NA']),
    );
    expect(sexes.mapping?.columns.sex).toBe('inequality');
    const fifths = proposeMapping(sheet(header, ['A', '2022', '1', 'Most deprived']));
    expect(fifths.mapping?.columns.category).toBe('inequality');
    expect(fifths.mapping?.categoryType).toBe('inequality');
  });

  it('takes a count for the value only where there is nothing nearer', () => {
    const { mapping } = proposeMapping(sheet(['Area code', 'Period', 'Number']));
    expect(mapping?.columns.value).toBe('Number');
    expect(mapping?.columns.count).toBeUndefined();
  });

  it('says what is lacking and proposes nothing', () => {
    expect(proposeMapping(sheet(['colour', 'shape']))).toEqual({
      mapping: null,
      lacking: ['a value', 'an area code or name', 'a period'],
    });
  });
});
