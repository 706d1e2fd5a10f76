import { measured } from '#app/domain/figure.ts';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES } from '#app/domain/lens.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  type AtlasState,
  BOARDS,
  checked,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { GapEvents, GapPageEvents } from './gap-events.ts';
import {
  selectChanges,
  selectGapInputs,
  selectGapLines,
  selectGapTable,
  selectLatestGapLines,
  selectNextChange,
  selectNextQuestion,
  selectNextRobustness,
  selectRobustnessOf,
} from './gaps-feature.ts';

const overview = lookedAt('');
const ready = () => stateAfter([placesRead, overview, ...lensRead('msk')]);
const only = (state: AtlasState) => selectNextQuestion(state)!.lenses[0]!;
const staffFailed = SnapshotEvents.figuresFailed({ id: PROVISION_INDICATOR, message: 'damaged' });

describe('the next question for the worker', () => {
  it('waits until every figure of the lens is here or known not to be had', () => {
    const events = [placesRead, overview, ...lensRead('msk')];
    const [last] = events.slice(-1);
    expect(selectNextQuestion(stateAfter(events.slice(0, -1)))).toBeNull();
    expect(selectNextQuestion(stateAfter([...events.slice(0, -1), last!]))).not.toBeNull();
  });

  it('waits for the places', () => {
    expect(selectNextQuestion(stateAfter([overview, ...lensRead('msk')]))).toBeNull();
  });

  it('is asked without a figure that cannot be read: the others still count', () => {
    const question = selectNextQuestion(
      stateAfter([
        placesRead,
        overview,
        ...lensRead('msk'),
        SnapshotEvents.figuresFailed({ id: 'rheumatoid-arthritis', message: 'damaged' }),
      ]),
    );
    const ids = question?.lenses[0]?.lens.indicators.map(({ id }) => id);
    expect(ids).not.toContain('rheumatoid-arthritis');
    expect(ids?.length).toBe(needIndicatorsOf('msk').length - 1);
  });

  it('holds the areas in view, and staff that are missing as missing', () => {
    const question = selectNextQuestion(ready());
    expect(question?.lenses[0]?.lens.areas.map(({ id }) => id)).toEqual([...BOARDS]);
    expect(question?.lenses[0]?.lens.areas.map(({ wte }) => wte)).toEqual([40, 60, 80, null]);
  });

  it('has another key at another level, vintage or lens, and the same key for the same view', () => {
    const keyAt = (change: Parameters<typeof lookedAt>[1]) => {
      const events = LENSES.flatMap(lensRead);
      return selectNextQuestion(stateAfter([placesRead, lookedAt('', change), ...events]))
        ?.lenses[0]?.key;
    };
    const keys = [
      keyAt({}),
      keyAt({ lens: 'mental' }),
      keyAt({ vintage: '2023' }),
      keyAt({ level: 'utla' }),
      keyAt({ level: 'ltla' }),
    ];
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyAt({})).toBe(keys[0]);
    expect(keyAt({ vintage: '2026', place: BOARDS[0], comparator: 'region' })).toBe(keys[0]);
    expect(keyAt({ level: 'utla', vintage: '2023' })).toBe(keys[3]);
  });

  it('is never asked twice, be it on its way, answered or failed', () => {
    const state = ready();
    const { key } = only(state);
    expect(selectNextQuestion(stateAfter([GapEvents.asked({ keys: [key] })], state))).toBeNull();
    expect(
      selectNextQuestion(stateAfter([GapEvents.failed({ key, message: 'no' })], state)),
    ).toBeNull();
    expect(selectNextQuestion(simulated(state))).toBeNull();
  });

  it('is not asked again on coming back to a level that was worked out', () => {
    const there = stateAfter([lookedAt('', { level: 'utla' })], simulated(ready()));
    const back = stateAfter([lookedAt('')], simulated(there));
    expect(selectNextQuestion(back)).toBeNull();
    expect(selectGapTable('msk')(back).status).toBe('loaded');
  });

  it('is all lenses together on Gaps, the one in view first', () => {
    const events = [placesRead, ...LENSES.flatMap(lensRead)];
    const state = stateAfter([...events, lookedAt('gaps', { lens: 'diabetes' })]);
    const { lenses } = selectNextQuestion(state)!;
    expect(lenses.map(({ view }) => view.split('|').at(-1))).toEqual([
      'diabetes',
      'all',
      'cardiovascular',
      'mental',
      'msk',
    ]);
    expect(lenses[0]?.key).toContain('diabetes');
    const keys = lenses.map(({ key }) => key);
    expect(selectNextQuestion(stateAfter([GapEvents.asked({ keys })], state))).toBeNull();
  });

  it('leaves out lenses that were answered', () => {
    const msk = simulated(stateAfter([placesRead, overview, ...LENSES.flatMap(lensRead)]));
    const question = selectNextQuestion(stateAfter([lookedAt('gaps')], msk));
    expect(question?.lenses.map(({ view }) => view.split('|').at(-1))).toEqual(
      LENSES.filter((lens) => lens !== 'msk'),
    );
  });

  it('takes over a lens under way, whose run it ends', () => {
    const state = stateAfter([placesRead, overview, ...LENSES.flatMap(lensRead)]);
    const { key } = only(state);
    const asked = stateAfter([GapEvents.asked({ keys: [key] }), lookedAt('gaps')], state);
    expect(selectNextQuestion(asked)?.lenses.map((lens) => lens.key)).toContain(key);
  });

  it('has another key with every setting that the answer hangs on', () => {
    const base = DEFAULT_GAP_SETTINGS;
    const others: readonly GapSettings[] = [
      { ...base, benchmark: { type: 'p75' } },
      { ...base, elasticity: 0.5 },
      { ...base, thresholds: { ...base.thresholds, possibleJoint: 0.6 } },
      { ...base, draws: 1000 },
      { ...base, seed: 1 },
      { ...base, parts: { ...base.parts, work: 0 } },
      { ...base, weights: { 'inactivity-rate': 2 } },
    ];
    const keys = [base, ...others].map((settings) => {
      const look = lookedAt('', { settings });
      return only(stateAfter([placesRead, look, ...lensRead('msk')])).key;
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has another key when a figure changes', () => {
    const before = only(ready()).key;
    const changed = makeTable(PROVISION_INDICATOR, ['2022-09-30/P0D'], {
      [BOARDS[0]]: [measured(41)],
    });
    const event = SnapshotEvents.figuresAnswered({ table: changed });
    expect(only(stateAfter([event], ready())).key).not.toBe(before);
  });

  it('weighs a figure as the settings say, and none that are not in the lens', () => {
    const settings = { ...DEFAULT_GAP_SETTINGS, weights: { 'inactivity-rate': 2, depression: 3 } };
    const state = stateAfter([placesRead, lookedAt('', { settings }), ...lensRead('msk')]);
    const weights = (of: AtlasState) =>
      selectGapInputs('msk')(of)?.simulated.indicators.map(({ id, weight }) => ({ id, weight }));
    expect(weights(state)).toEqual(
      weights(ready())?.map((one) => (one.id === 'inactivity-rate' ? { ...one, weight: 2 } : one)),
    );
    expect(weights(state)).not.toEqual(weights(ready()));
  });
});

describe('a run that the person ends or settings overtake', () => {
  const table = selectGapTable('msk');
  const asked = () => {
    const state = ready();
    return stateAfter([GapEvents.asked({ keys: [only(state).key] })], state);
  };
  const other = { settings: { ...DEFAULT_GAP_SETTINGS, elasticity: 0 } };

  it('has stopped in so many words, and is not begun again by itself', () => {
    const state = stateAfter([GapEvents.progressed({ done: 1, of: 4 })], asked());
    const stopped = stateAfter([GapPageEvents.stopped()], state);
    expect(table(stopped)).toEqual({
      status: 'failed',
      message: 'Stopped as you asked. Nothing was changed.',
    });
    expect(stopped.gaps.progress).toBeNull();
    expect(selectNextQuestion(stopped)).toBeNull();
  });

  it('keeps what was answered when another run is stopped', () => {
    const done = simulated(ready());
    expect(stateAfter([GapPageEvents.stopped()], done).gaps.answers).toEqual(done.gaps.answers);
  });

  it('is asked again when the person asks, be it stopped or failed', () => {
    const { key } = only(ready());
    const failure = GapEvents.failed({ key, message: 'out of memory' });
    for (const event of [GapPageEvents.stopped(), failure]) {
      const state = stateAfter([event, GapPageEvents.askedAgain()], asked());
      expect(only(state).key).toBe(key);
      expect(table(state).status).toBe('loading');
    }
  });

  it('keeps answers when the person asks again', () => {
    const done = simulated(ready());
    expect(selectNextQuestion(stateAfter([GapPageEvents.askedAgain()], done))).toBeNull();
  });

  it('is forgotten for a newer question, and may be asked again', () => {
    const newer = stateAfter([lookedAt('', other)], asked());
    const { key } = only(newer);
    const state = stateAfter([GapEvents.asked({ keys: [key] })], newer);
    expect(Object.keys(state.gaps.answers)).toEqual([key]);
    const back = stateAfter([lookedAt('')], state);
    expect(selectNextQuestion(back)?.lenses.map((one) => one.key)).toEqual([only(ready()).key]);
  });

  it('leaves its lines in view while new settings are tried, those of the same view only', () => {
    const before = simulated(ready());
    const lines = selectGapLines('msk')(before);
    const trying = stateAfter([lookedAt('', other)], before);
    expect(selectGapLines('msk')(trying)).toBeNull();
    expect(selectLatestGapLines('msk')(trying)).toEqual(lines);
    for (const change of [{ level: 'utla' }, { vintage: '2023' }] as const) {
      const elsewhere = stateAfter([lookedAt('', { ...other, ...change })], before);
      expect(selectLatestGapLines('msk')(elsewhere)).toBeNull();
    }
    expect(selectLatestGapLines('mental')(trying)).toBeNull();
  });

  it('gives the earlier answer at once on going back to settings that were worked out', () => {
    const tried = simulated(stateAfter([lookedAt('', other)], simulated(ready())));
    expect(selectGapLines('msk')(tried)).not.toBeNull();
    const back = stateAfter([lookedAt('')], tried);
    expect(selectNextQuestion(back)).toBeNull();
    expect(selectGapLines('msk')(back)).toEqual(selectGapLines('msk')(simulated(ready())));
  });

  it('says how far it is, from nothing for each question', () => {
    const at = (...events: Parameters<typeof stateAfter>[0]) =>
      stateAfter(events, asked()).gaps.progress;
    expect(at()).toBeNull();
    expect(at(GapEvents.progressed({ done: 1, of: 4 }))).toEqual({ done: 1, of: 4 });
    const { key } = only(ready());
    const next = GapEvents.asked({ keys: [key] });
    expect(at(GapEvents.progressed({ done: 1, of: 4 }), next)).toBeNull();
    const failure = GapEvents.failed({ key, message: 'no' });
    expect(at(GapEvents.progressed({ done: 1, of: 4 }), failure)).toBeNull();
  });
});

describe('the check of the classes', () => {
  it('follows the answer, once, and is joined to the lines', () => {
    const state = simulated(ready());
    expect(selectNextRobustness(ready())).toBeNull();
    expect(selectRobustnessOf('msk')(ready()).status).toBe('loading');
    expect(selectGapLines('msk')(state)?.every((line) => line.weightingShare === null)).toBeTrue();
    const done = checked(state);
    expect(selectNextRobustness(done)).toBeNull();
    expect(selectRobustnessOf('msk')(done).status).toBe('loaded');
    const shares = selectGapLines('msk')(done)!.map(({ weightingShare }) => weightingShare);
    expect(shares.slice(0, 3).every((share) => share !== null)).toBeTrue();
    expect(shares[3]).toBeNull();
  });

  it('is not tried again where it failed, until the person asks for it', () => {
    const state = simulated(ready());
    const { key } = selectNextRobustness(state)!;
    const failed = stateAfter([GapEvents.robustnessFailed({ key, message: 'no room' })], state);
    expect(selectNextRobustness(failed)).toBeNull();
    expect(selectRobustnessOf('msk')(failed)).toEqual({ status: 'failed', message: 'no room' });
    expect(selectGapLines('msk')(failed)).toEqual(selectGapLines('msk')(state));
    const again = selectNextRobustness(stateAfter([GapPageEvents.askedAgain()], failed));
    expect(again?.key).withContext('asked again').toBe(key);
  });

  it('begins with the lens in view', () => {
    const events = [placesRead, ...LENSES.flatMap(lensRead)];
    const state = simulated(stateAfter([...events, lookedAt('gaps', { lens: 'mental' })]));
    expect(selectNextRobustness(state)?.key).toContain('|mental|');
    expect(selectNextRobustness(checked(state))).toBeNull();
  });
});

describe('what would change the opened gap', () => {
  const [CEDAR, , , ELM] = BOARDS;
  const open = (why: string) => stateAfter([lookedAt('gaps', { why })], simulated(ready()));

  it('is looked for once, and only for a place that is in view', () => {
    expect(selectNextChange(simulated(ready()))).toBeNull();
    for (const why of ['E54000001', 'nowhere', 'constructor', '__proto__']) {
      expect(selectNextChange(open(why)))
        .withContext(why)
        .toBeNull();
    }
    const state = open(CEDAR);
    const { key, area } = selectNextChange(state)!;
    expect(area).toBe(CEDAR);
    expect(selectChanges(state).status).toBe('loading');
    const changes = [{ to: 'gapPossible', wte: 50, need: null }] as const;
    const done = stateAfter([GapEvents.changesAnswered({ key, area, changes })], state);
    expect(selectNextChange(done)).toBeNull();
    expect(selectChanges(done)).toEqual({ status: 'loaded', value: changes });
  });

  it('belongs to its place, and fails in words', () => {
    const { key } = selectNextChange(open(CEDAR))!;
    const failed = GapEvents.changesFailed({ key, area: CEDAR, message: 'no room' });
    expect(selectChanges(stateAfter([failed], open(CEDAR)))).toEqual({
      status: 'failed',
      message: 'no room',
    });
    expect(selectNextChange(stateAfter([failed], open(ELM)))?.area).toBe(ELM);
    expect(selectChanges(stateAfter([failed], simulated(ready()))).status).toBe('idle');
  });
});

describe('the gap table of a lens', () => {
  const table = selectGapTable('msk');

  it('is on its way until the worker answers', () => {
    const state = ready();
    const { key } = only(state);
    expect(table(stateAfter([])).status).toBe('loading');
    expect(table(state).status).toBe('loading');
    expect(table(stateAfter([GapEvents.asked({ keys: [key] })], state)).status).toBe('loading');
  });

  it('is the worker’s failure as a message where it broke off', () => {
    const state = ready();
    const { key } = only(state);
    expect(table(stateAfter([GapEvents.failed({ key, message: 'out of memory' })], state))).toEqual(
      { status: 'failed', message: 'out of memory' },
    );
  });

  it('cannot be had without the places, and says so instead of waiting for ever', () => {
    const state = stateAfter([overview, SnapshotEvents.areasFailed({ message: 'no places' })]);
    expect(table(state)).toEqual({ status: 'failed', message: 'no places' });
  });

  it('joins each area to its answer, assessing only those with staff', () => {
    const rows = valueOf(table(simulated(ready())))!.rows;
    expect(rows.map(({ area }) => area.code)).toEqual([...BOARDS]);
    expect(rows.map(({ gap }) => gap.reason)).toEqual([null, null, null, 'provision']);
    expect(rows[0]!.shortfall.value).toBeGreaterThan(0);
    expect(rows[3]!.shortfall.value).toBeNull();
    expect(rows[3]!.gap.score).not.toBeNull();
  });

  it('assesses nothing where staff cannot be read, and still scores need', () => {
    const state = stateAfter([placesRead, overview, ...lensRead('msk'), staffFailed]);
    const rows = valueOf(table(simulated(state)))!.rows;
    expect(rows.every(({ gap }) => gap.gapClass === 'insufficientData')).toBeTrue();
    expect(rows.every(({ gap }) => gap.score !== null)).toBeTrue();
  });

  it('is the same as plain lines, one an area; none until then', () => {
    const lines = selectGapLines('msk')(simulated(ready()))!;
    expect(lines.map(({ code, wte }) => `${code} ${wte ?? 'none'}`)).toEqual([
      `${BOARDS[0]} 40`,
      `${BOARDS[1]} 60`,
      `${BOARDS[2]} 80`,
      `${BOARDS[3]} none`,
    ]);
    expect(selectGapLines('msk')(ready())).toBeNull();
  });
});
