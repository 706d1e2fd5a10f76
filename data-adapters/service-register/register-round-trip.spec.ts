import fc from 'fast-check';
import { REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { type SourceFile } from '#data-adapters/adapter.ts';
import { arbitraryRegister, TODAY } from './arbitrary-register.ts';
import { PlaceFinder } from './place-finder.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { readRegisterCsv, writeRegisterCsv } from './register-csv.ts';
import { type RegisterContext } from './register-file.ts';
import { readRegisterXlsx, writeRegisterXlsx } from './register-xlsx.ts';
import { writeOpenReferral } from './write-open-referral.ts';

describe('a register written and read back', () => {
  const finder = new PlaceFinder(REGISTER_GEOGRAPHY);
  const context: RegisterContext = { finder, today: TODAY, newId: () => 'unused' };
  const file = (name: string, content: string | Uint8Array): SourceFile => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });

  it('is the same through CSV, whatever its texts hold', () => {
    fc.assert(
      fc.property(arbitraryRegister, (register) => {
        fc.pre(register.services.length + register.knownNones.length > 0);
        const text = writeRegisterCsv(register, finder);
        const read = readRegisterCsv(file('register.csv', text), context);
        expect(read.issues).toEqual([]);
        expect(read.register).toEqual(register);
      }),
    );
  });

  it('is the same through an Excel workbook, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRegister, async (register) => {
        const bytes = await writeRegisterXlsx(register, finder);
        const read = await readRegisterXlsx(file('register.xlsx', bytes), context);
        expect(read.issues).toEqual([]);
        expect(read.register).toEqual(register);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same through Open Referral UK JSON, whatever its texts hold', () => {
    fc.assert(
      fc.property(arbitraryRegister, (register) => {
        const text = writeOpenReferral(register, finder);
        const read = readOpenReferral(file('register.json', text), context);
        expect(read.issues).toEqual([]);
        expect(read.register).toEqual(register);
      }),
    );
  });
});
