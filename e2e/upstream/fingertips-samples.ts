import { SAMPLE_INDICATORS, type SampleIndicator } from './fingertips-indicators.ts';
import { madeUp, type SamplePlace, samplePlaces } from './sample-places.ts';

const ENGLAND = 'E92000001';
const KIND_IDS: Readonly<Record<SamplePlace['level'], number>> = {
  england: 15,
  region: 6,
  'nhs-region': 223,
  icb: 221,
  utla: 502,
  ltla: 501,
};

/** Rows of the `all_data` download under the names of its columns, England twice, as there. */
export function sampleRows(id: string): Readonly<Record<string, string>>[] {
  const indicator = SAMPLE_INDICATORS.find((one) => String(one.id) === id);
  if (indicator === undefined) return [];
  const places = onceEach(samplePlaces().filter(({ level }) => indicator.kinds.includes(level)));
  return indicator.periods.flatMap((period) =>
    indicator.sexes.flatMap((sex) =>
      places.flatMap((place) => {
        const row = rowOf(indicator, place, sex, period);
        return place.code === ENGLAND
          ? [row, { ...row, 'Parent Code': ENGLAND, 'Parent Name': 'England' }]
          : [row];
      }),
    ),
  );
}

/** A unitary authority is of both tiers, and has one row. */
function onceEach(places: readonly SamplePlace[]): readonly SamplePlace[] {
  return [...new Map(places.map((place) => [place.code, place])).values()];
}

function rowOf(
  { id, name, age, unit, range: [least, spread] }: SampleIndicator,
  place: SamplePlace,
  sex: string,
  period: string,
): Record<string, string> {
  const near = madeUp(id, place.code, sex) + 0.1 * madeUp(id, place.code, sex, period);
  const years = /^\d{4} - \d{2}$/.test(period) ? 3 : 1;
  const people = Math.max(1000, Math.round(place.people * 0.9)) * years;
  const wanted = least + (spread * near) / 1.1;
  const per = unit === '%' ? 100 : 100_000;
  const count = unit === 'Years' ? null : Math.round((people * wanted) / per);
  const value = count === null ? wanted : (count / people) * per;
  const half =
    count === null
      ? 1.2
      : (1.96 * per * Math.sqrt((count * (1 - count / people)) / people)) / Math.sqrt(people);
  const parent = place.code === ENGLAND ? ['', ''] : [ENGLAND, 'England'];
  return {
    'Indicator ID': String(id),
    'Indicator Name': name,
    'Parent Code': parent[0] ?? '',
    'Parent Name': parent[1] ?? '',
    'Area Code': place.level === 'icb' ? `n${place.code}` : place.code,
    'Area Name': nameOf(place),
    'Area Type': areaType(place),
    Sex: sex,
    Age: age,
    'Time period': period,
    Value: value.toFixed(4),
    'Lower CI 95.0 limit': Math.max(0, value - half).toFixed(4),
    'Upper CI 95.0 limit': (value + half).toFixed(4),
    Count: count === null ? '' : String(count),
    Denominator: count === null ? '' : String(people),
    'Recent Trend': '',
    'Compared to England value or percentiles': 'Not compared',
    'Time period Sortable': `${period.slice(0, 4)}0000`,
    'Time period range': `${years}y`,
  };
}

function nameOf({ level, name }: SamplePlace): string {
  return level === 'region' ? `${name} region (statistical)` : name;
}

/** The words of the column, by which the kinds of area of a question are told. */
function areaType({ code, level }: SamplePlace): string {
  switch (level) {
    case 'england':
      return 'England';
    case 'region':
      return 'Regions (statistical)';
    case 'nhs-region':
      return 'NHS regions - new due to ICB changes';
    case 'icb':
      return 'ICBs';
    default:
      return code.startsWith('E06') ? 'UA' : code.startsWith('E10') ? 'County' : 'District';
  }
}

/** What `indicator_metadata` says, by id. */
export function sampleMetadata(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(SAMPLE_INDICATORS.map((one) => [one.id, metadataOf(one)]));
}

const POLARITY_WORDS = {
  0: 'RAG - Low is good',
  1: 'RAG - High is good',
  99: 'BOB - Blue orange blue',
} as const;

function metadataOf({ id, name, unit, year, polarity }: SampleIndicator): unknown {
  const valueTypes = {
    '%': [5, 'Proportion'],
    Years: [6, 'Life expectancy'],
    'per 100,000': [1, 'Directly standardised rate'],
  } as const;
  const [typeId, typeName] = valueTypes[unit];
  return {
    IID: id,
    Descriptive: {
      Name: name,
      NameLong: name,
      Definition: '<p>Sample definition, written by hand.</p>',
      DataSource: 'Sample source',
      Polarity: POLARITY_WORDS[polarity],
      Notes: 'Every figure is a sample.',
    },
    Unit: { Id: 5, Value: 100, Label: unit },
    ValueType: { Id: typeId, Name: typeName },
    YearType: { Id: year[0], Name: year[1] },
    ConfidenceIntervalMethod: { Id: 5, Name: 'Wilson Score method', Description: 'Sample' },
  };
}

/** What `available_data` says. */
export function sampleAvailability(): readonly { IndicatorId: number; AreaTypeId: number }[] {
  return SAMPLE_INDICATORS.flatMap(({ id, kinds }) =>
    kinds.map((kind) => ({ IndicatorId: id, AreaTypeId: KIND_IDS[kind] })),
  );
}

/** What `latest_data` says of one area: sexes, ages and polarity. Values there are not played. */
export function sampleRoots(ids: readonly string[]): readonly unknown[] {
  return SAMPLE_INDICATORS.filter(({ id }) => ids.includes(String(id))).flatMap(
    ({ id, sexes, age, polarity }) =>
      sexes.map((sex) => ({
        IID: id,
        Sex: { Id: { Male: 1, Female: 2 }[sex] ?? 4, Name: sex },
        Age: { Id: 1, Name: age },
        PolarityId: polarity,
        Grouping: [{ PolarityId: polarity }],
        Data: [],
      })),
  );
}
