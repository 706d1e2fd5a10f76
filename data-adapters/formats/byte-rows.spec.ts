import fc from 'fast-check';
import Papa from 'papaparse';
import { bytesOnce, numberOf } from './byte-cells.ts';
import { textColumn, numberColumn, together } from './byte-columns.ts';
import { type ByteRow, eachByteRow, isBlankCell, isBlankRow } from './byte-rows.ts';
import { readNumber } from './read-number.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function cellsOf({ bytes, starts, ends, count }: ByteRow): string[] {
  return Array.from({ length: count }, (_, i) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(starts[i], ends[i])),
  );
}

/** Every row with the line it begins on; null where a quoted cell is never closed. */
function rowsOf(text: string): [number, string[]][] | null {
  const rows: [number, string[]][] = [];
  const closed = eachByteRow(utf8(text), 0x2c, (row, line) => {
    rows.push([line, cellsOf(row).map((cell) => cell.replace(/\r\n?/g, '\n'))]);
  });
  return closed ? rows : null;
}

/** The same by the library alone, which reads the whole text. */
function byLibrary(text: string): [number, string[]][] | null {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\n' });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return null;
  let line = 1;
  return data.map((cells) => {
    const row: [number, string[]] = [line, cells];
    line += 1 + cells.join('').split('\n').length - 1;
    return row;
  });
}

describe('the rows of a table in bytes', () => {
  it('are told apart by commas and line ends of every kind, blank ones too', () => {
    expect(rowsOf('a,b\nc,\r\n\r,d\né,“x”')).toEqual([
      [1, ['a', 'b']],
      [2, ['c', '']],
      [3, ['']],
      [4, ['', 'd']],
      [5, ['é', '“x”']],
    ]);
  });

  it('may hold commas, line ends and quotes in quoted cells', () => {
    expect(rowsOf('"a,b","c\nd"\n"say ""hi""",e\n"", "x"\n')).toEqual([
      [1, ['a,b', 'c\nd']],
      [3, ['say "hi"', 'e']],
      [4, ['', ' "x"']],
    ]);
  });

  it('are refused where a quoted cell is never closed', () => {
    expect(rowsOf('a,"b\nc,d\n')).toBeNull();
    expect(rowsOf('"a')).toBeNull();
  });

  it('are those the library reads, whatever the text', () => {
    const piece = fc.constantFrom('a', '1.5', ',', '\n', '\r\n', '"', '""', ' ', 'é', '–', '');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        // The library calls a text of nothing but one line end a row, here it is none.
        if (text.replace(/\r\n?/g, '\n').replace(/\n$/, '') === '') return;
        expect(rowsOf(text)).toEqual(byLibrary(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a cell in bytes', () => {
  const cell = (text: string) => {
    const bytes = utf8(text);
    return [bytes, 0, bytes.length] as const;
  };

  it('holds the number that its text does', () => {
    for (const text of [
      '',
      '0',
      '-0',
      '1.5',
      '-12.25',
      '.5',
      '5.',
      '1e3',
      '1,234',
      ' 7 ',
      'x',
      '-',
      '1.2.3',
      '*',
      '123456789012345678',
      '0.1234567890123456',
      '٣',
      '+4',
      '−3',
    ]) {
      expect(numberOf(...cell(text)))
        .withContext(text)
        .toEqual(readNumber(text));
    }
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.nat(12),
        (value, digits) => {
          for (const text of [String(value), value.toFixed(Math.min(digits, 20))]) {
            expect(numberOf(...cell(text))).toEqual(readNumber(text));
          }
        },
      ),
    );
  });

  it('is read once for each text, and equal texts share what was read', () => {
    const read: string[] = [];
    const once = bytesOnce((text) => {
      read.push(text);
      return { text };
    });
    const told = ['a', 'a', 'b', 'é', 'a', 'b'].map((text) => once(...cell(text)));
    expect(read).toEqual(['a', 'b', 'é']);
    expect(told.map(({ id }) => id)).toEqual([0, 0, 1, 2, 0, 1]);
    expect(told[4]).toBe(told[0]);
    expect(told[3]?.value).toEqual({ text: 'é' });
  });

  it('tells texts of the same hash apart', () => {
    const once = bytesOnce((text) => text);
    const texts = Array.from({ length: 70_000 }, (_, i) => `E${i}`);
    for (const text of texts) expect(once(...cell(text)).value === text).toBeTrue();
    expect(texts.every((text, i) => once(...cell(text)).id === i)).toBeTrue();
  });

  it('is blank without letters, and where there is no such cell', () => {
    const rows: boolean[][] = [];
    eachByteRow(utf8('a, ,\u00a0\u0007\n ,\t\n'), 0x2c, (row) => {
      rows.push([...[0, 1, 2, 3, -1].map((i) => isBlankCell(row, i)), isBlankRow(row)]);
    });
    expect(rows).toEqual([
      [false, true, true, true, true, false],
      [true, true, true, true, true, true],
    ]);
  });

  it('is found by the place of its column; blank where the file has none', () => {
    const told: string[] = [];
    const text = textColumn(0, (cell) => cell);
    const absent = textColumn(-1, (cell) => `[${cell}]`);
    const number = numberColumn(1, (cell, line) => told.push(`${line} ${cell}`));
    const pair = together((a: string, b: string) => ({ a, b }));
    const found: unknown[] = [];
    eachByteRow(utf8('x,1\ny\nx,?\n'), 0x2c, (row, line) => {
      found.push([text(row).value, absent(row).value, number(row, line)]);
    });
    expect(found).toEqual([
      ['x', '[]', 1],
      ['y', '[]', null],
      ['x', '[]', null],
    ]);
    expect(told).toEqual(['3 ?']);
    const [a, b] = [
      { id: 0, value: 'a' },
      { id: 1, value: 'b' },
    ];
    expect(pair(a, b)).toBe(pair(a, b));
    expect(pair(b, a)).toEqual({ a: 'b', b: 'a' });
  });
});
