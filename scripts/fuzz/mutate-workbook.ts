import { oneOf, type Random } from '../layouts/seeded-random.ts';
import { BYTE_MUTATIONS } from './mutate-bytes.ts';
import { changed, MARKS, type Mutation, under } from './mutation.ts';
import { unzip, zip, type ZipLies, type ZipPart } from './zip-archive.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const CELL = /<c ([^>]*)>(?:(?!<\/c>).)*<\/c>/gs;

const LIES: readonly ZipLies[] = [
  { size: 0xffffffff },
  { size: 0 },
  { size: 1 },
  { size: 3_000_000_000 },
  { crc: 1 },
  { method: 0 },
  { method: 12 },
  { method: 99 },
  { entries: 0 },
  { entries: 1 },
  { entries: 65_535 },
];

/** What may be put in place of a piece of a sheet: where it is looked for, and what comes there. */
const XML_SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /r="([A-Z]+\d+)"/g,
    ['r="XFD1048576"', 'r="A0"', 'r="A99999999999"', 'r=""', 'r="ZZZZZZ9"', 'r="-1"'],
  ],
  [/<row r="\d+"/g, ['<row r="1048576"', '<row r="-5"', '<row r="1e9"', '<row', '<row r="1"']],
  [
    /<v>([^<]*)<\/v>/g,
    [
      '<v>1e400</v>',
      '<v>-1</v>',
      '<v>999999999</v>',
      '<v></v>',
      '<v>NaN</v>',
      '<v>&#0;</v>',
      '<v>&x;</v>',
    ],
  ],
  [/t="[a-z]+"/gi, ['t="s"', 't="b"', 't="e"', 't="d"', 't="str"', 't="inlineStr"', 't="zzz"', '']],
  [/s="\d+"/g, ['s="99999"', 's="-1"', 's="x"']],
  [
    /<sheetData>/g,
    [
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
      '<sheetData/>',
      '<sheetData><!--',
      '<sheetData><![CDATA[',
    ],
  ],
  [
    /<\/sheetData>/g,
    [
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '',
      '</sheetData></sheetData>',
    ],
  ],
  [
    /<\?xml[^>]*>/g,
    [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>',
      '',
    ],
  ],
  [/count="\d+"/g, ['count="4294967295"', 'count="-1"']],
  [/<si>/g, ['<si><t>', '<si/><si>']],
];

/** Changes to a workbook: to its archive, to which parts it has, and to what stands in them. */
export const WORKBOOK_MUTATIONS: readonly Mutation[] = [
  parts((all, random) => {
    const at = under(all.length, random);
    return [all.filter((_, i) => i !== at), `without ${all[at]?.name ?? ''}`];
  }),
  parts((all, random) => {
    const at = under(all.length, random);
    return [[...all, ...all.slice(at, at + 1)], `${all[at]?.name ?? ''} twice`];
  }),
  parts((all, random) => {
    const [a, b] = [under(all.length, random), under(all.length, random)];
    const swapped = all.map((part, i) => {
      const other = i === a ? all[b] : i === b ? all[a] : part;
      return { name: part.name, bytes: (other ?? part).bytes };
    });
    return [swapped, `parts ${a} and ${b} swapped`];
  }),
  parts((all, random) => {
    const at = under(all.length, random);
    const change = oneOf(BYTE_MUTATIONS, random);
    const part = all[at];
    if (part === undefined || part.bytes.length === 0) return [all, 'nothing'];
    const { bytes, what } = change(part.bytes, random);
    return [all.with(at, { ...part, bytes }), `${part.name}: ${what}`];
  }),
  parts((all, random) => {
    const at = under(all.length, random);
    const [pattern, others] = oneOf(XML_SWAPS, random);
    const other = oneOf(others, random);
    return [
      withText(all, at, (text) => replaceOne(text, pattern, other, random)),
      other.slice(0, 40),
    ];
  }),
  parts((all, random) => {
    const [pattern, others] = oneOf(XML_SWAPS, random);
    const other = oneOf(others, random);
    const at = oneOf(sheetsOf(all), random);
    return [
      withText(all, at, (text) => replaceOne(text, pattern, other, random)),
      `a sheet: ${other.slice(0, 40)}`,
    ];
  }),
  parts((all, random) => {
    const at = oneOf(sheetsOf(all), random);
    const depth = 1 + under(3000, random);
    const deep = `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}`;
    return [
      withText(all, at, (text) => text.replace('</row>', () => `${deep}</row>`)),
      `${depth} deep`,
    ];
  }),
  (bytes, random) => {
    const all = unzip(bytes);
    const at = oneOf(sheetsOf(all), random);
    const mark = random() < 0.5 ? null : oneOf(MARKS, random);
    const marked = withText(all, at, (text) => {
      const cells = [...text.matchAll(CELL)];
      const cell = cells.length === 0 ? undefined : oneOf(cells, random);
      if (cell === undefined) return text;
      const [whole, attributes = ''] = cell;
      const where = /r="[A-Z]+\d+"/.exec(attributes)?.[0] ?? '';
      const next =
        mark === null ? '' : `<c ${where} t="inlineStr"><is><t>${escaped(mark)}</t></is></c>`;
      return text.slice(0, cell.index) + next + text.slice(cell.index + whole.length);
    });
    return { bytes: zip(marked), what: `a cell is ${JSON.stringify(mark)}`, onlyBlanked: true };
  },
  (bytes, random) => {
    const lie = oneOf(LIES, random);
    return changed(zip(unzip(bytes), lie), `the archive lies: ${JSON.stringify(lie)}`);
  },
];

function parts(
  change: (all: readonly ZipPart[], random: Random) => readonly [readonly ZipPart[], string],
): Mutation {
  return (bytes, random) => {
    const [all, what] = change(unzip(bytes), random);
    return changed(zip(all), what);
  };
}

function sheetsOf(all: readonly ZipPart[]): readonly number[] {
  return all.flatMap(({ name }, i) => (SHEET.test(name) ? [i] : []));
}

function withText(
  all: readonly ZipPart[],
  at: number,
  change: (text: string) => string,
): readonly ZipPart[] {
  return all.map((part, i) =>
    i === at
      ? { ...part, bytes: Buffer.from(change(Buffer.from(part.bytes).toString('utf8'))) }
      : part,
  );
}

/** One of the places a pattern is found at, replaced. */
function replaceOne(text: string, pattern: RegExp, other: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: whole, index } = oneOf(found, random);
  return text.slice(0, index) + other + text.slice(index + whole.length);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
