import { bytesOnce, numberOf, type Told } from './byte-cells.ts';
import { type ByteRow } from './byte-rows.ts';

/** What a column of texts says, each text read once; as a blank cell where the file has no such column. */
export function textColumn<T>(place: number, read: (text: string) => T): (row: ByteRow) => Told<T> {
  const once = bytesOnce(read);
  return ({ bytes, starts, ends, count }) => {
    const start = place < count ? starts[place] : undefined;
    const end = start === undefined ? undefined : ends[place];
    return start === undefined || end === undefined ? once(bytes, 0, 0) : once(bytes, start, end);
  };
}

/** What a column of numbers says; null where it is blank or, once it was told, where it says another thing. */
export function numberColumn(
  place: number,
  tell: (cell: string, line: number) => void,
): (row: ByteRow, line: number) => number | null {
  return ({ bytes, starts, ends, count }, line) => {
    const [start, end] = [starts[place], ends[place]];
    if (place >= count || start === undefined || end === undefined) return null;
    const number = numberOf(bytes, start, end);
    if (number !== 'not-a-number') return number;
    tell(new TextDecoder().decode(bytes.subarray(start, end)).trim(), line);
    return null;
  };
}

/** `read` of two texts that were told apart, once for each pair. */
export function together<T>(
  read: (first: string, second: string) => T,
): (first: Told<string>, second: Told<string>) => T {
  const known: { readonly value: T }[][] = [];
  return (first, second) => {
    const row = (known[first.id] ??= []);
    return (row[second.id] ??= { value: read(first.value, second.value) }).value;
  };
}
