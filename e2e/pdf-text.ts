import { inflateSync } from 'node:zlib';

/** A page of a PDF as the browser prints it. */
export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Its text in the order in which it is drawn, without white space: lines break where they must. */
  readonly text: string;
}

/** Pages of a PDF that Chromium made; text that is drawn and not written is not found. */
export function pdfPages(pdf: Buffer): readonly PdfPage[] {
  const file = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n?(.*?)\nendobj/gs)) {
    objects.set(id, body);
  }
  const cmaps = new Map<string, Cmap>();
  const cmapOf = (font: string): Cmap | null => {
    const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
    if (id === undefined) return null;
    const known = cmaps.get(id) ?? readCmap(streamOf(objects.get(id) ?? ''));
    cmaps.set(id, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => {
      const fonts = new Map<string, Cmap | null>();
      for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        fonts.set(name, cmapOf(id));
      }
      const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
      const contents = /\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '';
      const content = streamOf(objects.get(contents) ?? '');
      return {
        width: parseFloat(width),
        height: parseFloat(height),
        text: textOf(content, fonts).replace(/\s+/g, ''),
      };
    });
}

/** The same text without white space, to look for in a page. */
export function squashed(text: string): string {
  return text.replace(/\s+/g, '');
}

interface Cmap {
  /** Bytes a letter. */
  readonly bytes: number;
  readonly letters: ReadonlyMap<number, string>;
}

function streamOf(body: string): string {
  const begin = body.indexOf('stream\n');
  if (begin < 0) return '';
  const end = body.lastIndexOf('endstream');
  const raw = Buffer.from(body.slice(begin + 7, end < 0 ? undefined : end), 'latin1');
  return body.slice(0, begin).includes('/FlateDecode')
    ? inflateSync(raw).toString('latin1')
    : raw.toString('latin1');
}

function readCmap(text: string): Cmap {
  const letters = new Map<number, string>();
  const hex = (digits: string) => Number.parseInt(digits, 16);
  const letter = (digits: string) => Buffer.from(digits, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of text.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) {
    for (const [, from = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(hex(from), letter(to));
    }
  }
  for (const [, lines = ''] of text.matchAll(/beginbfrange\n(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', at = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = hex(from); code <= hex(to); code += 1) {
        letters.set(code, String.fromCodePoint(hex(at) + code - hex(from)));
      }
    }
  }
  const space = /begincodespacerange\s*<(\w+)>/.exec(text)?.[1] ?? '00';
  return { bytes: space.length / 2, letters };
}

/** Fonts are chosen by `/F4 12 Tf`; strings stand in brackets or, as hex, in angles. */
function textOf(content: string, fonts: ReadonlyMap<string, Cmap | null>): string {
  let [text, font] = ['', null as Cmap | null];
  const tokens = /\/(F\d+) [\d.-]+ Tf|\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f]+)>/g;
  for (const [, name, literal, digits] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name) ?? null;
    else if (font !== null) {
      const bytes = digits === undefined ? unescaped(literal ?? '') : Buffer.from(digits, 'hex');
      for (let at = 0; at + font.bytes <= bytes.length; at += font.bytes) {
        text += font.letters.get(bytes.readUIntBE(at, font.bytes)) ?? '';
      }
    }
  }
  return text;
}

function unescaped(literal: string): Buffer {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const text = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_all, octal?: string, one = '') =>
    octal === undefined
      ? (named[String(one)] ?? String(one))
      : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(text, 'latin1');
}
