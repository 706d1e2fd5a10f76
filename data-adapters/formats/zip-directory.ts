/** What a ZIP archive says of itself, read from its directory without unpacking anything. */
export interface ZipDirectory {
  readonly entries: number;
  /** Sum of the unpacked sizes the directory declares, in bytes. */
  readonly unpackedBytes: number;
  /** An entry that holds data but declares no size, or one beyond 4 GB. */
  readonly undeclared: boolean;
  /** The parts by name; where a name stands twice, the last. */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** One part of an archive, as the directory declares it. */
export interface ZipPart {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header stands in the archive. */
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;

/** Reads the directory at the end of a ZIP archive; null where there is none: it is cut off. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === -1) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpackedBytes = 0;
  let undeclared = false;
  const parts = new Map<string, ZipPart>();
  for (let i = 0; i < entries; i++) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return null;
    }
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    unpackedBytes += unpacked;
    undeclared ||= unpacked === IN_ZIP64 || (unpacked === 0 && packed > 2);
    const part = partAt(view, at, packed, unpacked);
    parts.set(part.name, part);
    at += ENTRY_BYTES + namesLength(view, at);
  }
  return { entries, unpackedBytes, undeclared, parts };
}

function partAt(view: DataView, at: number, packed: number, unpacked: number): ZipPart {
  const length = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_BYTES);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, length);
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes: packed,
    unpackedBytes: unpacked,
    at: view.getUint32(at + 42, true),
  };
}

function endRecordAt(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Bytes of file name, extra field and comment after a directory entry. */
function namesLength(view: DataView, entry: number): number {
  return (
    view.getUint16(entry + 28, true) +
    view.getUint16(entry + 30, true) +
    view.getUint16(entry + 32, true)
  );
}
