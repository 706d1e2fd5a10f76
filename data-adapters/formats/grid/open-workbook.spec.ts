import fc from 'fast-check';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readZipDirectory } from '#data-adapters/formats/zip-directory.ts';
import { csvWorkbook, xlsxBytes, xlsxWorkbook } from './grid-fixture.ts';
import { cellAt, lineOf, textAt, type GridWorkbook } from './grid.ts';
import { openWorkbook } from './open-workbook.ts';

const texts = (workbook: GridWorkbook) => workbook.sheets.map(({ rows }) => rows);
const open = (bytes: Uint8Array, name = 'extract.csv') => openWorkbook({ name, bytes });
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('openWorkbook with a CSV file', () => {
  for (const [what, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`tells ${what} between cells, whatever a title above holds`, async () => {
      const rows = [
        ['Area', 'Year', 'Value'],
        ['Adur', '2022', '1.5'],
        ['Arun', '2022', '2.5'],
      ];
      const table = rows.map((cells) => cells.join(delimiter)).join('\n');
      const [sheet] = (await csvWorkbook(`People, by age; and sex\n${table}\n`)).sheets;
      expect(sheet?.rows.slice(1)).toEqual(rows);
    });
  }

  it('heeds the line by which Excel names the delimiter', async () => {
    expect(textAt((await csvWorkbook('sep=|\na|b\n1|2\n')).sheets[0]!, 2, 1)).toBe('2');
  });

  it('reads UTF-8 and UTF-16 with a mark or without, and anything else as Windows-1252', async () => {
    const text = 'Area,Note\nKernow,Caf\u00e9 \u2013 open\n';
    const utf16 = Uint8Array.from(
      Array.from(text).flatMap((character) => [
        character.charCodeAt(0) & 255,
        character.charCodeAt(0) >> 8,
      ]),
    );
    const files = {
      'UTF-8': new TextEncoder().encode(text),
      'UTF-8 with a mark': new TextEncoder().encode(`\uFEFF${text}`),
      'UTF-16': utf16,
      'UTF-16 with a mark': Uint8Array.from([0xff, 0xfe, ...utf16]),
      'UTF-16, the other way round': Uint8Array.from([
        ...[0xfe, 0xff],
        ...utf16.map((_, i) => utf16[i ^ 1] ?? 0),
      ]),
      'Windows-1252': bytesOf(text.replace('\u2013', '\u0096')),
    };
    for (const [encoding, bytes] of Object.entries(files)) {
      const expected = [
        ['Area', 'Note'],
        ['Kernow', 'Caf\u00e9 \u2013 open'],
      ];
      expect(texts(await open(bytes)))
        .withContext(encoding)
        .toEqual([expected]);
    }
  });

  it('keeps quoted delimiters and line ends in their cell, and knows the line a row starts on', async () => {
    const [sheet] = (await csvWorkbook('a,"b\r\nc",d\r\n"1,5","say ""x""",\r\n')).sheets;
    expect(sheet?.rows).toEqual([
      ['a', 'b\nc', 'd'],
      ['1,5', 'say "x"', ''],
    ]);
    expect(lineOf(sheet!, 1)).toBe(3);
  });

  it('reads a file of many pieces as it would one, quoted line ends and all', async () => {
    const long = 'x'.repeat(700);
    const rows = Array.from({ length: 4000 }, (_, i) => `${i},"${long}\n${i}",\u00e9`);
    const shares: number[] = [];
    const text = `n,text,mark\n${rows.join('\n')}\n`;
    const { sheets } = await csvWorkbook(text, { progress: (share) => shares.push(share) });
    expect(sheets[0]?.rows.length).toBe(4001);
    expect(sheets[0]?.rows[3999]).toEqual(['3998', `${long}\n3998`, '\u00e9']);
    expect(lineOf(sheets[0]!, 4000)).toBe(8000);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('stops where it is told to, with the reason of who stopped it', async () => {
    const controller = new AbortController();
    const reading = csvWorkbook(`a,b\n${'1,2\n'.repeat(600_000)}`, {
      signal: controller.signal,
      progress: () => {
        controller.abort(new DOMException('enough', 'AbortError'));
      },
    });
    await expectAsync(reading).toBeRejectedWithError(DOMException, 'enough');
  });
});

describe('openWorkbook with an Excel workbook', () => {
  it('gives texts, numbers, percentages, dates, truths, errors and formulas for what they are', async () => {
    const { sheets } = await xlsxWorkbook({
      rows: [
        ['Adur ', 1234.5, 0.16, 46082, true, 3, null],
        [null, 0, 0.2, 46082.5, false, '#N/A', ''],
      ],
      formats: { C1: '0.0%', C2: '0', D1: 'yyyy-mm-dd', D2: 'd mmm yyyy hh:mm' },
      formulas: { F1: 'SUM(A1:B1)', G1: 'SUM(B1:B2)' },
    });
    const row = (index: number) =>
      Array.from({ length: 7 }, (_, column) => {
        const { text, kind } = cellAt(sheets[0]!, index, column);
        return `${kind} ${text}`;
      });
    expect(row(0)).toEqual([
      'text Adur',
      'number 1234.5',
      'percent 0.16',
      'date 2026-03-01',
      'truth TRUE',
      'number 3',
      'formula ',
    ]);
    expect(row(1).slice(1, 6)).toEqual([
      'number 0',
      'number 0.2',
      'date 2026-03-01T12:00:00',
      'truth FALSE',
      'error #N/A',
    ]);
  });

  it('keeps merged ranges and says which sheets are hidden', async () => {
    const { sheets } = await xlsxWorkbook(
      { rows: [['2008/09', null, 'x']], merges: ['A1:B1'] },
      { rows: [['a']], hidden: true },
    );
    expect(sheets[0]?.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }]);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('takes what looks like markup or a formula for the text it is', async () => {
    const { sheets } = await xlsxWorkbook({ rows: [['<b>&amp;</b>', '=1+1', '_x0041_']] });
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['<b>&amp;</b>', '=1+1']);
    expect(sheets[0]?.kinds?.[0]).toBe('ttt');
  });
});

describe('openWorkbook refuses in one sentence with advice', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const LOCKED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  const ODS = 'PK\u0003\u0004.mimetypeapplication/vnd.oasis.opendocument.spreadsheet';
  const FOREIGN: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    'an empty file': [new Uint8Array(), /is empty/],
    'a file of blanks': [bytesOf(',,\n,,\n'), /nothing in it/],
    'an old .xls file': [Uint8Array.from([...OLE, 1, 2]), /save it as an Excel workbook/],
    'a locked workbook': [Uint8Array.from([...OLE, ...LOCKED]), /without the password/],
    'an OpenDocument sheet': [bytesOf(ODS), /save it as an Excel workbook/],
    'a Numbers document': [bytesOf('PK\u0003\u0004 Index/Document.iwa'), /export it/],
    'a PDF': [bytesOf('%PDF-1.7\n'), /table behind it/],
    'a web page called .xls': [
      bytesOf('<html><table></table></html>'),
      /open it in Excel and save/,
    ],
    'a workbook cut off': [bytesOf('PK\u0003\u0004 xl/workbook.xml'), /cut off or damaged/],
    'a quoted cell that never ends': [bytesOf('a,"b\n1,2\n'), /never closed/],
  };
  for (const [what, [bytes, words]] of Object.entries(FOREIGN)) {
    it(what, async () => {
      const error: unknown = await open(bytes, 'jsna.xls').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ForeignFileError);
      const { message } = error as Error;
      expect(message).toMatch(words);
      expect(message).toMatch(/^jsna\.xls [^\n]*; expected a table of figures by place[^\n]*\.$/);
    });
  }

  it('what is larger than its limits, at each of them', async () => {
    const workbook = await xlsxBytes(
      {
        rows: [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ],
      },
      { rows: [['c']] },
    );
    const limits = [
      { bytes: 100 },
      { parts: 2 },
      { unpackedBytes: 100 },
      { sheets: 1 },
      { rows: 2 },
      { columns: 1 },
      { cells: 4 },
      { places: 4 },
    ];
    for (const limit of limits) {
      await expectAsync(openWorkbook({ name: 'w.xlsx', bytes: workbook }, { limits: limit }))
        .withContext(JSON.stringify(limit))
        .toBeRejectedWithError(ForeignFileError);
    }
    for (const limit of [{ bytes: 4 }, { rows: 2 }, { columns: 1 }, { places: 4 }]) {
      await expectAsync(csvWorkbook('a,b\n1,2\n3,4\n', { limits: limit }))
        .withContext(JSON.stringify(limit))
        .toBeRejectedWithError(ForeignFileError);
    }
  });

  it('a part that unpacks to far more than its size', async () => {
    const rows = Array.from({ length: 30_000 }, () => Array<string>(8).fill('same'));
    const bytes = await xlsxBytes({ rows });
    await expectAsync(
      openWorkbook({ name: 'bomb.xlsx', bytes }, { limits: { ratio: 5 } }),
    ).toBeRejectedWithError(ForeignFileError, /would unpack to more than 5 times its size/);
  });

  it('a part that holds more than its archive declares', async () => {
    const bytes = (
      await xlsxBytes({
        rows: [
          ['Area', 'Value'],
          ['Adur', 1],
        ],
      })
    ).slice();
    const directory = readZipDirectory(bytes)!;
    const { unpackedBytes } = [...directory.parts.values()].find(({ name }) =>
      name.includes('sheet1'),
    )!;
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === unpackedBytes) view.setUint32(at, 20, true);
    }
    await expectAsync(open(bytes)).toBeRejectedWithError(ForeignFileError, /is damaged/);
  });
});

