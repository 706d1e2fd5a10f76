import Papa from 'papaparse';
import { oneOf, type Random } from '../layouts/seeded-random.ts';
import { changed, HOSTILE_CELLS, MARKS, type Mutated, type Mutation, under } from './mutation.ts';

type Table = readonly (readonly string[])[];

/** Changes to the rows, columns and cells of a table of text. */
export const TABLE_MUTATIONS: readonly Mutation[] = [
  table((rows, random) => {
    const at = under(rows.length, random);
    return [rows.flatMap((row, i) => (i === at ? [row, row] : [row])), `line ${at + 1} twice`];
  }),
  table((rows, random) => {
    const at = under(rows.length, random);
    return [rows.filter((_, i) => i !== at), `without line ${at + 1}`];
  }),
  table((rows, random) => {
    const [a, b] = [under(rows.length, random), under(rows.length, random)];
    const swapped = rows.map((row, i) => (i === a ? rows[b] : i === b ? rows[a] : row) ?? row);
    return [swapped, `lines ${a + 1} and ${b + 1} swapped`];
  }),
  table((rows, random) => {
    const at = under(widthOf(rows), random);
    return [rows.map((row) => row.toSpliced(at, 0, row[at] ?? '')), `column ${at + 1} twice`];
  }),
  table((rows, random) => {
    const at = under(widthOf(rows), random);
    return [rows.map((row) => row.toSpliced(at, 1)), `without column ${at + 1}`];
  }),
  table((rows, random) => {
    const [a, b] = [under(widthOf(rows), random), under(widthOf(rows), random)];
    const swap = (row: readonly string[]) =>
      row.map((cell, i) => (i === a ? row[b] : i === b ? row[a] : cell) ?? '');
    return [rows.map(swap), `columns ${a + 1} and ${b + 1} swapped`];
  }),
  table((rows, random) => {
    const hostile = oneOf(HOSTILE_CELLS, random);
    return withCell(rows, random, hostile, 0);
  }),
  table((rows, random) => {
    const at = under(widthOf(rows), random);
    const hostile = oneOf(HOSTILE_CELLS, random);
    const all = rows.map((row, i) =>
      i === 0 ? row : row.with(Math.min(at, row.length - 1), hostile),
    );
    return [
      rows.some((row) => row.length === 0) ? rows : all,
      `column ${at + 1} all ${hostile.slice(0, 20)}`,
    ];
  }),
  (bytes, random) => {
    const rows = tableOf(bytes);
    const mark = random() < 0.5 ? '' : oneOf(MARKS, random);
    const [marked, what] = withCell(rows, random, mark, 1);
    // Ours re-written without a change, so that nothing but the cell is different.
    return { bytes: bytesOf(marked), what, onlyBlanked: true };
  },
  (bytes, random) => {
    const rows = tableOf(bytes);
    const at = 1 + under(Math.max(1, rows.length - 1), random);
    const blank = rows.map((row, i) => (i === at ? row.map(() => '') : row));
    return { bytes: bytesOf(blank), what: `line ${at + 1} blank`, onlyBlanked: true };
  },
  (bytes, random) => {
    const text = textOf(bytes);
    const newline = oneOf(['\r\n', '\r', '\u2028', '\n\n', '\n;'], random);
    return changed(
      encoded(text.replaceAll('\n', newline)),
      `lines end with ${JSON.stringify(newline)}`,
    );
  },
  (bytes, random) => {
    const text = textOf(bytes);
    const delimiter = oneOf(['\t', ';', '|', ' ', ',,'], random);
    return changed(
      encoded(text.replaceAll(',', delimiter)),
      `cells end with ${JSON.stringify(delimiter)}`,
    );
  },
  (bytes, random) => {
    const text = textOf(bytes);
    const encoding = oneOf(['utf16le', 'latin1'] as const, random);
    const mark = encoding === 'utf16le' && random() < 0.7 ? '\ufeff' : '';
    return changed(
      Buffer.from(mark + text, encoding),
      `as ${encoding} ${mark === '' ? 'without' : 'with'} mark`,
    );
  },
  (bytes, random) => {
    const text = textOf(bytes);
    const at = under(text.length, random);
    const odd = oneOf(['"', '\u0000', '""', '"\n', '\u0085', '\ufeff', '\\', "'"], random);
    return changed(
      encoded(text.slice(0, at) + odd + text.slice(at)),
      `${JSON.stringify(odd)} at ${at}`,
    );
  },
];

function table(change: (rows: Table, random: Random) => readonly [Table, string]): Mutation {
  return (bytes, random): Mutated => {
    const [rows, what] = change(tableOf(bytes), random);
    return changed(bytesOf(rows), what);
  };
}

function withCell(
  rows: Table,
  random: Random,
  cell: string,
  from: number,
): readonly [Table, string] {
  const r = Math.min(rows.length - 1, from + under(Math.max(1, rows.length - from), random));
  const row = rows[r] ?? [];
  if (row.length === 0) return [rows, 'nothing'];
  const c = under(row.length, random);
  const shown = JSON.stringify(cell.slice(0, 20));
  return [rows.with(r, row.with(c, cell)), `line ${r + 1}, column ${c + 1} is ${shown}`];
}

function tableOf(bytes: Uint8Array): string[][] {
  const { data } = Papa.parse<string[]>(textOf(bytes), { delimiter: ',', skipEmptyLines: false });
  return data;
}

function bytesOf(rows: Table): Uint8Array {
  return encoded(
    Papa.unparse(
      rows.map((row) => [...row]),
      { newline: '\n' },
    ),
  );
}

function widthOf(rows: Table): number {
  return Math.max(1, ...rows.map(({ length }) => length));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
