import fc from 'fast-check';
import {
  ForeignFileError,
  type AsyncFileAdapter,
  type FileAdapter,
  type Parsed,
  type SourceFile,
} from '#data-adapters/adapter.ts';

/** What every adapter of a text file promises, as specs. For specs only. */

export function textFile(text: string, name = 'sample.csv'): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

type AnyAdapter<Payload, T> = FileAdapter<Payload, T> | AsyncFileAdapter<Payload, T>;

export async function readText<Payload, T>(
  adapter: AnyAdapter<Payload, T>,
  text: string,
): Promise<Parsed<T>> {
  return adapter.parse(await adapter.decode(textFile(text)));
}

const FOREIGN: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a blank file': ' \n\n',
  'a web page': '<!DOCTYPE html><html><body>Service unavailable</body></html>',
  'a JSON answer': '{"error": "not found"}',
  'a PDF': '%PDF-1.7\n1 0 obj\n',
  "another publisher's table": 'country,year,population\nFrance,2020,67000000\n',
  'a quoted cell that never ends': 'area_code,"area_name\nE54000048,Lancashire\n',
};

/** `sample`: a text the adapter reads without an issue. */
export function itKeepsTheAdapterPromises<Payload, T>(
  adapter: AnyAdapter<Payload, T>,
  sample: string,
): void {
  const [header = '', ...lines] = sample.trimEnd().split('\n');

  for (const [what, text] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence`, async () => {
      await expectAsync(readText(adapter, text)).toBeRejectedWithError(
        ForeignFileError,
        /^sample\.csv .*; expected .*\.$/,
      );
    });
  }

  it('refuses a header without rows', async () => {
    await expectAsync(readText(adapter, `${header}\n`)).toBeRejectedWithError(ForeignFileError);
  });

  it('refuses a table that lost a column it needs', async () => {
    const renamed = sample.replace(header, header.replace(/[a-z]\w*_\w+/g, 'gone'));
    await expectAsync(readText(adapter, renamed)).toBeRejectedWithError(ForeignFileError);
  });

  it('throws nothing but ForeignFileError, whatever bytes are changed or cut', async () => {
    const bytes = new TextEncoder().encode(sample);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change), fc.nat(bytes.length), async (changes, length) => {
        const mutated = bytes.slice(0, length);
        for (const [at, byte] of changes) if (at < length) mutated[at] = byte;
        try {
          adapter.parse(await adapter.decode({ name: 'mutated.csv', bytes: mutated }));
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never turns a blanked cell into 0', async () => {
    const zeros = zerosIn((await readText(adapter, sample)).records);
    const cells = header.split(',').length;
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(cells - 1), async (row, column) => {
        const blanked = lines.map((line, i) => (i === row ? blankCell(line, column) : line));
        const parsed = await readText(adapter, [header, ...blanked].join('\n'));
        expect(zerosIn(parsed.records)).toBeLessThanOrEqual(zeros);
      }),
      { numRuns: 100 },
    );
  });
}

/** How many zeros stand as a value, count or denominator. */
function zerosIn(records: readonly unknown[]): number {
  return JSON.stringify(records).match(/"(value|count|denominator)":0[,}]/g)?.length ?? 0;
}

function blankCell(line: string, column: number): string {
  const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
  return cells
    .map((cell, i) => (i === column ? cell.replace(/("[^"]*"|[^,]*)/, '') : cell))
    .join('');
}
