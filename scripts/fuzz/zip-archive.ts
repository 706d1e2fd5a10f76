import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A part of an archive, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** The parts of a sound archive, in the order of its directory. */
export function unzip(bytes: Uint8Array): readonly ZipPart[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw new RangeError('not an archive');
  let at = buffer.readUInt32LE(end + 16);
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    const method = buffer.readUInt16LE(at + 10);
    const packed = buffer.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((i) => buffer.readUInt16LE(at + i)) as [
      number,
      number,
      number,
    ];
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const body = buffer.subarray(start, start + packed);
    const part = {
      name: buffer.toString('utf8', at + 46, at + 46 + name),
      bytes: method === 0 ? body : inflateRawSync(body),
    };
    at += 46 + name + extra + comment;
    return part;
  });
}

/** What an archive may lie about. */
export interface ZipLies {
  /** Declared unpacked size of every part. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  /** How many parts the end record says there are. */
  readonly entries?: number;
}

export function zip(parts: readonly ZipPart[], lies: ZipLies = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 1 });
    const text = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(lies.method ?? 8, 4);
    common.writeUInt32LE((lies.crc ?? crc32(bytes)) >>> 0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE((lies.size ?? bytes.length) >>> 0, 18);
    common.writeUInt16LE(text.length, 22);
    const local = Buffer.concat([word(LOCAL), common, text, packed]);
    const entry = Buffer.concat([
      word(ENTRY),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(10),
      word(offset),
      text,
    ]);
    locals.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE((lies.entries ?? parts.length) & 0xffff, 4);
  end.writeUInt16LE((lies.entries ?? parts.length) & 0xffff, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, word(END), end]);
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
