import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptAnswer } from '#data-adapters/ask/answer-cache.ts';
import { answerFolder } from './answer-folder.ts';

const answerOf = (text: string): KeptAnswer => ({
  bytes: new TextEncoder().encode(text),
  tag: '"a1"',
  modified: 'Thu, 15 Jan 2026 09:00:00 GMT',
});

describe('a folder of answers', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'atlas-answers-'));
    folder = join(root, 'not', 'there yet');
  });
  afterEach(() => rm(root, { recursive: true }));

  const read = (key: string) =>
    answerFolder(folder)
      .get(key)
      .catch(() => undefined);
  const files = async () => (await readdir(folder)).map((name) => join(folder, name));

  it('gives an answer back byte by byte to a later run, with its marks', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => 255 - i);
    await answerFolder(folder).set('nomis a?b=1', { ...answerOf(''), bytes });
    const kept = await read('nomis a?b=1');
    expect(kept).toEqual({ ...answerOf(''), bytes });
    expect(await read('nomis a?b=2')).toBeUndefined();
  });

  it('takes the newer answer to the same question, and leaves no half-written file', async () => {
    await answerFolder(folder).set('k', answerOf('old'));
    await answerFolder(folder).set('k', answerOf('new'));
    expect(await read('k')).toEqual(answerOf('new'));
    expect((await files()).length).toBe(1);
  });

  it('counts a file that is cut off, changed, empty or of another question as none', async () => {
    await answerFolder(folder).set('k', answerOf('line\nline'));
    await answerFolder(folder).set('other', answerOf('x'));
    const whole = await files();
    const text = new Map(
      await Promise.all(whole.map(async (file) => [file, await readFile(file)] as const)),
    );
    const [file] = [...text].find(([, bytes]) => bytes.includes('line'))!;
    const mine = text.get(file)!;
    const another = [...text].find(([name]) => name !== file)![1];
    const changed = Buffer.from(mine);
    changed[mine.length - 1]! ^= 1;
    const damaged = [mine.subarray(0, -1), mine.subarray(0, 20), changed, Buffer.from(''), another];
    for (const bytes of [...damaged, Buffer.from('\n'), Buffer.from('{"key":"k"}\nline')]) {
      await writeFile(file, bytes);
      expect(await read('k'))
        .withContext(bytes.toString())
        .toBeUndefined();
    }
    await answerFolder(folder).set('k', answerOf('again'));
    expect(await read('k'))
      .withContext('mended by the next')
      .toEqual(answerOf('again'));
  });

  it('forgets what was not used for longest, and leaves alone what is not its own', async () => {
    const cache = answerFolder(folder, 2_500);
    const big = answerOf('x'.repeat(900));
    await cache.set('a', big);
    await writeFile(join(folder, 'note.txt'), 'y'.repeat(9000));
    await cache.set('b', big);
    const day = (date: number) => new Date(Date.UTC(2026, 0, date));
    for (const [i, file] of (await files()).entries()) await utimes(file, day(i + 1), day(i + 1));
    expect(await cache.get('a'))
      .withContext('used just now')
      .toEqual(big);
    await cache.set('c', big);
    expect(await read('a')).toEqual(big);
    expect(await read('b')).toBeUndefined();
    expect(await read('c')).toEqual(big);
    expect(await files()).toContain(join(folder, 'note.txt'));
  });

  it('keeps nothing of an answer that is larger than all its room', async () => {
    await answerFolder(folder, 100).set('a', answerOf('x'.repeat(900)));
    expect(await files()).toEqual([]);
  });
});
