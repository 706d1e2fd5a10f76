import * as v from 'valibot';
import { type BoundaryLevel } from '#app/domain/boundaries.ts';
import { ForeignFileError, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { type PropertyKeys } from '#data-adapters/boundaries/area-shape.ts';
import { readAnswer } from './publisher-answer.ts';
import { ONS_GEOGRAPHY } from './service-directory.ts';
import { type BoundaryService } from './service-name.ts';

const Description = v.object({ fields: v.array(v.object({ name: v.string() })) });

/** What the code fields of a level start with; the year follows: `LAD24CD`. */
const FIELD_STEMS: Readonly<Record<BoundaryLevel, string>> = {
  region: 'RGN',
  'nhs-region': 'NHSER',
  icb: 'ICB',
  utla: 'CTYUA',
  ltla: 'LAD',
};

/** The one layer of a boundary service: the names of its fields. */
export const layerDescription: RemoteAdapter<BoundaryService, string> = {
  source: ONS_GEOGRAPHY,
  request: ({ name }) => ({
    upstream: ONS_GEOGRAPHY,
    path: `${encodeURIComponent(name)}/FeatureServer/0?f=json`,
    expects: 'json',
    about: `the fields of ${inWords(name)}`,
  }),
  parse(answer) {
    const { fields } = readAnswer(answer, Description, 'the description of a layer');
    return { records: fields.map(({ name }) => name), issues: [] };
  },
};

/**
 * The fields of code and name, whatever year they carry.
 * @throws ForeignFileError where the layer has none for this level.
 */
export function boundaryFields(service: BoundaryService, fields: readonly string[]): PropertyKeys {
  const stem = FIELD_STEMS[service.level];
  const fieldOf = (ending: string) =>
    fields.find((field) => new RegExp(`^${stem}\\d{2}${ending}$`, 'i').test(field));
  const code = fieldOf('CD');
  if (code === undefined) {
    throw new ForeignFileError(
      `${inWords(service.name)} of ONS Open Geography has no field of codes such as ${stem}24CD; bring the boundaries as a file.`,
    );
  }
  return { code, name: fieldOf('NM') ?? null };
}

/** `Regions_December_2024_Boundaries_EN_BGC` as a reader follows it. */
export function inWords(serviceName: string): string {
  return serviceName.replaceAll('_', ' ').trim();
}
