import fc from 'fast-check';
import { type Change, remove } from './kept-changes.ts';
import { KeptEvents } from './kept-events.ts';
import { selectKept } from './kept-feature.ts';
import {
  commitOf,
  keptAfter,
  opened,
  putExtract,
  settled,
  Tabs,
  titlesIn,
} from './kept-fixture.ts';
import { type KeptState } from './kept-state.ts';

const committed = (title: string, ...changes: readonly Change[]) =>
  KeptEvents.committed({ commit: commitOf(title, ...changes) });

describe('any sequence of changes, undone, done again and reloaded', () => {
  type Act =
    | { readonly kind: 'write' | 'remove'; readonly id: string; readonly title: string }
    | { readonly kind: 'undo' | 'redo' | 'reload' };
  const id = fc.constantFrom('a', 'b', 'c');
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('write' as const, 'write' as const, 'remove' as const),
      id,
      title: fc.string({ minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'reload' as const) }),
  );

  /** What should be there, kept as simply as can be. */
  interface Model {
    readonly now: Readonly<Record<string, unknown>>;
    readonly past: readonly Model['now'][];
    readonly future: readonly Model['now'][];
  }

  function expected({ now, past, future }: Model, did: Act): Model {
    switch (did.kind) {
      case 'write':
        return { now: { ...now, [did.id]: did.title }, past: [...past, now], future: [] };
      case 'remove': {
        const rest = Object.entries(now).filter(([key]) => key !== did.id);
        return did.id in now
          ? { now: Object.fromEntries(rest), past: [...past, now], future: [] }
          : { now, past, future };
      }
      case 'undo': {
        const last = past.at(-1);
        return last === undefined
          ? { now, past, future }
          : { now: last, past: past.slice(0, -1), future: [...future, now] };
      }
      case 'redo': {
        const next = future.at(-1);
        return next === undefined
          ? { now, past, future }
          : { now: next, past: [...past, now], future: future.slice(0, -1) };
      }
      case 'reload':
        return { now, past: [], future: [] };
    }
  }

  function eventOf(state: KeptState, did: Exclude<Act, { kind: 'reload' }>) {
    if (did.kind === 'undo') return KeptEvents.undone();
    if (did.kind === 'redo') return KeptEvents.redone();
    if (!('id' in did)) throw new RangeError(did.kind);
    const record = selectKept('extracts')({ kept: state }).find((one) => one.id === did.id);
    if (did.kind === 'write') {
      return committed('Wrote', putExtract(did.id, did.title, record?.revision ?? null));
    }
    return record === undefined ? null : committed('Removed', remove('extracts', record));
  }

  it('loses no record that was accepted and brings none back that was not', async () => {
    const saveAfter = fc.boolean();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, saveAfter), { maxLength: 16 }), async (acts) => {
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
            const event = eventOf(state, did);
            if (event !== null) state = keptAfter([event], state);
            if (isSaved) state = await settled(state, tab);
          }
          expect(titlesIn(state)).toEqual(model.now);
        }
        state = await settled(state, tab);
        expect([state.conflicts, state.pending, state.failure]).toEqual([[], [], null]);
        expect(titlesIn(await opened(tab))).toEqual(model.now);
        await tabs.end();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
