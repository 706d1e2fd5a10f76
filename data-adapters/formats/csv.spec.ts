import fc from 'fast-check';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readCsv, readCsvLines, type CsvOptions } from './csv.ts';

const EXPECTED = 'a table of figures (CSV)';

function read(content: string | Uint8Array, options: Partial<CsvOptions> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCsv({ name: 'figures.csv', bytes }, { expected: EXPECTED, ...options });
}

describe('readCsv', () => {
  it('keeps the true line number of each row when quoted cells hold newlines', () => {
    const sheet = read('code,name\nE1,"two\nlines"\n\nE2,"three\r\nmore\nlines"\nE3,one\n');
    expect(sheet.header).toEqual(['code', 'name']);
    expect(sheet.rows).toEqual([
      { line: 2, cells: ['E1', 'two\nlines'] },
      { line: 5, cells: ['E2', 'three\nmore\nlines'] },
      { line: 8, cells: ['E3', 'one'] },
    ]);
    expect(sheet.issues).toEqual([]);
  });

  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    it(`reads ${name} line ends`, () => {
      const sheet = read(['a,b', '1,2', '3,4'].join(end));
      expect(sheet.rows.map((row) => row.cells.join('|'))).toEqual(['1|2', '3|4']);
      expect(sheet.rows.map((row) => row.line)).toEqual([2, 3]);
    });
  }

  it('drops the byte order mark and reads UTF-16', () => {
    expect(read('\ufeffarea,value\nE1,1').header).toEqual(['area', 'value']);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('a,b\n1,2').flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    expect(read(utf16).rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('falls back to Windows-1252 where the bytes are not UTF-8', () => {
    const bytes = Uint8Array.from(
      Array.from('a,b\nx,')
        .map((c) => c.charCodeAt(0))
        .concat(0xa3, 0x96, 0x35),
    );
    expect(read(bytes).rows[0]?.cells).toEqual(['x', '£–5']);
  });

  it('reports rows with too many or too few cells and leaves them out', () => {
    const sheet = read('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n,,\n');
    expect(sheet.rows.map((row) => row.line)).toEqual([2, 5]);
    expect(sheet.issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'ragged-row'],
      [4, 'ragged-row'],
    ]);
  });

  it('says that the file may be cut off where its last row is short and has no line end', () => {
    expect(read('a,b,c\n1,2,3\n1,2').issues[0]?.message).toContain('may be cut off');
  });

  it('fills the last cells with blanks only where rows may leave them out', () => {
    const sheet = read('a,b,c\n1,2\n', { mayOmitLast: 1 });
    expect(sheet.rows[0]?.cells).toEqual(['1', '2', '']);
  });

  it('starts at the header line that it is told', () => {
    const sheet = read('A title\n\na,b\n1,2\n', { headerLine: 3 });
    expect(sheet.header).toEqual(['a', 'b']);
    expect(sheet.rows).toEqual([{ line: 4, cells: ['1', '2'] }]);
  });

  it('reads tabs or semicolons where the header has no comma', () => {
    expect(read('a\tb\n1\t2,5').rows[0]?.cells).toEqual(['1', '2,5']);
    expect(read('a;b\n1;2').header).toEqual(['a', 'b']);
  });

  const FOREIGN: Readonly<Record<string, readonly [string, string]>> = {
    'an empty file': ['', 'is empty'],
    'a file of white space': [' \r\n\t\n', 'is blank'],
    'a web page': ['\n<!DOCTYPE html><html><body>503</body></html>', 'web page'],
    'an XML document': ['<?xml version="1.0"?><a/>', 'XML'],
    'a PDF': ['%PDF-1.7\n', 'PDF'],
    'a JSON answer': ['{"error":"Query is incomplete"}', 'JSON'],
    'a JSON list': ['[ {"Val": 1} ]', 'JSON'],
    'a workbook': ['PK\u0003\u0004 xl/workbook.xml', 'Excel workbook'],
    'an archive': ['PK\u0003\u0004 figures.csv', 'ZIP'],
    'binary data': ['a,b\u0000c', 'binary'],
    'a table cut off inside a quoted cell': ['a,b\n1,"tw', 'cut off'],
  };

  for (const [what, [content, found]] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence that says what was found and what was expected`, () => {
      const sentence = new RegExp(
        `^figures\\.csv .*${found}.*; expected ${EXPECTED.replace(/[()]/g, '\\$&')}\\.$`,
      );
      expect(() => read(content)).toThrowMatching(
        (error: unknown) => error instanceof ForeignFileError && sentence.test(error.message),
      );
    });
  }

  it('refuses a file over the size limit', () => {
    expect(() => read('a,b\n1,2\n', { maxBytes: 5 })).toThrowError(ForeignFileError, /8 bytes/);
  });

  it('throws nothing but ForeignFileError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          for (const row of read(bytes).rows) expect(row.cells.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
    );
  });
});

describe('readCsvLines', () => {
  const lines = (text: string) =>
    readCsvLines(
      { name: 'figures.csv', bytes: new TextEncoder().encode(text) },
      { expected: EXPECTED },
    );

  it('gives rows of any length with their lines, blank ones too', () => {
    expect(lines('title\r\n\r\na,"b\nc"\nd\n')).toEqual([
      { line: 1, cells: ['title'] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['a', 'b\nc'] },
      { line: 5, cells: ['d'] },
      { line: 6, cells: [''] },
    ]);
  });

  it('refuses what is not a table, and a quoted cell that never ends', () => {
    for (const text of ['', '<!doctype html>', '{"error":"x"}', 'a,"b\n']) {
      expect(() => lines(text))
        .withContext(text)
        .toThrowError(ForeignFileError);
    }
  });
});
