import {
  ForeignFileError,
  type AsyncFileAdapter,
  type FigureRecord,
  type FileAdapter,
  type Parsed,
} from '#data-adapters/adapter.ts';
import { hasColumn } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvSheet } from '#data-adapters/formats/csv.ts';
import { sniff } from '#data-adapters/formats/sniff.ts';
import { type Workbook } from '#data-adapters/formats/xlsx.ts';
import { communityServicesAdapter } from './community-services/community-services-adapter.ts';
import { communityWaitsAdapter } from './community-waits/community-waits-adapter.ts';
import { primaryCareAhpAdapter } from './primary-care-ahp/primary-care-ahp-adapter.ts';
import { qofPrevalenceAdapter } from './qof-prevalence/qof-prevalence-adapter.ts';
import { sicknessAbsenceAdapter } from './sickness-absence/sickness-absence-adapter.ts';
import { talkingTherapiesAdapter } from './talking-therapies/talking-therapies-adapter.ts';

/** Which of NHS England's files it is, and its rows. */
export type NhsEnglandPayload =
  | { readonly kind: 'workbook'; readonly source: string; readonly workbook: Workbook }
  | { readonly kind: 'table'; readonly source: string; readonly sheet: CsvSheet };

/** Each table is known by a column that no other has. */
const TABLES: readonly { readonly column: string; readonly adapter: FileAdapter<CsvSheet> }[] = [
  { column: 'register_count', adapter: qofPrevalenceAdapter },
  { column: 'statistic', adapter: talkingTherapiesAdapter },
  { column: 'fte_days_available', adapter: sicknessAbsenceAdapter },
  { column: 'headcount_unique_ids', adapter: primaryCareAhpAdapter },
  { column: 'community_beds', adapter: communityServicesAdapter },
  { column: 'age_19_64', adapter: communityServicesAdapter },
];

const EXPECTED =
  'one of NHS England’s files: the community waiting-times workbook, or a CSV of QOF registers, ' +
  'Talking Therapies, sickness absence, primary care AHPs, community contacts or beds by ICB';

/**
 * Any of the NHS England files the atlas reads, told apart by their sheets or columns and handed
 * to the adapter of that file. The payload says which source that is.
 */
export const nhsEnglandAdapter: AsyncFileAdapter<NhsEnglandPayload> = {
  source: 'nhs-england',
  expected: EXPECTED,
  async decode(file) {
    if (sniff(file.bytes) === 'xlsx') {
      const { source } = communityWaitsAdapter;
      return { kind: 'workbook', source, workbook: await communityWaitsAdapter.decode(file) };
    }
    const adapter = adapterOf(readCsv(file, { expected: EXPECTED }));
    return { kind: 'table', source: adapter.source, sheet: adapter.decode(file) };
  },
  parse(payload): Parsed<FigureRecord> {
    if (payload.kind === 'workbook') return communityWaitsAdapter.parse(payload.workbook);
    return adapterOf(payload.sheet).parse(payload.sheet);
  },
};

function adapterOf(sheet: CsvSheet): FileAdapter<CsvSheet> {
  const table = TABLES.find(({ column }) => hasColumn(sheet, column));
  if (table !== undefined) return table.adapter;
  throw new ForeignFileError(
    `${sheet.name} has none of the columns its tables are known by; expected ${EXPECTED}.`,
  );
}
