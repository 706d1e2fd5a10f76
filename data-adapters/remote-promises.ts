import fc from 'fast-check';
import { ForeignFileError, type Parsed, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { textFile } from './adapter-promises.ts';

/** What every adapter asked over the network promises of its answers, as specs. For specs only. */

const FOREIGN: Readonly<Record<string, string>> = {
  'an empty answer': '',
  'a web page': '<!DOCTYPE html><html><body>Service unavailable</body></html>',
  'JSON of another shape': '[[1, 2], {"a": null}]',
  'a bare number': '12',
  'a cut-off answer': '[{"Id": 12, "Na',
  "another publisher's table": 'country,year\nFrance,2020\n',
};

/** `sample`: an answer the adapter reads without an issue. */
export function itKeepsTheRemotePromises<Query, T>(
  adapter: RemoteAdapter<Query, T>,
  sample: string,
): void {
  const read = (text: string): Parsed<T> => adapter.parse(textFile(text, 'answer'));

  it('reads its sample without an issue', () => {
    const { records, issues } = read(sample);
    expect(records.length).toBeGreaterThan(0);
    expect(issues).toEqual([]);
  });

  for (const [what, text] of Object.entries(FOREIGN)) {
    it(`refuses ${what} in one sentence`, () => {
      expect(() => read(text)).toThrowError(ForeignFileError, /^answer [^\n]*; expected [^\n]*\.$/);
    });
  }

  it('repeats what the publisher says is wrong', () => {
    expect(() => read('{"error":"Query is incomplete"}')).toThrowError(
      ForeignFileError,
      /Query is incomplete/,
    );
  });

  it('throws nothing but ForeignFileError, whatever bytes are changed or cut', () => {
    const bytes = new TextEncoder().encode(sample);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change), fc.nat(bytes.length), (changes, length) => {
        const mutated = bytes.slice(0, length);
        for (const [at, byte] of changes) if (at < length) mutated[at] = byte;
        try {
          adapter.parse({ name: 'mutated', bytes: mutated });
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
      { numRuns: 200 },
    );
  });
}
