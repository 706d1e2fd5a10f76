import * as v from 'valibot';
import { type KeptKey, type SetAside } from '#app/domain/kept.ts';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from '#data-adapters/formats/decode-text.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { KIND_IN_WORDS, sniff } from '#data-adapters/formats/sniff.ts';
import { COLLECTIONS, type CollectionName, isCollection, type KeptRecord } from './collections.ts';
import { readRecord } from './read-record.ts';
import { KEPT_VERSION, type RawCollections, upgraded, UPGRADES } from './upgrades.ts';

const FORMAT = 'ahp-need-atlas';
/** A larger file is not read: a browser would run out of memory over it. */
export const MAX_EXPORT_BYTES = 64 * 1024 * 1024;
const EXPECTED = 'a file that this atlas exported (its name ends in .json)';

const Envelope = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) });
const Body = v.object({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  collections: v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

/** A record with where it belongs. `record` may also be one that cannot be used, as it is stored. */
export interface Exported extends KeptKey {
  readonly record: unknown;
}

export interface ExportFile {
  /** An ISO instant. */
  readonly exportedAt: string;
  readonly records: readonly {
    readonly collection: CollectionName;
    readonly record: KeptRecord;
  }[];
  /** What is in the file and cannot be restored by this version. */
  readonly setAside: readonly SetAside[];
}

/**
 * Everything a person entered, as one JSON file: `{ format, version, exportedAt, collections }`,
 * each collection a list of records. Revisions are of one browser and stay out of it. What cannot
 * be asked of a publisher again goes in, records that this version cannot read too.
 */
export function exportText(records: readonly Exported[], exportedAt: string): string {
  const collections = new Map<string, unknown[]>();
  for (const { collection, record } of records) {
    if (isCollection(collection) && !COLLECTIONS[collection].personal) continue;
    const list = collections.get(collection) ?? [];
    list.push(withoutRevision(record));
    collections.set(collection, list);
  }
  return `${JSON.stringify({
    format: FORMAT,
    version: KEPT_VERSION,
    exportedAt,
    collections: Object.fromEntries(collections),
  })}\n`;
}

/** `ahp-need-atlas-2026-11-25.json` */
export function exportName(exportedAt: string): string {
  return `${FORMAT}-${exportedAt.slice(0, 10)}.json`;
}

/**
 * Reads an exported file, of this version or an older one.
 * @throws ForeignFileError where it is foreign, damaged, too large or of a newer version, saying
 * what to do. Nothing has been changed then.
 */
export function readExport(
  file: SourceFile,
  version = KEPT_VERSION,
  upgrades = UPGRADES,
): ExportFile {
  refuseTooLarge(file.name, file.bytes.length);
  const envelope = parse(file);
  const head = v.safeParse(Envelope, envelope);
  if (!head.success) throw new ForeignFileError(`${file.name} is not ${EXPECTED}: choose another.`);
  if (head.output.version > version) {
    throw new ForeignFileError(
      `${file.name} was exported by a newer version of the atlas: reload this page to get that version, then restore the file again.`,
    );
  }
  const body = v.safeParse(Body, envelope, { abortEarly: true });
  if (!body.success) throw damaged(file.name);
  const { exportedAt, collections } = body.output;
  return { exportedAt, ...judged(asLists(file.name, collections), head.output.version) };

  function judged(raw: RawCollections, from: number): Omit<ExportFile, 'exportedAt'> {
    let now: RawCollections;
    try {
      now = upgraded(raw, from, version, upgrades);
    } catch {
      throw damaged(file.name);
    }
    return readAll(now);
  }
}

/** Asked before a file is read at all. @throws ForeignFileError */
export function refuseTooLarge(name: string, bytes: number): void {
  if (bytes > MAX_EXPORT_BYTES) {
    throw new ForeignFileError(
      `${name} is larger than ${MAX_EXPORT_BYTES / 1024 / 1024} MB, more than can be restored at once; expected ${EXPECTED}.`,
    );
  }
}

function readAll(collections: RawCollections): Omit<ExportFile, 'exportedAt'> {
  const records: ExportFile['records'][number][] = [];
  const setAside: SetAside[] = [];
  for (const [collection, list] of Object.entries(collections)) {
    const seen = new Set<string>();
    list.forEach((raw, at) => {
      const id = idOf(raw) ?? `${at + 1}`;
      const read = readRecord(collection, id, withoutRevision(raw, null));
      if (read.kind === 'set-aside') setAside.push(read.setAside);
      else if (!seen.has(id)) records.push({ collection: read.collection, record: read.record });
      else setAside.push(asideAs(collection, id, raw, 'the file holds it twice'));
      seen.add(id);
    });
  }
  return { records, setAside };
}

function parse(file: SourceFile): unknown {
  const kind = sniff(file.bytes);
  if (kind !== 'json') {
    throw new ForeignFileError(`${file.name} is ${KIND_IN_WORDS[kind]}; expected ${EXPECTED}.`);
  }
  try {
    return JSON.parse(decodeText(file.bytes));
  } catch {
    throw damaged(file.name);
  }
}

/** Without a prototype, so that no name in a file means more than a name. */
function asLists(name: string, collections: Readonly<Record<string, unknown>>): RawCollections {
  const lists = Object.entries(collections).map(([key, list]) => {
    if (!Array.isArray(list)) throw damaged(`${name}, at ${quoted(key)},`);
    return [key, list as readonly unknown[]] as const;
  });
  return Object.fromEntries(lists);
}

function damaged(name: string): ForeignFileError {
  return new ForeignFileError(
    `${name} is damaged or cut off: copy it again from where it was first saved, or choose an older export.`,
  );
}

function idOf(raw: unknown): string | null {
  return v.is(v.object({ id: v.string() }), raw) ? raw.id : null;
}

function asideAs(collection: string, id: string, raw: unknown, reason: string): SetAside {
  return { collection, id, revision: 'damaged', reason, raw };
}

/** A record without its revision, or with it unset where it is to be read. */
function withoutRevision(raw: unknown, unset?: null): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== 'revision'));
  return unset === undefined ? rest : { ...rest, revision: unset };
}
