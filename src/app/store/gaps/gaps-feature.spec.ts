import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES } from '#app/domain/lens.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lensRead, lookedAt, placesRead, simulated, stateAfter } from '../state-fixture.ts';
import { GapEvents, selectGapLines, selectGapTable, selectNextQuestion } from './gaps-feature.ts';

const overview = lookedAt('');
const ready = () => stateAfter([placesRead, overview, ...lensRead('msk')]);
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
    const ids = question?.indicators.map(({ id }) => id);
    expect(ids).not.toContain('rheumatoid-arthritis');
    expect(ids?.length).toBe(needIndicatorsOf('msk').length - 1);
  });

  it('holds the areas in view, and staff that are missing as missing', () => {
    const question = selectNextQuestion(ready());
    expect(question?.areas.map(({ id }) => id)).toEqual([...BOARDS]);
    expect(question?.areas.map(({ wte }) => wte)).toEqual([40, 60, 80, null]);
  });

  it('has another key at another level, vintage or lens, and the same key for the same view', () => {
    const keyAt = (change: Parameters<typeof lookedAt>[1]) => {
      const events = LENSES.flatMap(lensRead);
      return selectNextQuestion(stateAfter([placesRead, lookedAt('', change), ...events]))?.key;
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
    const { key } = selectNextQuestion(state)!;
    expect(selectNextQuestion(stateAfter([GapEvents.asked({ key })], state))).toBeNull();
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

  it('starts on Gaps with the lens in view and goes on to the others', () => {
    const events = [placesRead, ...LENSES.flatMap(lensRead)];
    let state = stateAfter([...events, lookedAt('gaps', { lens: 'diabetes' })]);
    const asked: string[] = [];
    for (let n = 0; n < 10; n++) {
      const question = selectNextQuestion(state);
      if (question === null) break;
      asked.push(question.key);
      state = stateAfter([GapEvents.asked({ key: question.key })], state);
    }
    expect(asked.length).toBe(LENSES.length);
    expect(asked[0]).toContain('diabetes');
  });
});

describe('the gap table of a lens', () => {
  const table = selectGapTable('msk');

  it('is on its way until the worker answers', () => {
    const state = ready();
    const { key } = selectNextQuestion(state)!;
    expect(table(stateAfter([])).status).toBe('loading');
    expect(table(state).status).toBe('loading');
    expect(table(stateAfter([GapEvents.asked({ key })], state)).status).toBe('loading');
  });

  it('is the worker’s failure as a message where it broke off', () => {
    const state = ready();
    const { key } = selectNextQuestion(state)!;
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
