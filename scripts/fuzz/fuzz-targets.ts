import { writeXlsx } from 'hucre/xlsx';
import { topology } from 'topojson-server';
import { type Parsed, type RemoteAdapter, type SourceFile } from '#data-adapters/adapter.ts';
import { shapesOf } from '#data-adapters/boundaries/area-shape.ts';
import { readBoundaryFile } from '#data-adapters/boundaries/boundary-file.ts';
import { SAMPLE_FEATURES, SAMPLE_GEOGRAPHY } from '#data-adapters/boundaries/sample-boundaries.ts';
import {
  fingertipsAvailableData,
  fingertipsSearch,
} from '#data-adapters/fingertips/available-data.ts';
import { fingertipsAreaTypes } from '#data-adapters/fingertips/fingertips-area-types.ts';
import { fingertipsFigures } from '#data-adapters/fingertips/fingertips-figures.ts';
import { fingertipsMetadata } from '#data-adapters/fingertips/indicator-metadata.ts';
import { fingertipsSplits } from '#data-adapters/fingertips/indicator-splits.ts';
import { openWorkbook } from '#data-adapters/formats/grid/open-workbook.ts';
import { SUSSEX } from '#data-adapters/local-extract/extract-fixture.ts';
import { previewExtract } from '#data-adapters/local-extract/preview-extract.ts';
import {
  completeMapping,
  proposeMapping,
} from '#data-adapters/local-extract/propose/propose-mapping.ts';
import { readExtract } from '#data-adapters/local-extract/read-extract.ts';
import { sampleWorkbook } from '#data-adapters/nhs-england/community-waits/sample-workbook.ts';
import { nomisRates } from '#data-adapters/nomis/nomis-adapter.ts';
import { nomisCodeList } from '#data-adapters/nomis/nomis-code-list.ts';
import { featurePage } from '#data-adapters/ons-geography/feature-page.ts';
import { layerDescription } from '#data-adapters/ons-geography/layer-description.ts';
import { serviceDirectory } from '#data-adapters/ons-geography/service-directory.ts';
import { READERS } from '#data-adapters/registry.ts';
import { type Found, type FuzzSample, type FuzzTarget } from './fuzz-target.ts';
import { played, published, publishedWhole, textSample, written } from './fuzz-samples.ts';

type Samples = () => readonly FuzzSample[] | Promise<readonly FuzzSample[]>;

/** Every adapter of the registry must have samples here: a spec compares the two lists. */
const FILE_SAMPLES: Readonly<Record<string, Samples>> = {
  'community-services': () => [
    ...written(
      'nhs-england/community-services/samples/activity.csv',
      'nhs-england/community-services/samples/beds.csv',
    ),
    ...published('nhs-england/community-services/csds_icb_2025-03.csv'),
  ],
  'community-waits': waitsWorkbook,
  deprivation: () => [
    ...written('deprivation/samples/iod.csv'),
    ...published('deprivation/iod2025-lad.csv'),
  ],
  fingertips: fingertipsSamples,
  'local-extract': () => [
    ...written('local-extract/samples/tidy-extract.csv'),
    ...published('local-extracts/trafford-adults_smoking.csv'),
  ],
  'nhs-england': () => [
    ...written(
      'nhs-england/qof-prevalence/samples/qof-prevalence.csv',
      'nhs-england/talking-therapies/samples/talking-therapies.csv',
      'nhs-england/community-services/samples/beds.csv',
      'nhs-england/sickness-absence/samples/sickness-icb-month.csv',
    ),
  ],
  nomis: () => [
    ...written(
      'nomis/samples/api-28-columns.csv',
      'nomis/samples/web-download.csv',
      'nomis/samples/web-download-measures.csv',
    ),
    ...published('nomis/nm-17-5-reconstructed.csv'),
  ],
  'ons-health-index': () => [
    ...written('ons-health-index/samples/icb.csv'),
    ...published('ons-health-index/icb.csv'),
  ],
  'ons-local-statistics': () => [
    ...written('ons-local-statistics/samples/explore-local-statistics.csv'),
    ...published('ons-local-statistics/healthy-life-expectancy.csv'),
  ],
  'primary-care-ahp': () => [
    ...written('nhs-england/primary-care-ahp/samples/primary-care-ahp.csv'),
    ...published('nhs-england/primary-care-ahp/pcn_ahp_fte_by_icb.csv'),
  ],
  'qof-prevalence': () => [
    ...written('nhs-england/qof-prevalence/samples/qof-prevalence.csv'),
    ...published('nhs-england/qof-prevalence/qof_prevalence_icb.csv'),
  ],
  'sickness-absence': () => [
    ...written(
      'nhs-england/sickness-absence/samples/sickness-icb-month.csv',
      'nhs-england/sickness-absence/samples/sickness-org-year.csv',
    ),
    ...published('nhs-england/sickness-absence/sickness_icb_month.csv'),
  ],
  'talking-therapies': () => [
    ...written('nhs-england/talking-therapies/samples/talking-therapies.csv'),
    ...published('nhs-england/talking-therapies/talking_therapies_icb.csv'),
  ],
};

/** Readers of one row a figure, or a row several. Nomis has several rows a figure. */
const EVERY_LINE = new Set([
  'community-services',
  'deprivation',
  'fingertips',
  'fingertips-figures',
  'ons-health-index',
  'ons-local-statistics',
  'primary-care-ahp',
  'qof-prevalence',
  'sickness-absence',
  'talking-therapies',
]);

