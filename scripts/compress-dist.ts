/**
 * `npm run build`: puts a Brotli copy beside each file of the build that gains by it, which
 * deploy/Caddyfile sends to browsers that take it. Made once, it can be made well.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DIST } from './serve-dist.ts';

/** How hard to try: figures are many, and gain little by the last steps. */
const QUALITY: Readonly<Record<string, number>> = {
  '.css': 11,
  '.html': 11,
  '.js': 11,
  '.json': 9,
  '.svg': 11,
  '.webmanifest': 11,
};
/** Smaller files are sent as they are. */
const SMALLEST = 1024;

/** Writes `FILE.br` beside each file worth it; answers with how many there are. */
export function compressFolder(folder: string): number {
  let count = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const quality = QUALITY[extname(entry.name)];
    if (quality === undefined || !entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < SMALLEST) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    count += 1;
  }
  return count;
}

if (import.meta.main) console.log(`${compressFolder(DIST)} files have a Brotli copy.`);
