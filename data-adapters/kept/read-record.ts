import * as v from 'valibot';
import { type SetAside } from '#app/domain/kept.ts';
import { COLLECTIONS, type CollectionName, isCollection, type KeptRecord } from './collections.ts';
import { whyNotJson } from './plain-json.ts';

/** A name every object has, such as `constructor`, would be found where nothing is kept. */
const Id = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(200),
  v.check((id) => !(id in {})),
);
const Base = v.looseObject({
  id: Id,
  revision: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});
const Revision = v.object({ revision: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const Titled = v.object({ title: v.pipe(v.string(), v.nonEmpty()) });
const Defined = v.object({ definition: Titled });
const Named = v.object({ record: v.object({ name: v.pipe(v.string(), v.nonEmpty()) }) });
const Acted = v.object({ action: Titled });

/** A record as it can be used, or why it cannot. `raw`: whatever is stored under the key. */
export type ReadRecord =
  | { readonly kind: 'read'; readonly collection: CollectionName; readonly record: KeptRecord }
  | { readonly kind: 'set-aside'; readonly setAside: SetAside };

/** Judges what is stored under a key of a collection. */
export function readRecord(collection: string, id: string, raw: unknown): ReadRecord {
  const aside = (reason: string): ReadRecord => {
    const revision = revisionOf(raw) ?? 'damaged';
    return { kind: 'set-aside', setAside: { collection, id, revision, reason, raw } };
  };
  if (!isCollection(collection)) {
    return aside('this version of the atlas does not know this kind of record');
  }
  const fault = whyNotJson(raw);
  if (fault !== null) return aside(fault);
  const base = v.safeParse(Base, raw, { abortEarly: true });
  if (!base.success) return aside(reasonOf(base.issues[0]));
  const { id: own, revision, savedAt, ...rest } = base.output;
  if (own !== id) return aside('it is filed under the name of another record');
  const value = v.safeParse(COLLECTIONS[collection].value, rest, { abortEarly: true });
  if (!value.success) return aside(reasonOf(value.issues[0]));
  return { kind: 'read', collection, record: { ...value.output, id, revision, savedAt } };
}

/** The save that wrote what is stored: null where nothing is, `damaged` where that cannot be read. */
export function revisionOf(raw: unknown): number | 'damaged' | null {
  if (raw === undefined) return null;
  const read = v.safeParse(Revision, raw);
  return read.success ? read.output.revision : 'damaged';
}

/** What a person calls a record: its title, or that of what it holds; else its id. */
export function titleOf(id: string, raw: unknown): string {
  if (v.is(Titled, raw)) return raw.title;
  if (v.is(Named, raw)) return raw.record.name;
  if (v.is(Acted, raw)) return raw.action.title;
  return v.is(Defined, raw) ? raw.definition.title : id;
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  if (place === null) return issue.kind === 'transformation' ? issue.message : 'it is no record';
  if (issue.kind === 'transformation') return `its “${place}” is ${issue.message}`;
  return issue.received === 'undefined'
    ? `it has no “${place}”`
    : `its “${place}” is not what it should be`;
}
