import { type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { type ExtractPreview } from '#data-adapters/local-extract/preview-extract.ts';
import { type PlaceReview, type ShownPreview } from './extract-messages.ts';

/** More would hold the page up: a sheet may have 16,384 columns, and a column a million texts. */
const MOST_COLUMNS = 60;
const MOST_NAMED_COLUMNS = 1_000;
const MOST_PLACES = 1_000;

export function shownPart({ columns, rows, more }: ExtractPreview): ShownPreview {
  return {
    columns: columns.slice(0, MOST_NAMED_COLUMNS),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, MOST_COLUMNS) })),
    more,
    moreColumns: Math.max(0, columns.length - MOST_COLUMNS),
  };
}

const ORDER = { ambiguous: 0, refused: 1, matched: 2 };

/** What is to be decided first: a name several places have, then what was refused. */
export function shownReview({ rows, level }: AreaReview): PlaceReview {
  const counts = { ambiguous: 0, refused: 0, matched: 0 };
  for (const { match } of rows) counts[match.kind] += 1;
  const ranked = [...rows].sort((a, b) => ORDER[a.match.kind] - ORDER[b.match.kind]);
  return {
    level,
    rows: ranked.slice(0, MOST_PLACES),
    counts,
    leftOff: Math.max(0, rows.length - MOST_PLACES),
  };
}
