import { type GapAction, type NotNow } from '#app/domain/gap-action.ts';
import { MOST_CHANGES, type RecordChange } from '#app/domain/record-change.ts';
import { type PlaceName } from '#app/domain/register-cells.ts';
import { fieldChanges, type RegisterRecord } from '#app/domain/register-merge.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { type Change, put, remove } from '../kept/kept-changes.ts';

/** Records of the register as they are kept, by id. */
export interface StoredRegister {
  readonly services: ReadonlyMap<string, KeptRecord<'services'>>;
  readonly knownNones: ReadonlyMap<string, KeptRecord<'knownNones'>>;
}

export function storedRegister(
  services: readonly KeptRecord<'services'>[],
  knownNones: readonly KeptRecord<'knownNones'>[],
): StoredRegister {
  return {
    services: new Map(services.map((one) => [one.id, one])),
    knownNones: new Map(knownNones.map((one) => [one.id, one])),
  };
}

/** How a change came about, for the history of the record. */
export interface ChangeMade {
  /** ISO instant. */
  readonly at: string;
  /** `Added`, `Changed`, `Imported from “services.csv”`. */
  readonly what: string;
  readonly placeName: PlaceName;
}

/**
 * What writes a record: its history gets one line more. A record of the other kind under the same id
 * makes room for it. A record without any difference changes nothing.
 */
export function recordChanges(
  stored: StoredRegister,
  incoming: RegisterRecord,
  made: ChangeMade,
): readonly Change[] {
  const { id } = incoming.record;
  const { services, knownNones } = stored;
  if (incoming.kind === 'service') {
    const before = services.get(id);
    const other = knownNones.get(id);
    const history = historyAfter(before && { kind: 'service', ...before }, incoming, made);
    if (history === null) return [];
    const entry = { ...(before ?? { id }), record: incoming.record, history };
    return [
      put('services', entry, made.at),
      ...(other === undefined ? [] : [remove('knownNones', other)]),
    ];
  }
  const before = knownNones.get(id);
  const other = services.get(id);
  const history = historyAfter(before && { kind: 'known-none', ...before }, incoming, made);
  if (history === null) return [];
  const entry = { ...(before ?? { id }), record: incoming.record, history };
  return [
    put('knownNones', entry, made.at),
    ...(other === undefined ? [] : [remove('services', other)]),
  ];
}

/** What takes records out of the register. */
export function recordRemovals(
  { services, knownNones }: StoredRegister,
  ids: Iterable<string>,
): readonly Change[] {
  return [...ids].flatMap((id): Change[] => {
    const service = services.get(id);
    const none = knownNones.get(id);
    return [
      ...(service === undefined ? [] : [remove('services', service)]),
      ...(none === undefined ? [] : [remove('knownNones', none)]),
    ];
  });
}

type Before = RegisterRecord & { readonly history: readonly RecordChange[] };

/** Null where nothing is different. */
function historyAfter(
  before: Before | undefined,
  incoming: RegisterRecord,
  { at, what, placeName }: ChangeMade,
): readonly RecordChange[] | null {
  if (before === undefined) return [{ at, what, changes: [] }];
  const changes = fieldChanges(before, incoming, placeName).map(({ head, from, to }) => ({
    head,
    from,
    to,
  }));
  return changes.length === 0
    ? null
    : [...before.history, { at, what, changes }].slice(-MOST_CHANGES);
}

/** What writes an action; one that was read before carries its revision along. */
export function actionChange(
  action: GapAction,
  before: KeptRecord<'actions'> | null,
  at: string,
): Change {
  return put('actions', { ...(before ?? { id: action.id }), action }, at);
}

/** What writes a decision to leave a gap. */
export function notNowChange(
  decision: NotNow,
  before: KeptRecord<'notNow'> | null,
  at: string,
): Change {
  return put('notNow', { ...(before ?? { id: decision.id }), decision }, at);
}
