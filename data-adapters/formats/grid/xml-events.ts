/** What goes by while XML is read. Names are without their prefix: `row` of `x:row`. */
export interface XmlEvents {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Attributes by name with prefix, entities resolved. */
export type XmlAttributes = ReadonlyMap<string, string>;

/**
 * Goes once through the XML of a workbook part. There is no tree, and an entity stands for the
 * character it names and never for more text, so the cost is in proportion to the text.
 * @throws SyntaxError where a tag, comment or section is never closed.
 */
export function readXml(xml: string, events: XmlEvents): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) break;
    if (tag > at) events.text?.(withoutEntities(xml.slice(at, tag)));
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = endOf(xml, ']]>', tag);
      events.text?.(xml.slice(tag + 9, end - 3));
      at = end;
    } else if (xml.startsWith('<!--', tag)) {
      at = endOf(xml, '-->', tag);
    } else if (xml[tag + 1] === '?' || xml[tag + 1] === '!') {
      at = endOf(xml, '>', tag);
    } else {
      at = readTag(xml, tag, events);
    }
  }
}

const ATTRIBUTE = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** No tag of a workbook is nearly as long; finding attributes in a longer one would take for ever. */
const LONGEST_TAG = 65_536;
const NONE: XmlAttributes = new Map<string, string>();

/** Reads the tag that starts here; gives where it ends. */
function readTag(xml: string, start: number, events: XmlEvents): number {
  const end = tagEnd(xml, start);
  const inside = xml.slice(start + 1, end - 1);
  if (inside.startsWith('/')) {
    events.close?.(localName(inside.slice(1).trim()));
    return end;
  }
  const bare = inside.endsWith('/') ? inside.slice(0, -1) : inside;
  const space = bare.search(/\s/);
  const name = localName(space === -1 ? bare : bare.slice(0, space));
  events.open(name, space === -1 ? NONE : attributesOf(bare.slice(space)));
  if (bare !== inside) events.close?.(name);
  return end;
}

/** Just after the `>` of a tag; one inside quotation marks does not count. */
function tagEnd(xml: string, start: number): number {
  const most = Math.min(xml.length, start + LONGEST_TAG);
  let quote = 0;
  for (let at = start; at < most; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  throw new SyntaxError('a tag is not closed');
}

function attributesOf(text: string): XmlAttributes {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, withoutEntities(double ?? single ?? ''));
  }
  return attributes;
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw new SyntaxError(`${mark} is missing`);
  return end + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}
