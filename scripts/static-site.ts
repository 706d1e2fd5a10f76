import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  CACHE_HASHED,
  CACHE_OTHER,
  HASHED_FILE,
  OF_PAGES,
  PART_FILE,
  SECURITY_HEADERS,
} from '../deploy/security-headers.ts';

export type Encoding = 'br' | 'gzip';

export interface SiteRequest {
  readonly method: string;
  /** The request target as it came, undecoded. */
  readonly target: string;
  readonly acceptEncoding: string;
  readonly ifNoneMatch: string;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

interface StoredFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly tag: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED_ALREADY = new Set(['.ico', '.png', '.woff2']);
const hashedFile = new RegExp(HASHED_FILE);
const partFile = new RegExp(PART_FILE);
const ofPages: ReadonlySet<string> = new Set(OF_PAGES);
const PART_HEADERS = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).filter(([name]) => !ofPages.has(name)),
);
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * A built site held in memory. Only what the folder held when it was read can be answered, so no
 * path, however written, reaches another file; each file is compressed once, when first asked for.
 */
export class StaticSite {
  private readonly files: ReadonlyMap<string, StoredFile>;
  private readonly encodings: readonly Encoding[];

  /** `encodings` in order of preference. */
  constructor(folder: string, encodings: readonly Encoding[] = ['br', 'gzip']) {
    this.files = readFiles(folder);
    this.encodings = encodings;
    if (!this.files.has('/index.html')) {
      throw new Error(`There is no build in ${folder}: run \`npm run build\` first.`);
    }
  }

  async answer(request: SiteRequest): Promise<SiteAnswer> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    }
    const path = pathOf(request.target);
    if (path === undefined) return plain(400, 'Bad request');
    const file = this.find(path);
    if (file === undefined) return plain(404, 'Not found');
    return this.send(file, request);
  }

  /** The file of that path, or the app itself where the path is one of its addresses. */
  private find(path: string): StoredFile | undefined {
    const last = path.slice(path.lastIndexOf('/') + 1);
    return this.files.get(path) ?? (last.includes('.') ? undefined : this.files.get('/index.html'));
  }

  private async send(file: StoredFile, request: SiteRequest): Promise<SiteAnswer> {
    const headers = {
      ...(partFile.test(file.path) ? PART_HEADERS : SECURITY_HEADERS),
      'Cache-Control': hashedFile.test(file.path) ? CACHE_HASHED : CACHE_OTHER,
      ETag: file.tag,
      Vary: 'Accept-Encoding',
    };
    if (request.ifNoneMatch === file.tag) return { status: 304, headers, body: null };
    const ending = extname(file.path);
    const encoding = COMPRESSED_ALREADY.has(ending)
      ? undefined
      : this.encodings.find((name) => accepts(request.acceptEncoding, name));
    const body = encoding === undefined ? file.bytes : await encode(file, encoding);
    return {
      status: 200,
      headers: {
        ...headers,
        'Content-Type': TYPES[ending] ?? 'application/octet-stream',
        'Content-Length': String(body.length),
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      },
      body: request.method === 'HEAD' ? null : body,
    };
  }
}

function readFiles(folder: string): Map<string, StoredFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    // Copies that the build compressed are for other servers: here each file is, when asked for.
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(join(folder).length).split(sep).join('/');
      const bytes = readFileSync(full);
      const digest = createHash('sha256').update(bytes).digest('base64url');
      return { path, bytes, tag: `W/"${digest}"`, encoded: new Map<Encoding, Promise<Buffer>>() };
    });
  return new Map(files.map((file) => [file.path, file]));
}

/** The decoded path, or undefined where it is malformed or climbs. */
function pathOf(target: string): string | undefined {
  const raw = target.split(/[?#]/, 1)[0] ?? '';
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const climbs = path.split(/[/\\]/).includes('..');
  return path.startsWith('/') && !climbs && !path.includes('\0') ? path : undefined;
}

function accepts(acceptEncoding: string, encoding: Encoding): boolean {
  return acceptEncoding
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .some(([name, weight]) => name === encoding && !/^q=0(\.0*)?$/.test(weight ?? ''));
}

function encode(file: StoredFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding);
  if (known !== undefined) return known;
  const made = compress[encoding](file.bytes);
  file.encoded.set(encoding, made);
  return made;
}

function plain(status: number, text: string, extra: Record<string, string> = {}): SiteAnswer {
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': CACHE_OTHER,
    'Content-Type': 'text/plain; charset=utf-8',
    ...extra,
  };
  return { status, headers, body: Buffer.from(`${text}\n`) };
}
