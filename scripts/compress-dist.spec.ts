import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { compressFolder } from './compress-dist.ts';

describe('the Brotli copies of a build', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-dist-'));
    mkdirSync(join(folder, 'assets'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('hold what the files hold, in every folder, and change no file', () => {
    const text = JSON.stringify(Array.from({ length: 500 }, (_, n) => ({ n })));
    for (const path of ['main.js', 'assets/figures.json']) writeFileSync(join(folder, path), text);
    expect(compressFolder(folder)).toBe(2);
    for (const path of ['main.js', 'assets/figures.json']) {
      const copy = readFileSync(join(folder, `${path}.br`));
      expect(copy.length).toBeLessThan(text.length / 2);
      expect(String(brotliDecompressSync(copy))).toBe(text);
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    }
  });

  it('are not made of small files, fonts and images, nor of copies', () => {
    writeFileSync(join(folder, 'small.js'), 'export {};');
    writeFileSync(join(folder, 'font.woff2'), Buffer.alloc(4096));
    writeFileSync(join(folder, 'main.js.br'), Buffer.alloc(4096));
    expect(compressFolder(folder)).toBe(0);
    expect(existsSync(join(folder, 'font.woff2.br'))).toBeFalse();
  });
});
