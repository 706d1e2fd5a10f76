import { oneOf } from '../layouts/seeded-random.ts';
import { changed, type Mutation, under } from './mutation.ts';

/** Changes that know nothing of what a file holds. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const flips = 1 + under(8, random);
    for (let i = 0; i < flips; i += 1) {
      const at = under(copy.length, random);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << under(8, random)), at);
    }
    return changed(copy, `${flips} bits flipped`);
  },
  (bytes, random) => {
    const at = under(bytes.length + 1, random);
    return changed(bytes.slice(0, at), `cut at ${at}`);
  },
  (bytes, random) => {
    const [a, b] = [under(bytes.length, random), under(bytes.length, random)].sort(
      (one, other) => one - other,
    ) as [number, number];
    return changed(joined(bytes.subarray(0, a), bytes.subarray(b)), `${a} to ${b} left out`);
  },
  (bytes, random) => {
    const at = under(bytes.length, random);
    const length = 1 + under(64, random);
    const noise = Uint8Array.from({ length }, () => under(256, random));
    const result = joined(bytes.subarray(0, at), noise, bytes.subarray(at));
    return changed(result, `${length} bytes put in at ${at}`);
  },
  (bytes, random) => {
    const [a, b] = [under(bytes.length, random), under(bytes.length, random)];
    const piece = bytes.subarray(Math.min(a, b), Math.max(a, b));
    return changed(joined(bytes, piece), 'a piece of it at its end');
  },
  (bytes, random) => {
    const mark = oneOf(
      [
        [0xef, 0xbb, 0xbf],
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0, 0, 0xfe, 0xff],
      ],
      random,
    );
    return changed(joined(Uint8Array.from(mark), bytes), `byte order mark ${mark.join(' ')}`);
  },
];

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}
