import { createHash } from 'node:crypto';
import { type FigureTable } from '#app/domain/figure-table.ts';

/** Names the figures of a snapshot: the same figures have the same name, whoever built them. */
export function editionOf(tables: ReadonlyMap<string, FigureTable>): string {
  const hash = createHash('sha256');
  for (const id of [...tables.keys()].sort()) hash.update(JSON.stringify(tables.get(id)));
  return hash.digest('hex').slice(0, 10);
}
