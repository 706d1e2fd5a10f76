import { sameData } from '#app/domain/same-data.ts';
import { type KeptRecord } from './collections.ts';

/** Do two records say the same, whenever and however often they were saved? Order of keys is no matter. */
export function sameValue(a: KeptRecord, b: KeptRecord): boolean {
  const value = (record: KeptRecord) => ({ ...record, revision: null, savedAt: '' });
  return sameData(value(a), value(b));
}
