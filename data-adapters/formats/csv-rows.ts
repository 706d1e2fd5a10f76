import Papa from 'papaparse';

/** Characters that are parsed at once: so many cells are held at a time, and no more. */
const PIECE = 1 << 18;

/**
 * Calls `visit` with the cells of every row and the line it begins on, the first being 1; blank rows
 * too. Line ends are `\n`. The rows of a large text are never all held at once.
 *
 * @returns whether every quoted cell was closed; if not, some rows may have been visited.
 */
export function eachCsvRow(
  text: string,
  delimiter: string,
  visit: (cells: string[], line: number) => void,
): boolean {
  let line = 1;
  let quote = text.indexOf('"');
  for (let from = 0; from < text.length;) {
    const end = pieceEnd(text, from, quote);
    let piece = parsed(text.slice(from, end.at), delimiter);
    let next = end.at + 1;
    if (!piece.closed && end.at < text.length) {
      // A stray quote misled the search for the end of a row: the rest is read in one.
      piece = parsed(text.slice(from), delimiter);
      next = text.length;
    }
    if (!piece.closed) return false;
    const isQuoted = end.quoted || next === text.length;
    for (const cells of piece.rows) {
      visit(cells, line);
      line += 1;
      if (isQuoted) line += linesWithin(cells);
    }
    from = next;
    quote = end.quote;
  }
  return true;
}

interface PieceEnd {
  /** Where the line end stands, or the text ends. */
  readonly at: number;
  /** The first quote after it, -1 where there is none. */
  readonly quote: number;
  /** Are there quotes before it? */
  readonly quoted: boolean;
}

/** The end of a row some way on: a line end after an even number of quotes. */
function pieceEnd(text: string, from: number, firstQuote: number): PieceEnd {
  let quote = firstQuote;
  let isOpen = false;
  let at = lineEnd(text, from + PIECE);
  for (;;) {
    while (quote !== -1 && quote < at) {
      isOpen = !isOpen;
      quote = text.indexOf('"', quote + 1);
    }
    if (!isOpen || at === text.length) break;
    at = quote === -1 ? text.length : lineEnd(text, quote);
  }
  return { at, quote, quoted: firstQuote !== -1 && firstQuote < at };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function parsed(text: string, delimiter: string) {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
  });
  return { rows: data, closed: !errors.some(({ code }) => code === 'MissingQuotes') };
}

function linesWithin(cells: readonly string[]): number {
  let lines = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  }
  return lines;
}
