import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readXlsx, type XlsxOptions } from './xlsx.ts';

const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream');

function read(bytes: Uint8Array, options: Partial<XlsxOptions> = {}) {
  return readXlsx(
    { name: 'figures.xlsx', bytes },
    { expected: 'a workbook of figures', ...options },
  );
}

const text = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0));

const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'About',
        rows: [
          ['Title', null],
          [null, null],
          ['Source', ' '],
        ],
      },
      {
        name: 'Data',
        rows: [
          ['Period', 'Number', null, 'Known'],
          [new Date(Date.UTC(2026, 2, 1)), 0, null, true],
          [null, 12.5, 'x', null],
          [null, null, null, null],
        ],
        merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
      },
    ],
  });

describe('readXlsx', () => {
  it('gives each sheet as rows of cells, dates as ISO text, with the merged ranges', async () => {
    const { sheets } = await read(await workbook());
    expect(sheets.map((sheet) => sheet.name)).toEqual(['About', 'Data']);
    expect(sheets[0]?.rows).toEqual([['Title'], [], ['Source']]);
    expect(sheets[1]?.rows).toEqual([
      ['Period', 'Number', null, 'Known'],
      ['2026-03-01', 0, null, true],
      [null, 12.5, 'x'],
    ]);
    expect(sheets[1]?.merges).toEqual([{ firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 2 }]);
  });

  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const LOCKED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  const ODS = 'PK\u0003\u0004.mimetypeapplication/vnd.oasis.opendocument.spreadsheet';
  const FOREIGN: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'an empty file': [new Uint8Array(), 'is empty'],
    'a CSV file': [text('a,b\n1,2\n'), 'is a text file'],
    'a web page': [text('<html></html>'), 'web page'],
    'a workbook locked with a password': [
      Uint8Array.from([...OLE, ...LOCKED]),
      'without the password',
    ],
    'an .xls file': [Uint8Array.from([...OLE, 1, 2, 3]), 'save it as an Excel workbook'],
    'an OpenDocument sheet': [text(ODS), 'save it as an Excel workbook'],
    'a ZIP archive': [text('PK\u0003\u0004 other'), 'unpack it'],
    'a workbook with no directory': [text('PK\u0003\u0004 xl/workbook.xml'), 'cut off or damaged'],
  };

  for (const [what, [bytes, found]] of Object.entries(FOREIGN)) {
    it(`refuses ${what} with advice in one sentence`, async () => {
      const sentence = new RegExp(
        `^figures\\.xlsx .*${found}.*; expected a workbook of figures\\.$`,
      );
      await expectAsync(read(bytes)).toBeRejectedWithError(ForeignFileError, sentence);
    });
  }

  it('refuses a workbook cut off half way', async () => {
    const whole = await workbook();
    await expectAsync(read(whole.subarray(0, whole.length / 2))).toBeRejectedWithError(
      ForeignFileError,
      /cut off or damaged/,
    );
  });

  it('checks size, parts and unpacked size before unpacking, and rows and cells after', async () => {
    const bytes = await workbook();
    const limits: Partial<XlsxOptions>[] = [
      { maxBytes: 100 },
      { maxEntries: 2 },
      { maxUnpackedBytes: 100 },
      { maxRows: 2 },
      { maxCells: 4 },
    ];
    for (const limit of limits) {
      await expectAsync(read(bytes, limit)).toBeRejectedWithError(ForeignFileError);
    }
  });

  it('throws nothing but ForeignFileError when bytes are damaged', async () => {
    const whole = await workbook();
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const error: unknown = await read(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof ForeignFileError).toBeTrue();
      }),
      { numRuns: 60 },
    );
  });

  it('reads the community waiting-time workbook as published', async () => {
    const path = join(
      UPSTREAM,
      'nhs-england/community-waits/original_community_health_services_waiting_times_2025-26_oct.xlsx',
    );
    if (!existsSync(path)) pending('../shared is not here: no workbook as published');
    const { sheets } = await read(readFileSync(path));
    expect(sheets.length).toBe(14);
    expect(sheets[2]?.rows.length).toBe(51);
    expect(sheets[2]?.rows[0]?.[0]).toMatch(/^Number of organisations of 141 in scope/);
  });
});
