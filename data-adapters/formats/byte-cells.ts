import { type ReadNumber, readNumber } from './read-number.ts';

/** What stands in a column, with a number of its own from 0 on. */
export interface Told<T> {
  readonly id: number;
  readonly value: T;
}

interface Known<T> extends Told<T> {
  /** Where the text was first met. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Another text of the same hash. */
  readonly next: Known<T> | undefined;
}

const decoder = new TextDecoder();

/**
 * Reads cells of UTF-8 that say the same few things thousands of times, mostly one after the other:
 * `read` is done once for each text. What is read is shared, so it must not be changed.
 */
export function bytesOnce<T>(
  read: (text: string) => T,
): (bytes: Uint8Array, start: number, end: number) => Told<T> {
  const known = new Map<number, Known<T>>();
  let last: Known<T> | undefined;
  let count = 0;
  return (bytes, start, end) => {
    if (last !== undefined && isSame(last, bytes, start, end)) return last;
    const hash = hashOf(bytes, start, end);
    const first = known.get(hash);
    let found = first;
    while (found !== undefined && !isSame(found, bytes, start, end)) found = found.next;
    if (found === undefined) {
      const value = read(decoder.decode(bytes.subarray(start, end)));
      found = { id: count, value, bytes, start, end, next: first };
      known.set(hash, found);
      count += 1;
    }
    last = found;
    return found;
  };
}

function isSame<T>(known: Known<T>, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== known.end - known.start) return false;
  for (let i = 0; i < length; i += 1) {
    if (known.bytes[known.start + i] !== bytes[start + i]) return false;
  }
  return true;
}

/** FNV-1a, kept small enough to be a small integer. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];
/** Digits that a number holds without loss, and by which powers of ten it divides without loss. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number of a cell as `readNumber` reads its text; plain decimals are read without one. */
export function numberOf(bytes: Uint8Array, start: number, end: number): ReadNumber {
  if (start === end) return null;
  const isBelow = bytes[start] === MINUS;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (let at = isBelow ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      digits += 1;
    } else if (byte === POINT && point === -1 && digits > 0) point = at;
    else return readNumber(decoder.decode(bytes.subarray(start, end)));
  }
  if (digits === 0 || digits > MOST_DIGITS) {
    return readNumber(decoder.decode(bytes.subarray(start, end)));
  }
  const power = POWERS[point === -1 ? 0 : end - point - 1];
  if (power === undefined || whole === 0) return whole;
  return (isBelow ? -whole : whole) / power;
}
