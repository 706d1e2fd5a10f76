import { type Geography } from '#app/domain/area.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { type ExtractMapping } from '../extract-mapping.ts';
import { findTables, type FoundTable, type TableChoice } from './find-tables.ts';
import { proposeTable, type TableProposal } from './propose-table.ts';
import { knownNames } from './propose-labels.ts';

/** What is proposed for a workbook: the best table and how to read it, and the other tables. */
export interface MappingProposal extends TableProposal {
  /** Every table found, the one proposed first. */
  readonly tables: readonly FoundTable[];
}

export interface ProposeOptions {
  /** What a person fixed of where the table stands. */
  readonly choice?: TableChoice;
  /** Lets columns of place names be told by their content. */
  readonly geography?: Geography;
}

/** A mapping that lacks nothing; null otherwise. */
export function completeMapping(proposal: MappingProposal | null): ExtractMapping | null {
  return proposal?.lacking.length === 0 ? proposal.mapping : null;
}

/**
 * Proposes how to read a workbook: the table with most figures among those that have a place, a
 * period and a value, on a sheet that is not hidden first. Every part comes with how sure it is and
 * why, in words; a person corrects `mapping`, or asks again with a choice of sheet, range or number
 * of header rows. Null where there is nothing like a table.
 */
export function proposeMapping(
  workbook: GridWorkbook,
  { choice = {}, geography }: ProposeOptions = {},
): MappingProposal | null {
  const names = knownNames(geography);
  const tables = findTables(workbook, choice);
  const ranked = tables
    .map((table) => ({ table, proposal: proposeTable(table, names) }))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const [best] = ranked;
  if (best === undefined) return null;
  return { ...best.proposal, tables: ranked.map(({ table }) => table.found) };
}

function scoreOf({
  table,
  proposal,
}: {
  table: { found: FoundTable };
  proposal: TableProposal;
}): number {
  const { rows, hidden } = table.found;
  const figures = proposal.mapping.figures.length;
  const size = Math.min(1e6, rows * Math.max(1, figures));
  return size + (hidden ? 0 : 1e7) - 1e8 * proposal.lacking.length;
}
