import { type Geography } from '#app/domain/area.ts';
import { type MergePreview, previewMerge } from '#app/domain/register-merge.ts';
import { type Register, type ServiceDraft } from '#app/domain/service.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { PlaceFinder } from '#data-adapters/service-register/place-finder.ts';
import { readRegister } from '#data-adapters/service-register/read-register.ts';
import { type RegisterIssue } from '#data-adapters/service-register/register-file.ts';
import { writeRegisterCsv } from '#data-adapters/service-register/register-csv.ts';
import { writeRegisterXlsx } from '#data-adapters/service-register/register-xlsx.ts';
import { writeOpenReferral } from '#data-adapters/service-register/write-open-referral.ts';

export const REGISTER_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** A file of services to read and compare with what is kept, or the register to write as a file. */
export type RegisterTask =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly geography: Geography;
      /** ISO date. */
      readonly today: string;
      readonly current: Register;
      /** Taken for services of other directories that name no family. */
      readonly family: ServiceDraft['family'];
    }
  | {
      readonly kind: 'write';
      readonly format: RegisterFormat;
      readonly register: Register;
      readonly geography: Geography;
    };

/** What a file would do, and what of it cannot be read. */
export interface ImportReading {
  readonly recordsInFile: number;
  readonly issues: readonly RegisterIssue[];
  readonly warnings: readonly RegisterIssue[];
  readonly preview: MergePreview;
}

export type RegisterResult =
  | { readonly kind: 'read'; readonly reading: ImportReading }
  | { readonly kind: 'written'; readonly content: string | Uint8Array<ArrayBuffer> };

const BROKEN =
  'The file cannot be read: something in it was not expected. Nothing was changed; choose another.';

/** @throws Error (as a rejection) with one sentence for the person. */
export async function registerTask(task: RegisterTask): Promise<RegisterResult> {
  const finder = new PlaceFinder(task.geography);
  if (task.kind === 'write') return { kind: 'written', content: await written(task, finder) };
  const { name, bytes, today, current, family } = task;
  try {
    const newId = () => crypto.randomUUID();
    const read = await readRegister(
      { name, bytes },
      { finder, today, newId, ...(family !== null && { defaults: { family } }) },
    );
    const { recordsInFile, issues, warnings, register } = read;
    const preview = previewMerge(current, register, finder.name);
    return { kind: 'read', reading: { recordsInFile, issues, warnings, preview } };
  } catch (error) {
    const message = error instanceof ForeignFileError ? error.message : BROKEN;
    throw new Error(message, { cause: error });
  }
}

async function written(
  { format, register }: Extract<RegisterTask, { kind: 'write' }>,
  finder: PlaceFinder,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return writeRegisterCsv(register, finder);
  if (format === 'json') return writeOpenReferral(register, finder);
  return new Uint8Array(await writeRegisterXlsx(register, finder));
}
