import { GAP_LINE_HEADS, type GapLine } from '#app/domain/gap-line.ts';
import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { type CsvCell, csvText } from './csv-text.ts';

/**
 * Gap lines as CSV, with lines about what they are in front. `isChecked`: were the classes checked
 * against other weightings? Where they were not, their column says so.
 */
export function gapCsv(
  about: readonly string[],
  lines: readonly GapLine[],
  isChecked = true,
): string {
  const columns = Object.keys(GAP_LINE_HEADS) as (keyof GapLine)[];
  return csvText([
    ...about.map((line) => [line]),
    columns.map((column) => GAP_LINE_HEADS[column]),
    ...lines.map((line) => columns.map((column) => cellOf(line, column, isChecked))),
  ]);
}

function cellOf(line: GapLine, column: keyof GapLine, isChecked: boolean): CsvCell {
  if (column === 'class') return GAP_CLASS_WORDS[line.class];
  if (column === 'reason') return line.reason === null ? null : INSUFFICIENT_WORDS[line.reason];
  if (column === 'weightingShare' && !isChecked && line.class !== 'insufficientData') {
    return 'not checked yet';
  }
  return line[column];
}
