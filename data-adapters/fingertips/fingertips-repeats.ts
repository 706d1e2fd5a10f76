import { ENGLAND } from '#app/domain/area.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { inRowOrder, repeated, sameFigure } from '#data-adapters/formats/figure-records.ts';
import { type FingertipsRow } from './fingertips-rows.ts';

/**
 * The records without England's second copy, without STP and CCG rows that repeat the row of an ICB
 * or sub-ICB location of the same code, and without any other that stands a second time.
 */
export function withoutRepeats(
  rows: readonly FingertipsRow[],
  issues: readonly RowIssue[],
): Parsed<FigureRecord> {
  const boards = new Set(rows.flatMap(({ prefixed, cell }) => (prefixed ? [cell] : [])));
  const found: RowIssue[] = [];
  const first: FigureRecord[] = [];
  const records: FigureRecord[] = [];
  const copies: FigureRecord[] = [];
  for (const { record, prefixed, cell } of rows) {
    if (!prefixed && boards.has(cell) && isEarlierBody(record)) {
      found.push(earlierBody(record));
      continue;
    }
    const earlier = first[cell];
    if (earlier === undefined) {
      first[cell] = record;
      records.push(record);
    } else if (record.areaCode === ENGLAND && sameFigure(record, earlier)) copies.push(record);
    else found.push(repeated(record, earlier));
  }
  const [copy] = copies;
  if (copy !== undefined) found.push(secondEngland(copy, copies.length));
  return inRowOrder({ records, issues: [...issues, ...found] });
}

function isEarlierBody({ areaType }: FigureRecord): boolean {
  return /^(STP|CCG)s?$/i.test(areaType);
}

function earlierBody({ areaName, areaType, row }: FigureRecord): RowIssue {
  const message = `${areaName} (${areaType}) has the code of a newer body with a row of its own`;
  return { row, column: 'Area Code', code: 'left-out', message };
}

/** England stands once for itself and again as every parent; one issue for all equal copies. */
function secondEngland({ row }: FigureRecord, count: number): RowIssue {
  const rows = count === 1 ? 'row repeats' : 'rows repeat';
  const message = `${count} ${rows} England with the same figure, as Fingertips files do`;
  return { row, code: 'duplicate', message };
}
