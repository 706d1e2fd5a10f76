import * as v from 'valibot';
import { REGISTER_COLUMNS } from '#app/domain/register-columns.ts';
import { type RegisterRecord, registerOf } from '#app/domain/register-merge.ts';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import {
  Extension,
  EXTENSION,
  FORMAT,
  OPEN_REFERRAL,
  OpenReferralService,
} from './open-referral-shape.ts';
import { openReferralTexts } from './open-referral-texts.ts';
import { type ReadRegister, type RegisterContext, type RegisterIssue } from './register-file.ts';
import { rowRecord } from './row-record.ts';

const Listed = v.union([v.array(v.unknown()), v.looseObject({})]);
const Page = v.looseObject({ contents: v.array(v.unknown()) });
const Services = v.looseObject({ services: v.array(v.unknown()) });

/**
 * Reads services in Open Referral UK form (HSDS 3): a page of a directory's answer, a list, or one
 * service. The atlas's own attributes give back every field; of other directories' services, what the
 * register has no field for is named in a warning, and persons named as contacts are not taken. Their
 * family and conditions come from a taxonomy term of that name, or else from the context's defaults.
 * @throws ForeignFileError where it is not such a file, or one of a newer version.
 */
export function readOpenReferral(file: SourceFile, context: RegisterContext): ReadRegister {
  const value = readJsonAnswer(file, Listed, OPEN_REFERRAL);
  const services = servicesOf(value, file.name);
  const records: RegisterRecord[] = [];
  const issues: RegisterIssue[] = [];
  const warnings: RegisterIssue[] = [];
  const take = (row: number, texts: ReadonlyMap<string, string>) => {
    const read = rowRecord(row, (column) => texts.get(column) ?? '', context);
    if (read.record !== null) records.push(read.record);
    for (const issue of read.issues) issues.push(issue);
    for (const warning of read.warnings) warnings.push(warning);
  };
  services.forEach((one, index) => {
    const row = index + 1;
    const result = v.safeParse(OpenReferralService, one, { abortEarly: true });
    if (!result.success) {
      const column = v.getDotPath(result.issues[0]);
      const message = `The service has another shape than HSDS 3 at “${column ?? 'its start'}”. Mend the file, or leave the service out.`;
      issues.push({ row, column, message });
      return;
    }
    const { texts, remarks } = openReferralTexts(result.output, context.finder);
    for (const { column, message } of remarks) warnings.push({ row, column, message });
    take(row, texts);
  });
  const knownNones = knownNonesOf(value, file.name);
  knownNones.forEach((none, index) =>
    take(services.length + index + 1, new Map(Object.entries(none))),
  );
  const recordsInFile = services.length + knownNones.length;
  return { register: registerOf(records), issues, warnings, recordsInFile };
}

function servicesOf(value: v.InferOutput<typeof Listed>, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const page = v.safeParse(Page, value);
  if (page.success) return page.output.contents;
  const listed = v.safeParse(Services, value);
  if (listed.success) return listed.output.services;
  if ('id' in value && 'name' in value) return [value];
  throw new ForeignFileError(`${name} lists no services; expected ${OPEN_REFERRAL}.`);
}

const COLUMNS = new Set<string>(REGISTER_COLUMNS.map(({ id }) => id));

/** Findings of no service by column. */
function knownNonesOf(
  value: v.InferOutput<typeof Listed>,
  name: string,
): readonly Readonly<Record<string, string>>[] {
  if (Array.isArray(value) || !(EXTENSION in value)) return [];
  const result = v.safeParse(Extension, value[EXTENSION]);
  if (!result.success) {
    throw new ForeignFileError(`${name} is damaged at “${EXTENSION}”; expected ${OPEN_REFERRAL}.`);
  }
  const { format, known_none } = result.output;
  if (
    format > FORMAT ||
    known_none.some((none) => Object.keys(none).some((key) => !COLUMNS.has(key)))
  ) {
    throw new ForeignFileError(
      `${name} was written by a newer version of the atlas. Update this one, then choose the file again.`,
    );
  }
  return known_none;
}
