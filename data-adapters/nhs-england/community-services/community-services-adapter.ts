import { measuredOrMissing } from '#app/domain/figure.ts';
import { type FigureRecord, type FileAdapter, type Parsed } from '#data-adapters/adapter.ts';
import { hasColumn } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows, type ReadRow } from '#data-adapters/formats/read-rows.ts';
import {
  ACTIVITY,
  activityRules,
  bedsRules,
  type ActivityValues,
  type BedsValues,
} from './community-services-row.ts';

const BEDS = {
  community_beds: 'Community beds',
  rehab_reablement_recovery_beds: 'Beds for rehabilitation, reablement and recovery',
  post_hospital_rehab: 'Beds for rehabilitation after hospital',
  stroke_neuro_rehab: 'Beds for stroke and neurological rehabilitation',
  complex_specialist_rehab: 'Beds for complex or specialist rehabilitation',
  mean_length_of_stay_days: 'Mean length of stay in community beds',
} as const satisfies Partial<Record<keyof BedsValues, string>>;

const AGES = {
  count: 'All ages',
  age_0_18: '0-18',
  age_19_64: '19-64',
  age_65_plus: '65+',
} as const;

/**
 * What community services do and have, by ICB: contacts of one month by age
 * (`community-services/<measure>`; the ages need not sum to the total) or beds on one day
 * (`community-beds/<column>`). Providers that send no return are in no figure, so these are lower
 * bounds. Source: NHS England, Community Services Data Set and community bed audit.
 */
export const communityServicesAdapter: FileAdapter<CsvSheet> = {
  source: 'community-services',
  expected: activityRules.expected,
  decode(file) {
    const sheet = readCsv(file, { expected: bedsRules.expected });
    return hasBeds(sheet) ? decodeRows(file, bedsRules) : decodeRows(file, activityRules);
  },
  parse: (sheet) => (hasBeds(sheet) ? parseBeds(sheet) : parseActivity(sheet)),
};

function hasBeds(sheet: CsvSheet): boolean {
  return hasColumn(sheet, 'community_beds');
}

function parseActivity(sheet: CsvSheet): Parsed<FigureRecord> {
  const { rows, issues } = readRows(sheet, activityRules);
  const records = rows.flatMap((row) =>
    entriesOf(AGES).map(([column, age]) => {
      const count = row.values[column];
      return figureRecord({
        ...placeOf(row),
        indicator: `community-services/${row.values.measure}`,
        indicatorName: ACTIVITY[row.values.measure],
        age,
        figure: measuredOrMissing(count, 'suppressed'),
        count,
        unit: row.values.measure.startsWith('people') ? 'people' : 'in the month',
      });
    }),
  );
  return firstOfEach(records, issues);
}

function parseBeds(sheet: CsvSheet): Parsed<FigureRecord> {
  const { rows, issues } = readRows(sheet, bedsRules);
  const records = rows.flatMap((row) =>
    entriesOf(BEDS).map(([column, name]) => {
      const value = row.values[column];
      const days = column === 'mean_length_of_stay_days';
      return figureRecord({
        ...placeOf(row),
        indicator: `community-beds/${column}`,
        indicatorName: name,
        figure: measuredOrMissing(value, 'not-submitted'),
        count: days ? null : value,
        unit: days ? 'days' : 'beds',
      });
    }),
  );
  return firstOfEach(records, issues);
}

function placeOf({ line, values }: ReadRow<ActivityValues | BedsValues>) {
  return {
    areaCode: values.area_code,
    areaName: values.area_name,
    areaType: values.level,
    period: values.period,
    row: line,
  };
}

/** The pairs of an object whose keys are known in full. */
function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  return Object.entries(record) as [Key, Value][];
}
