/** Distinct texts of a column after which sharing is given up: then most of its cells differ. */
const MOST = 4_000;

/**
 * Keeps one text for all cells of a column that say the same. Tables repeat names, periods and marks
 * on every row, so this is most of the room a large file takes.
 */
export class SharedTexts {
  readonly #columns: (Map<string, string> | null)[] = [];

  /** Replaces the texts of a row by the ones seen before. */
  share(cells: string[]): void {
    for (let column = 0; column < cells.length; column++) {
      const seen = this.#columns[column];
      if (seen === null) continue;
      const text = cells[column] ?? '';
      if (seen === undefined) {
        this.#columns[column] = new Map([[text, text]]);
        continue;
      }
      const earlier = seen.get(text);
      if (earlier !== undefined) cells[column] = earlier;
      else if (seen.size < MOST) seen.set(text, text);
      else this.#columns[column] = null;
    }
  }
}