/** Everything that reads what comes from outside. One more is one more row. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  ...Object.entries(FILE_SAMPLES).map(([name, samples]): FuzzTarget => {
    const read = READERS[name];
    if (read === undefined) throw new RangeError(`no reader called ${name}`);
    return target(name, samples, read);
  }),
  answers('fingertips-figures', fingertipsFigures, fingertipsSamples),
  answers('fingertips-area-types', fingertipsAreaTypes, () => played('fingertips/area-types.json')),
  answers('fingertips-metadata', fingertipsMetadata, () =>
    played('fingertips/indicator-metadata.json'),
  ),
  answers('fingertips-splits', fingertipsSplits, () =>
    written('fingertips/samples/latest-data.json'),
  ),
  answers('fingertips-available', fingertipsAvailableData, () =>
    played('fingertips/available-data.json'),
  ),
  answers('fingertips-search', fingertipsSearch, () => [
    textSample('search.json', '{"7":[247,848],"15":[247],"502":[]}', 'json'),
  ]),
  answers('nomis-rates', nomisRates, () => [
    ...written('nomis/samples/api-28-columns.csv'),
    ...published('nomis/nm-17-5-reconstructed.csv'),
  ]),
  answers('nomis-codes', nomisCodeList, () =>
    written('nomis/samples/countries.json', 'nomis/samples/geography-types.json'),
  ),
  answers('ons-services', serviceDirectory, () => [
    textSample(
      'services.json',
      JSON.stringify({
        services: [
          { name: 'Regions_December_2023_Boundaries_EN_BUC', type: 'FeatureServer' },
          { name: 'LAD_DEC_24_UK_BSC', type: 'FeatureServer' },
        ],
      }),
      'json',
    ),
  ]),
  answers('ons-layer', layerDescription, () => [
    textSample(
      'layer.json',
      JSON.stringify({ fields: [{ name: 'FID' }, { name: 'RGN23CD' }] }),
      'json',
    ),
  ]),
  target(
    'ons-features',
    () => played('ons-geography/Regions_December_2023_Boundaries_EN_BUC.geojson'),
    (file) => shapesOf(featurePage.parse(file).records, { code: 'RGN23CD', name: 'RGN23NM' }),
  ),
  target('boundary-file', boundarySamples, (file) => {
    const { codes, issues } = readBoundaryFile(file, {
      geography: SAMPLE_GEOGRAPHY,
      vintage: '2026',
    });
    return { records: codes, issues };
  }),
  target('brought-extract', extractSamples, async (file) => {
    const workbook = await openWorkbook(file);
    const mapping = completeMapping(proposeMapping(workbook, { geography: SUSSEX }));
    if (mapping === null) return { records: [], issues: [] };
    previewExtract(workbook, mapping, SUSSEX);
    return readExtract(workbook, mapping, SUSSEX);
  }),
];

function target(
  name: string,
  samples: Samples,
  read: (file: SourceFile) => Found | Promise<Found>,
): FuzzTarget {
  return { name, samples: async () => samples(), everyLine: EVERY_LINE.has(name), read };
}

/** What a publisher answers, judged by what its adapter makes of it. */
function answers<Query, T>(
  name: string,
  adapter: Pick<RemoteAdapter<Query, T>, 'parse'>,
  samples: Samples,
): FuzzTarget {
  return target(name, samples, (file): Parsed<T> => adapter.parse(file));
}

function fingertipsSamples(): readonly FuzzSample[] {
  return [
    ...written('fingertips/samples/all-data-27-columns.csv'),
    ...published(
      'fingertips/247-dementia-qof.csv',
      'fingertips/93356-campylobacter-county-ua-2018.csv',
    ),
  ];
}

async function waitsWorkbook(): Promise<readonly FuzzSample[]> {
  const { sheets } = sampleWorkbook();
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  });
  return [{ name: 'waits.xlsx', bytes, kind: 'workbook' }];
}

function boundarySamples(): readonly FuzzSample[] {
  const collection = { type: 'FeatureCollection', features: SAMPLE_FEATURES };
  const topo = topology({ lad: collection as unknown as GeoJSON.FeatureCollection }, 1e4);
  return [
    textSample('areas.geojson', JSON.stringify(collection), 'json'),
    textSample('areas.topojson', JSON.stringify(topo), 'json'),
  ];
}

async function extractSamples(): Promise<readonly FuzzSample[]> {
  const rows = [
    ['Smoking, made up', null, null, null, null],
    [],
    ['Area', 'Code', '2021', '2022', '2023'],
    ['Adur', 'E07000223', 1.5, 2.5, 3.5],
    ['Arun', 'E07000224', 4.5, '*', 6.5],
    ['Crawley', 'E07000226', 7.5, 8.5, null],
  ];
  const text = rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n');
  const long = 'Area,Year,Rate,LCL,UCL\nAdur,2022,5,4,6\nArun,2022,6,5,7\nAdur,2023,5.5,4.5,6.5\n';
  return [
    textSample('wide.csv', text, 'table'),
    textSample('long.csv', long, 'table'),
    {
      name: 'wide.xlsx',
      bytes: await writeXlsx({ sheets: [{ name: 'A', rows }] }),
      kind: 'workbook',
    },
    ...published('local-extracts/trafford-adults_smoking.csv'),
    ...publishedWhole('workbooks/valid_01.xlsx'),
  ];
}
