/** Width of an average letter of the typeface, as a share of its size. */
const LETTER = 0.53;

/** Words in lines that fit a width in pixels, at a size in pixels. A longer word has its own line. */
export function textLines(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (LETTER * size)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** Roughly how wide a line is, in pixels. */
export function textWidth(text: string, size: number): number {
  return text.length * LETTER * size;
}
