/** Marks that turn the direction of what follows: they can make a text read as another. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const NOT_TEXT = /[\p{Cs}\uFFFE\uFFFF]/gu;
const CONTROLS = /\p{Cc}/gu;

/**
 * Text of one line as it is kept: white space is single spaces, none at the ends; no control
 * characters. Every file format gives it back unchanged.
 */
export function oneLine(text: string): string {
  return clean(text, ' ').replace(/\s+/g, ' ').trim();
}

/** The same for text of several lines: line ends are kept, at most one blank line between two. */
export function paragraphs(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Lower case letters and digits with single spaces: what is compared when names are. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function clean(text: string, inPlaceOfControls: string): string {
  return text
    .replace(CONTROLS, inPlaceOfControls)
    .replace(DIRECTION_MARKS, '')
    .replace(NOT_TEXT, '\uFFFD')
    .normalize('NFC');
}
