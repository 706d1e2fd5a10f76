import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type AnswerCache, type KeptAnswer } from '#data-adapters/ask/answer-cache.ts';

const MAX_BYTES = 128_000_000;
const LINE_FEED = 10;
/** An answer, or one whose writing broke off. */
const OWN_FILE = /^[0-9a-f]{64}\.(?:answer|[0-9a-f-]{36}\.part)$/;

/** The first line of a file; the answer's bytes follow. */
const HEAD = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ key: v.string(), tag: v.string(), modified: v.string(), digest: v.string() }),
);

/**
 * Keeps answers in a folder from one run to the next, so that a publisher that can tell sends an
 * unchanged one only once. A file that is damaged, or another's, counts as none. Once there is more
 * than `maxBytes`, what was not used for longest goes.
 */
export function answerFolder(folder: string, maxBytes = MAX_BYTES): AnswerCache {
  return {
    async get(key) {
      const file = join(folder, nameOf(key));
      const answer = readAnswer(key, new Uint8Array(await readFile(file)));
      if (answer !== undefined) await utimes(file, new Date(), new Date());
      return answer;
    },
    async set(key, answer) {
      await mkdir(folder, { recursive: true });
      const file = join(folder, nameOf(key));
      const part = file.replace(/answer$/, `${randomUUID()}.part`);
      try {
        await writeFile(part, textOf(key, answer));
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await makeRoom(folder, maxBytes);
    },
  };
}

function textOf(key: string, { bytes, tag, modified }: KeptAnswer): Uint8Array {
  const head = JSON.stringify({ key, tag, modified, digest: digestOf(bytes) });
  return Buffer.concat([Buffer.from(`${head}\n`), bytes]);
}

function readAnswer(key: string, file: Uint8Array): KeptAnswer | undefined {
  const end = file.indexOf(LINE_FEED);
  const head = v.safeParse(HEAD, new TextDecoder().decode(file.subarray(0, Math.max(0, end))));
  const bytes = file.slice(end + 1);
  if (!head.success || head.output.key !== key || head.output.digest !== digestOf(bytes)) {
    return undefined;
  }
  const { tag, modified } = head.output;
  return { bytes, tag, modified };
}

async function makeRoom(folder: string, maxBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => OWN_FILE.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  files.sort((a, b) => a.mtimeMs - b.mtimeMs);
  let held = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files) {
    if (held <= maxBytes) return;
    await rm(join(folder, name), { force: true });
    held -= size;
  }
}

function nameOf(key: string): string {
  return `${createHash('sha256').update(key).digest('hex')}.answer`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
