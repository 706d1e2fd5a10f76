import { type WordTable } from '#app/domain/word-table.ts';
import { csvText } from './csv-text.ts';

/** A table of words as CSV: a second line of a cell follows its first. */
export function wordTableCsv({ about, heads, rows }: WordTable): string {
  return csvText([
    ...about.map((line) => [line]),
    heads,
    ...rows.map(({ cells }) =>
      cells.map(({ text, remark = '' }) => (remark === '' ? text : `${text}; ${remark}`)),
    ),
  ]);
}
