/** The kinds of file that turn up where a table was expected. */
export type FileKind =
  | 'empty'
  | 'blank'
  | 'web-page'
  | 'markup'
  | 'pdf'
  | 'json'
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'zip'
  | 'encrypted-workbook'
  | 'old-office'
  | 'gzip'
  | 'image'
  | 'binary'
  | 'text';

const HEAD = 4096;

/** Tells the kind of a file from its bytes alone; the name is not trusted. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  return bySignature(bytes) ?? byText(bytes);
}

/** A file kind in words that finish "… is". */
export const KIND_IN_WORDS: Readonly<Record<FileKind, string>> = {
  empty: 'empty',
  blank: 'blank: it holds nothing but spaces and line ends',
  'web-page': 'a web page, often an error page saved in place of the data',
  markup: 'an XML or HTML document',
  pdf: 'a PDF document',
  json: 'a JSON answer',
  xlsx: 'an Excel workbook',
  xlsb: 'a binary Excel workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet',
  numbers: 'an Apple Numbers document',
  zip: 'a ZIP archive',
  'encrypted-workbook': 'a workbook locked with a password',
  'old-office': 'an old Office file (.xls or .doc)',
  gzip: 'a gzip archive',
  image: 'a picture',
  binary: 'not text: it holds binary data',
  text: 'a text file',
};

/** `PK` and a local file header, or the end record of an archive with nothing in it. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

function bySignature(bytes: Uint8Array): FileKind | null {
  if (isZip(bytes)) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return holds(bytes, utf16('EncryptedPackage')) ? 'encrypted-workbook' : 'old-office';
  }
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) {
    return 'image';
  }
  return null;
}

function zipKind(bytes: Uint8Array): FileKind {
  if (holds(bytes.subarray(0, 200), latin('application/vnd.oasis.opendocument.spreadsheet'))) {
    return 'ods';
  }
  if (holds(bytes, latin('xl/workbook.bin'))) return 'xlsb';
  if (holds(bytes, latin('Index/Document.iwa'))) return 'numbers';
  return holds(bytes, latin('xl/')) ? 'xlsx' : 'zip';
}

function byText(bytes: Uint8Array): FileKind {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.subarray(0, 65536).includes(0)) return 'binary';
  const head = textHead(bytes);
  if (head === '') return isAllBlank(bytes) ? 'blank' : 'text';
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(head)) return 'web-page';
  if (/^<[?!a-z]/i.test(head)) return 'markup';
  if (/^(\{\s*["}]|\[\s*[[{"\]\d-])/.test(head)) return 'json';
  return controlShare(head) > 0.1 ? 'binary' : 'text';
}

/** The first few thousand characters without a byte order mark or leading space. */
function textHead(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD)).trim();
}

function isAllBlank(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).trim() === '';
}

function controlShare(text: string): number {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) control += 1;
  }
  return control / text.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function holds(bytes: Uint8Array, needle: Uint8Array): boolean {
  const first = needle[0];
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]));
}
