import { type GapAction } from '#app/domain/gap-action.ts';
import { LENSES } from '#app/domain/lens.ts';
import { makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { type Selection } from '#app/domain/selection.ts';
import { type Service } from '#app/domain/service.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { registerGaps } from '#app/statistics/register-gaps.ts';
import { GapPageEvents } from '../gaps/gap-events.ts';
import { selectNextQuestion } from '../gaps/gaps-feature.ts';
import { put } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { NOON } from '../kept/kept-fixture.ts';
import { actionChange } from '../register/register-commits.ts';
import { selectRegister } from '../register/register.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  stateAfter,
} from '../state-fixture.ts';
import {
  selectFamilyAnswer,
  selectNextFamilyQuestion,
  selectShownFamilies,
} from './families-feature.ts';
import { FamilyEvents } from './family-events.ts';

const keptRead = KeptEvents.read({ now: { records: [], setAside: [], gone: [] } });
const at = (code: string) => [{ code, level: 'icb' as const, share: null }];
const kept = (record: Service) =>
  KeptEvents.committed({
    commit: {
      title: 'Added',
      changes: [put('services', { id: record.id, record, history: [] }, NOON)],
    },
  });
const families = (change: Partial<Selection> = {}) =>
  lookedAt('gaps', { by: 'families', ...change });
const ready = (change: Partial<Selection> = {}) =>
  stateAfter([placesRead, keptRead, families(change), ...LENSES.flatMap(lensRead)]);

/** The same state with the question of its page answered, in a few draws. */
function answered(state: AtlasState): AtlasState {
  const question = selectNextFamilyQuestion(state);
  if (question === null) return state;
  const quick = { ...question, settings: { ...question.settings, draws: 100 } };
  const columns = registerGaps(quick, '2026-11-25');
  return stateAfter(
    [FamilyEvents.asked({ question }), FamilyEvents.answered({ question, columns })],
    state,
  );
}

const ACTION: GapAction = {
  id: 'act',
  subject: {
    place: { code: BOARDS[0], level: 'icb' },
    about: { kind: 'family', family: 'occupational-health' },
  },
  title: 'Commission',
  rootCause: '',
  ownerRole: 'Lead',
  due: null,
  status: 'not-started',
  baseline: {
    measure: 'Shortfall',
    value: 1,
    lower: 0,
    upper: 2,
    unit: 'WTE',
    gapClass: 'possible gap',
    period: '2026',
    source: 'register',
    frozenOn: '2026-11-25',
  },
};

describe('the question about the register', () => {
  it('has a column for each family, with the need of the lens in view', () => {
    const question = selectNextFamilyQuestion(ready())!;
    expect(question.columns.map(({ subject }) => subject)).toEqual(
      SERVICE_FAMILIES.map((family) => ({ kind: 'family', family })),
    );
    expect(question.areas.map(({ code }) => code)).toEqual([...BOARDS]);
  });

  it('has a column for each lens where conditions are held against the register', () => {
    const state = ready({ by: 'conditions', staff: 'register' });
    const subjects = selectNextFamilyQuestion(state)!.columns.map(({ subject }) => subject);
    expect(subjects).toEqual(LENSES.map((lens) => ({ kind: 'lens', lens })));
    expect(selectNextQuestion(state)).withContext('primary care is not simulated').toBeNull();
  });

  it('is not asked for primary care, on other pages, or before what is kept is read', () => {
    expect(selectNextFamilyQuestion(ready({ by: 'conditions' }))).toBeNull();
    const elsewhere = stateAfter([lookedAt('gaps/coverage', { by: 'families' })], ready());
    expect(selectNextFamilyQuestion(elsewhere)).toBeNull();
    const unread = stateAfter([placesRead, families(), ...LENSES.flatMap(lensRead)]);
    expect(selectNextFamilyQuestion(unread)).toBeNull();
  });

  it('takes what it is held against from the address', () => {
    const { settings } = selectNextFamilyQuestion(ready({ against: '0.5' }))!;
    expect(settings.benchmark).toEqual({ type: 'value', value: 0.5 });
  });

  it('is another once a service is recorded, and the same whatever else is kept', () => {
    const state = answered(ready());
    expect(selectNextFamilyQuestion(state)).toBeNull();
    const acted = stateAfter(
      [
        KeptEvents.committed({
          commit: { title: 'Act', changes: [actionChange(ACTION, null, NOON)] },
        }),
        families({ why: BOARDS[0] }),
      ],
      state,
    );
    expect(selectRegister(acted)).toBe(selectRegister(state));
    expect(selectNextFamilyQuestion(acted)).toBeNull();
    const more = stateAfter([kept(makeService({ places: at(BOARDS[0]) }))], state);
    expect(selectNextFamilyQuestion(more)?.register.services.length).toBe(1);
  });
});

describe('the answer about the register', () => {
  it('is on its way, then there; a newer question shows the one before until it is answered', () => {
    expect(selectFamilyAnswer(ready()).status).toBe('loading');
    const state = answered(ready());
    expect(selectFamilyAnswer(state).status).toBe('loaded');
    const more = stateAfter([kept(makeService({ places: at(BOARDS[0]) }))], state);
    expect(selectFamilyAnswer(more).status).toBe('loading');
    expect(selectShownFamilies(more)?.columns).toBe(selectShownFamilies(state)!.columns);
    const other = stateAfter([families({ lens: 'mental' })], more);
    expect(selectShownFamilies(other)).withContext('of another view').toBeNull();
  });

  it('changes a cell from not assessable once two places are recorded', () => {
    const classOf = (state: AtlasState) =>
      selectShownFamilies(state)?.columns[0]?.rows.map(({ gapClass }) => gapClass);
    const state = answered(ready());
    expect(classOf(state)).toEqual(BOARDS.map(() => 'notAssessable'));
    const staff = (wte: number) => [
      { profession: 'physiotherapists' as const, minimum: wte, maximum: wte },
    ];
    const more = stateAfter(
      [
        kept(makeService({ places: at(BOARDS[0]), staff: staff(1) })),
        kept(makeService({ id: 's2', places: at(BOARDS[1]), staff: staff(60) })),
        KeptEvents.committed({
          commit: {
            title: 'None',
            changes: [
              put(
                'knownNones',
                {
                  id: 'n1',
                  record: makeKnownNone({ place: { code: BOARDS[2], level: 'icb' } }),
                  history: [],
                },
                NOON,
              ),
            ],
          },
        }),
      ],
      state,
    );
    expect(classOf(answered(more))).toEqual([
      'gapLikely',
      'gapNotShown',
      'knownNone',
      'notAssessable',
    ]);
  });

  it('can be stopped, says so, and is asked for again', () => {
    const state = ready();
    const question = selectNextFamilyQuestion(state)!;
    const under = stateAfter([FamilyEvents.asked({ question })], state);
    expect(selectNextFamilyQuestion(under)).toBeNull();
    const stopped = stateAfter([GapPageEvents.stopped()], under);
    expect(selectFamilyAnswer(stopped)).toEqual({
      status: 'failed',
      message: 'Stopped as you asked. Nothing was changed.',
    });
    const again = stateAfter([GapPageEvents.askedAgain()], stopped);
    expect(selectNextFamilyQuestion(again)).not.toBeNull();
  });
});
