import {
  type AsyncFileAdapter,
  type FigureRecord,
  type Parsed,
  type SourceFile,
} from './adapter.ts';
import { deprivationAdapter } from './deprivation/deprivation-adapter.ts';
import { fingertipsCsvAdapter } from './fingertips/fingertips-csv-adapter.ts';
import { localExtractAdapter } from './local-extract/local-extract-adapter.ts';
import { communityServicesAdapter } from './nhs-england/community-services/community-services-adapter.ts';
import { communityWaitsAdapter } from './nhs-england/community-waits/community-waits-adapter.ts';
import { nhsEnglandAdapter } from './nhs-england/nhs-england-adapter.ts';
import { primaryCareAhpAdapter } from './nhs-england/primary-care-ahp/primary-care-ahp-adapter.ts';
import { qofPrevalenceAdapter } from './nhs-england/qof-prevalence/qof-prevalence-adapter.ts';
import { sicknessAbsenceAdapter } from './nhs-england/sickness-absence/sickness-absence-adapter.ts';
import { talkingTherapiesAdapter } from './nhs-england/talking-therapies/talking-therapies-adapter.ts';
import { nomisAdapter } from './nomis/nomis-adapter.ts';
import { healthIndexAdapter } from './ons-health-index/health-index-adapter.ts';
import { onsLocalStatisticsAdapter } from './ons-local-statistics/ons-local-statistics-adapter.ts';

/** Bytes of a file to figures and issues. Throws `ForeignFileError` where it is not the source's. */
export type ReadFile = (file: SourceFile) => Promise<Parsed<FigureRecord>>;

type AnyAdapter<Payload> =
  | AsyncFileAdapter<Payload>
  | (Omit<AsyncFileAdapter<Payload>, 'decode'> & { decode(file: SourceFile): Payload });

/** The adapters of figures, by the word after `atlas adapt`. */
export const READERS: Readonly<Record<string, ReadFile>> = {
  'community-services': reader(communityServicesAdapter),
  'community-waits': reader(communityWaitsAdapter),
  deprivation: reader(deprivationAdapter),
  fingertips: reader(fingertipsCsvAdapter),
  'local-extract': reader(localExtractAdapter()),
  'nhs-england': reader(nhsEnglandAdapter),
  nomis: reader(nomisAdapter),
  'ons-health-index': reader(healthIndexAdapter),
  'ons-local-statistics': reader(onsLocalStatisticsAdapter),
  'primary-care-ahp': reader(primaryCareAhpAdapter),
  'qof-prevalence': reader(qofPrevalenceAdapter),
  'sickness-absence': reader(sicknessAbsenceAdapter),
  'talking-therapies': reader(talkingTherapiesAdapter),
};

/** Joins an adapter's two functions. */
export function reader<Payload>(adapter: AnyAdapter<Payload>): ReadFile {
  return async (file) => adapter.parse(await adapter.decode(file));
}
