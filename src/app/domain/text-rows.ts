/**
 * Rows that a text takes when it is set in lines of so many em, broken at spaces and, where a word is
 * longer than a line, anywhere. Letters are taken for as wide as the widest of their kind, so the
 * text never takes more rows than this, and often fewer. A blank text takes none.
 */
export function textRows(text: string, columns: number): number {
  const line = Math.round(columns * 100);
  const words = text.split(/\s+/).filter((word) => word !== '');
  let [rows, used] = [0, Infinity];
  for (const word of words) {
    const letters = Array.from(word, letterWidth);
    const width = letters.reduce((sum, one) => sum + one, 0);
    if (used + SPACE + width <= line) {
      used += SPACE + width;
      continue;
    }
    [rows, used] = [rows + 1, 0];
    for (const letter of letters) {
      if (used > 0 && used + letter > line) [rows, used] = [rows + 1, 0];
      used += letter;
    }
  }
  return rows;
}

const SPACE = 30;

/** In hundredths of an em, of semi-bold letters. */
function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[iljtfrI.,:;'’|!()[\]/-]/.test(letter)) return 45;
  if (/[a-ln-vx-z0-9_?“”"*+=#£–]/.test(letter)) return 66;
  if (/[A-LNP-VX-Z]/.test(letter)) return 76;
  return /\p{Extended_Pictographic}/u.test(letter) ? 150 : 110;
}
