import { SOURCES } from '#app/domain/source-catalogue.ts';
import { ForeignFileError } from './adapter.ts';
import { READERS } from './registry.ts';
import { RECIPE } from './snapshot/recipe.ts';

const file = (text: string) => ({ name: 'answer.csv', bytes: new TextEncoder().encode(text) });

describe('the registry of sources', () => {
  it('has a reader for every file of the snapshot, and a source to cite', () => {
    const cited: readonly string[] = SOURCES.map(({ id }) => id);
    for (const { path, reader, source } of RECIPE) {
      expect(Object.keys(READERS)).withContext(path).toContain(reader);
      expect(cited).withContext(path).toContain(source);
    }
  });

  it('reads no file of the snapshot twice', () => {
    const paths = RECIPE.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('lists the sources in order, in words that can be typed', () => {
    const names = Object.keys(READERS);
    expect(names).toEqual([...names].sort());
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  for (const [name, read] of Object.entries(READERS)) {
    it(`${name} refuses what is not its own in one sentence`, async () => {
      for (const text of ['', '<!DOCTYPE html><html></html>', '%PDF-1.7\n', 'a,b\n1,2\n']) {
        await expectAsync(read(file(text)))
          .withContext(text)
          .toBeRejectedWithError(ForeignFileError, /^answer\.csv [^\n]*\.$/);
      }
    });
  }
});
