import fc from 'fast-check';
import { makeService } from '#app/domain/register-fixture.ts';
import { type RegisterRecord } from '#app/domain/register-merge.ts';
import { type Service } from '#app/domain/service.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { keptAfter, opened, settled, Tabs } from '../kept/kept-fixture.ts';
import { type KeptState } from '../kept/kept-state.ts';
import { acceptance } from './import-acceptance.ts';
import { recordChanges, recordRemovals, storedRegister } from './register-commits.ts';

const AT = '2026-11-25T12:00:00.000Z';
const made = { at: AT, what: 'Changed', placeName: () => null };

describe('any sequence of adds, edits, imports, removals, undone, done again and reloaded', () => {
  type Act =
    | { readonly kind: 'save' | 'import'; readonly records: readonly Service[] }
    | { readonly kind: 'remove'; readonly id: string }
    | { readonly kind: 'undo' }
    | { readonly kind: 'redo' }
    | { readonly kind: 'reload' };
  const service = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'E1.x:2-y'),
      name: fc.constantFrom('One', '=1+1', '<script>alert(1)</script>', '"; --'),
    })
    .map((change) => makeService(change));
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), records: fc.tuple(service) }),
    fc.record({
      kind: fc.constant('import' as const),
      records: fc.uniqueArray(service, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'reload' as const) }),
  );

  type Names = Readonly<Record<string, string>>;
  interface Model {
    readonly now: Names;
    readonly past: readonly Names[];
    readonly future: readonly Names[];
  }

  function expected({ now, past, future }: Model, did: Act): Model {
    if (did.kind === 'reload') return { now, past: [], future: [] };
    if (did.kind === 'undo' || did.kind === 'redo') {
      const [from, to] = did.kind === 'undo' ? [past, future] : [future, past];
      const wanted = from.at(-1);
      if (wanted === undefined) return { now, past, future };
      const [rest, more] = [from.slice(0, -1), [...to, now]];
      return did.kind === 'undo'
        ? { now: wanted, past: rest, future: more }
        : { now: wanted, past: more, future: rest };
    }
    const next =
      did.kind === 'remove'
        ? Object.fromEntries(Object.entries(now).filter(([id]) => id !== did.id))
        : Object.fromEntries([
            ...Object.entries(now),
            ...did.records.map(({ id, name }) => [id, name] as const),
          ]);
    const isSame =
      JSON.stringify(Object.entries(next).sort()) === JSON.stringify(Object.entries(now).sort());
    return isSame ? { now, past, future } : { now: next, past: [...past, now], future: [] };
  }

  const servicesIn = (kept: KeptState) => selectKept('services')({ kept });
  const namesIn = (kept: KeptState): Names =>
    Object.fromEntries(servicesIn(kept).map(({ id, record }) => [id, record.name]));

  async function done(state: KeptState, did: Exclude<Act, { kind: 'reload' }>): Promise<KeptState> {
    if (did.kind === 'undo') return keptAfter([KeptEvents.undone()], state);
    if (did.kind === 'redo') return keptAfter([KeptEvents.redone()], state);
    const stored = storedRegister(servicesIn(state), []);
    if (did.kind === 'import') {
      const records = did.records.map((record): RegisterRecord => ({ kind: 'service', record }));
      const about = { file: 'mine.csv', at: AT, placeName: () => null };
      const commit = await acceptance(records, stored, about);
      return commit === null ? state : keptAfter([KeptEvents.committed({ commit })], state);
    }
    const changes =
      did.kind === 'remove'
        ? recordRemovals(stored, [did.id])
        : did.records.flatMap((record) => recordChanges(stored, { kind: 'service', record }, made));
    return changes.length === 0
      ? state
      : keptAfter([KeptEvents.committed({ commit: { title: 'Did', changes } })], state);
  }

  it('loses no accepted record, brings none back, and keeps every history growing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 14 }), async (acts) => {
        const tabs = new Tabs();
        let tab = tabs.open();
        let state = await opened(tab);
        let model: Model = { now: {}, past: [], future: [] };
        for (const [did, isSaved] of acts) {
          model = expected(model, did);
          if (did.kind === 'reload') {
            await settled(state, tab);
            await tab.close();
            tab = tabs.open();
            state = await opened(tab);
          } else {
            state = await done(state, did);
            if (isSaved) state = await settled(state, tab);
          }
          expect(namesIn(state)).toEqual(model.now);
        }
        state = await settled(state, tab);
        expect([state.conflicts, state.pending, state.failure]).toEqual([[], [], null]);
        const again = await opened(tab);
        expect(namesIn(again)).toEqual(model.now);
        for (const { history } of servicesIn(again)) expect(history.length).toBeGreaterThan(0);
        await tabs.end();
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
