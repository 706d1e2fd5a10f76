import { chooseService } from './choose-service.ts';
import { readServiceName, type BoundaryService } from './service-name.ts';

describe('the name of a service', () => {
  const names: readonly (readonly [string, Partial<BoundaryService>])[] = [
    [
      'Local_Authority_Districts_May_2024_Boundaries_UK_BUC',
      { level: 'ltla', date: '2024-05', resolution: 'BUC', extent: 'UK', version: 0 },
    ],
    ['Local_Authority_Districts_December_2024_Boundaries_UK_BSC_V2', { version: 2 }],
    ['LAD_DEC_24_UK_BSC', { level: 'ltla', date: '2024-12', resolution: 'BSC' }],
    ['LAD_Dec_2019_Boundaries_UK_BGC_2022', { date: '2019-12', version: 2022 }],
    ['Local_Authority_Districts_(September_2023)_UK_BGC', { date: '2023-09' }],
    [
      'Counties_and_Unitary_Authorities_December_2024_Boundaries_UK_BUC_2',
      { level: 'utla', date: '2024-12', version: 2 },
    ],
    ['CTYUA_MAY_2023_UK_BUC', { level: 'utla', date: '2023-05' }],
    ['Integrated_Care_Boards_April_2023_EN_BSC', { level: 'icb', extent: 'EN' }],
    ['ICB_JUL_2022_EN_BUC_V3', { level: 'icb', date: '2022-07', version: 3 }],
    ['Regions_December_2024_Boundaries_EN_BGC', { level: 'region', resolution: 'BGC' }],
    ['NHS_England_Regions_January_2024_EN_BSC', { level: 'nhs-region', date: '2024-01' }],
    ['NHS_England_Regions_APR_2021_EN_BGC', { level: 'nhs-region', date: '2021-04' }],
  ];
  for (const [name, told] of names) {
    it(`${name} tells what it holds`, () => {
      expect(readServiceName(name)).toEqual(jasmine.objectContaining({ name, ...told }));
    });
  }

  const others = [
    'LAD_APR_2025_UK_NC_v2',
    'Local_Authority_Districts_May_2024_Boundaries_UK_BFC',
    'Local_Authority_Districts_May_2024_Names_and_Codes_in_the_UK_BUC',
    'Local_Authority_Districts_May_2024_Boundaries_Wales_BUC',
    'WD24_LAD24_CTY24_CED24_EN_LU',
    'Sub_Integrated_Care_Board_Locations_April_2023_EN_BSC',
    'Counties_December_2023_Boundaries_EN_BUC',
    'LAD_2013_GB_BSC',
    'Regions_December_EN_BUC',
    'May_2024_UK_BUC',
    '',
  ];
  for (const name of others) {
    it(`“${name}” is passed over`, () => {
      expect(readServiceName(name)).toBeNull();
    });
  }
});

describe('the service that is asked', () => {
  const services = [
    'Local_Authority_Districts_December_2024_Boundaries_UK_BGC',
    'Local_Authority_Districts_May_2024_Boundaries_UK_BGC',
    'Local_Authority_Districts_May_2024_Boundaries_UK_BSC',
    'Local_Authority_Districts_May_2024_Boundaries_UK_BUC',
    'Local_Authority_Districts_May_2024_Boundaries_UK_BUC_V2',
    'Local_Authority_Districts_May_2023_Boundaries_UK_BUC',
    'Integrated_Care_Boards_April_2023_EN_BSC',
    'Regions_December_2023_Boundaries_UK_BUC',
    'Regions_December_2023_Boundaries_EN_BUC',
  ].flatMap((name) => readServiceName(name) ?? []);
  const chosen = (level: BoundaryService['level'], from: string | null, to: string) =>
    chooseService(services, level, { from, to })?.name;

  it('is the newest not after the date, coarsest first, in its latest version', () => {
    expect(chosen('ltla', null, '2024-11-30')).toBe(
      'Local_Authority_Districts_May_2024_Boundaries_UK_BUC_V2',
    );
    expect(chosen('ltla', null, '2024-04-30')).toBe(
      'Local_Authority_Districts_May_2023_Boundaries_UK_BUC',
    );
  });

  it('is finer rather than older', () => {
    expect(chosen('ltla', null, '2026-11-25')).toBe(
      'Local_Authority_Districts_December_2024_Boundaries_UK_BGC',
    );
  });

  it('is for England alone where there is one', () => {
    expect(chosen('region', null, '2024-01-01')).toBe('Regions_December_2023_Boundaries_EN_BUC');
  });

  it('is none where all are too old or too new', () => {
    expect(chosen('icb', '2026-04-01', '2026-11-25')).toBeUndefined();
    expect(chosen('ltla', null, '2020-01-01')).toBeUndefined();
    expect(chosen('utla', null, '2026-11-25')).toBeUndefined();
  });
});
