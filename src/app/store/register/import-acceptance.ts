import { type PlaceName } from '#app/domain/register-cells.ts';
import { type MergePreview, type RegisterRecord } from '#app/domain/register-merge.ts';
import { type Change, type Commit } from '../kept/kept-changes.ts';
import { recordChanges, type StoredRegister } from './register-commits.ts';

/** What a person wants of a file: all but those left, and the conflicting ones taken. */
export interface Wanted {
  readonly left: readonly string[];
  readonly taken: readonly number[];
}

/** The records that would be kept, one for each id. */
export function wantedRecords(
  { added, changed, conflicting }: MergePreview,
  { left, taken }: Wanted,
): readonly RegisterRecord[] {
  const isLeft = new Set(left);
  const isTaken = new Set(taken);
  const wanted = [
    ...[...added, ...changed].filter(({ id }) => !isLeft.has(id)),
    ...conflicting.filter((_, at) => isTaken.has(at)),
  ];
  return [...new Map(wanted.map(({ id, incoming }) => [id, incoming])).values()];
}

/** So many records are made ready before the page gets its turn again. */
const AT_ONCE = 200;

/**
 * One commit of all wanted records, made in small portions so that ten thousand do not hold the page
 * up. Null where nothing would be different.
 * @param at ISO instant.
 */
export async function acceptance(
  records: readonly RegisterRecord[],
  stored: StoredRegister,
  { file, at, placeName }: { readonly file: string; at: string; placeName: PlaceName },
): Promise<Commit | null> {
  const made = { at, what: `Imported from “${file}”`, placeName };
  const changes: Change[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    for (const record of records.slice(from, from + AT_ONCE)) {
      for (const change of recordChanges(stored, record, made)) changes.push(change);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  const written = changes.filter(({ kind }) => kind === 'put').length;
  const title = `Imported ${written} ${written === 1 ? 'record' : 'records'} from “${file}”`;
  return changes.length === 0 ? null : { title, changes };
}
