import { type ZipPart } from './zip-directory.ts';

const PART_HEADER = 0x04034b50;
const HEADER_BYTES = 30;

/**
 * Unpacks one part of an archive with the platform's own inflater; null where it is damaged, is
 * packed in another way, or holds more or less than it declares. Unpacking stops at the declared
 * size, whatever is in the archive.
 */
export async function unzipPart(archive: Uint8Array, part: ZipPart): Promise<Uint8Array | null> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { at, packedBytes, unpackedBytes } = part;
  if (at + HEADER_BYTES > archive.length || view.getUint32(at, true) !== PART_HEADER) return null;
  const start = at + HEADER_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedBytes > archive.length) return null;
  const packed = archive.subarray(start, start + packedBytes);
  const content =
    part.method === 0 ? packed : part.method === 8 ? await inflate(packed, unpackedBytes) : null;
  if (content?.length !== unpackedBytes) return null;
  return checksumOf(content) === part.checksum ? content : null;
}

async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  if (packed.length === 0) return size === 0 ? packed : null;
  const content = new Uint8Array(size);
  const inflater = new DecompressionStream('deflate-raw');
  const reader = inflater.readable.getReader();
  const writer = inflater.writable.getWriter();
  // What goes wrong with writing shows itself in reading.
  writer.write(new Uint8Array(packed)).catch(ignore);
  writer.close().catch(ignore);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return filled === size ? content : null;
      if (filled + value.length > size) {
        reader.cancel().catch(ignore);
        return null;
      }
      content.set(value, filled);
      filled += value.length;
    }
  } catch {
    return null;
  }
}

const ignore = () => undefined;

let table: Uint32Array | undefined;

/** CRC-32, as ZIP archives carry it of each part. */
export function checksumOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest >>> 0;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = ((table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)) >>> 0;
  return (sum ^ 0xffffffff) >>> 0;
}
