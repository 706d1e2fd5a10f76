import Papa from 'papaparse';

const CANDIDATES = [',', '\t', ';', '|'] as const;
const LINES = 60;

/**
 * The character between cells: what Excel's `sep=` line says, else the one that cuts most of the
 * first lines into the same number of cells, more than one. Titles above a table are outvoted.
 */
export function delimiterOf(text: string): string {
  const said = /^\uFEFF?"?sep=(.)"?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const lines = text.split('\n', LINES + 1);
  // The last line of the piece may be cut.
  const sample = (lines.length > 1 ? lines.slice(0, -1) : lines).join('\n');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = scoreOf(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', skipEmptyLines: true });
  const widths = Map.groupBy(
    data.map((cells) => cells.length),
    (width) => width,
  );
  return Math.max(0, ...[...widths].map(([width, rows]) => (width - 1) * rows.length));
}
