import { type WriteSheet } from 'hucre/xlsx';
import { REGISTER_COLUMNS, type RegisterColumn } from '#app/domain/register-columns.ts';

export const LIST_SHEET = 'Lists';

/** Columns with words to choose from, in the order of the sheet of lists. */
export const LISTED: readonly RegisterColumn[] = REGISTER_COLUMNS.filter(
  ({ choices }) => choices.length > 0,
);

/** The sheet the drop-down lists are taken from: a column of words under each head. */
export function listSheet(): WriteSheet {
  const longest = Math.max(...LISTED.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, i) =>
    LISTED.map(({ choices }) => choices[i] ?? null),
  );
  return {
    name: LIST_SHEET,
    columns: LISTED.map(() => ({ width: 30 })),
    rows: [LISTED.map(({ head }) => head), ...rows],
    hidden: true,
  };
}
