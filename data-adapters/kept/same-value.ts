import { type KeptRecord } from './collections.ts';

/** Do two records say the same, whenever and however often they were saved? Order of keys is no matter. */
export function sameValue(a: KeptRecord, b: KeptRecord): boolean {
  const value = (record: KeptRecord) => canonical({ ...record, revision: null, savedAt: '' });
  return value(a) === value(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
