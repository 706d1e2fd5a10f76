import { type SourceFile } from '#data-adapters/adapter.ts';
import { sniff } from '#data-adapters/formats/sniff.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { readRegisterCsv } from './register-csv.ts';
import { type ReadRegister, type RegisterContext } from './register-file.ts';
import { readRegisterXlsx } from './register-xlsx.ts';

/**
 * Reads a register from a file of any kind it comes in: CSV, Excel workbook or Open Referral UK JSON,
 * told by its contents, not its name. Nothing is kept: the caller shows what would change.
 * @throws ForeignFileError (as a rejection) where it is none of them.
 */
export async function readRegister(
  file: SourceFile,
  context: RegisterContext,
): Promise<ReadRegister> {
  const kind = sniff(file.bytes);
  if (kind === 'json') return readOpenReferral(file, context);
  return kind === 'text' ? readRegisterCsv(file, context) : await readRegisterXlsx(file, context);
}
