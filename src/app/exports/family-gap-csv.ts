import { FAMILY_GAP_LINE_HEADS, type FamilyGapLine } from '#app/domain/family-gap-line.ts';
import {
  FAMILY_GAP_REASON_WORDS,
  FAMILY_GAP_WORDS,
  RECORDED_WORDS,
} from '#app/domain/family-gap-text.ts';
import { type CsvCell, csvText } from './csv-text.ts';

/** The register's gaps as CSV, with lines about what they are in front. */
export function familyGapCsv(about: readonly string[], lines: readonly FamilyGapLine[]): string {
  const columns = Object.keys(FAMILY_GAP_LINE_HEADS) as (keyof FamilyGapLine)[];
  return csvText([
    ...about.map((line) => [line]),
    columns.map((column) => FAMILY_GAP_LINE_HEADS[column]),
    ...lines.map((line) => columns.map((column) => cellOf(line, column))),
  ]);
}

function cellOf(line: FamilyGapLine, column: keyof FamilyGapLine): CsvCell {
  if (column === 'class') return FAMILY_GAP_WORDS[line.class];
  if (column === 'state') return RECORDED_WORDS[line.state];
  if (column === 'reason') {
    return line.reason === null ? null : FAMILY_GAP_REASON_WORDS[line.reason];
  }
  return line[column];
}
