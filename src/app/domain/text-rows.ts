/**
 * Rows that a text takes when it is set in lines of so many em, broken at spaces and, where a word is
 * longer than a line, anywhere. Letters are taken for a little wider than they are, so the text takes
 * no more rows than this, and at times fewer. A blank text takes none.
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

const SPACE = 24;

/** Widths of the page's type in semi-bold, in hundredths of an em, each rounded up to the next. */
const WIDTHS = new Map(
  (
    [
      [27, "',.:;`i|’‘·"],
      [30, '!j'],
      [33, '()I[]l'],
      [39, '-/\\{}'],
      [42, 'Jfrt'],
      [45, '1'],
      [48, '"*“”•'],
      [51, '^z'],
      [54, '?sv'],
      [57, '<_acy'],
      [60, '+=>Lehknoux–'],
      [63, '#27FTbdgpq~'],
      [66, '03469EPY£€'],
      [69, '$58BSZ'],
      [72, 'CDKRUVX'],
      [75, 'A'],
      [78, '&GHNOQ'],
      [81, 'w'],
      [84, '@'],
      [90, 'm…'],
      [93, 'M'],
      [96, '%'],
      [99, 'W'],
    ] as const
  ).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
/** Letters of other scripts may come from any type. */
const OTHER = 115;
const PICTURE = 150;

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  const [base = letter] = letter.normalize('NFD');
  const known = WIDTHS.get(base);
  if (known !== undefined) return base === letter ? known : known + 6;
  return /\p{Extended_Pictographic}/u.test(letter) ? PICTURE : OTHER;
}