describe('openWorkbook with damaged files', () => {
  const changes = (length: number) =>
    fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });

  it('throws nothing but ForeignFileError, and reads no changed workbook as another', async () => {
    const whole = await xlsxBytes({
      rows: [
        ['Area', 'Value'],
        ['Adur', 1.5],
        ['Arun', null],
      ],
    });
    const before = texts(await open(whole));
    await fc.assert(
      fc.asyncProperty(changes(whole.length), fc.nat(whole.length), async (all, cut) => {
        const bytes = whole.slice(0, cut < whole.length / 4 ? whole.length : cut);
        for (const [at, byte] of all) if (at < bytes.length) bytes[at] = byte;
        const result: unknown = await open(bytes).catch((reason: unknown) => reason);
        if (result instanceof ForeignFileError) return;
        expect(result).not.toBeInstanceOf(Error);
        // The checksum of each part catches what the inflater does not.
        const after = texts(result as GridWorkbook).flat(3);
        for (const text of after) expect(before.flat(3)).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  it('throws nothing but ForeignFileError, whatever bytes of a CSV file are changed', async () => {
    const whole = new TextEncoder().encode('Area,Year,"Value, %"\nAdur,2022,1.5\n"Arun",2022,\n');
    await fc.assert(
      fc.asyncProperty(changes(whole.length), async (all) => {
        const bytes = whole.slice();
        for (const [at, byte] of all) bytes[at] = byte;
        const result: unknown = await open(bytes).catch((reason: unknown) => reason);
        if (result instanceof Error) expect(result).toBeInstanceOf(ForeignFileError);
        else expect((result as GridWorkbook).sheets.length).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});
