import { type Action } from '@ngrx/store';
import { type Selection } from '#app/domain/selection.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  lensRead,
  lookedAt,
  needTable,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { selectLevelWords, selectOverview } from './overview-view.ts';

const select = selectOverview('2026-11-01');
const at = (change: Partial<Selection> = {}, ...events: readonly Action[]) =>
  simulated(stateAfter([placesRead, lookedAt('', change), ...lensRead('msk'), ...events]));
const overview = (change: Partial<Selection> = {}, ...events: readonly Action[]) =>
  valueOf(select(at(change, ...events)))!;

describe('the overview', () => {
  it('is on its way until the gap is worked out', () => {
    expect(select(stateAfter([placesRead, lookedAt('')])).status).toBe('loading');
  });

  it('is at most five sentences, each with period, age and the way to its chart', () => {
    const { sentences } = overview({ place: 'E54000003' });
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    for (const { text, when, chart } of sentences) {
      expect(text).toMatch(/\.$/);
      expect(when).toMatch(/old/);
      expect(chart.colour).toBeDefined();
    }
    expect(new Set(sentences.map(({ chart }) => chart.indicator ?? 'staff')).size).toBe(
      sentences.length,
    );
  });

  it('gives the place’s own figure with interval, and the comparator’s, and a verdict in words', () => {
    const [burden] = overview({ place: 'E54000003' }).sentences;
    expect(burden?.text).toContain('46.00% (45.50 to 46.50)');
    expect(burden?.text).toContain('England 40.00%');
    expect(burden?.verdict).toBe('worse');
    expect(burden?.verdictWords).toBe('Worse than England');
    expect(burden?.whose).toBe('worked out here');
    expect(overview({ place: 'E54000005' }).sentences[0]?.verdictWords).toBe('Similar to England');
    expect(overview({ place: 'E54000006' }).sentences[0]?.verdictWords).toBe('Better than England');
  });

  it('says of a verdict that it is the publisher’s where it is', () => {
    const table = needTable('rheumatoid-arthritis');
    const cell = table.areas.indexOf('E54000003');
    const published = { significance: { Worse: [cell] }, trend: {} };
    const answered = SnapshotEvents.figuresAnswered({ table: { ...table, published } });
    const { sentences } = overview({ place: 'E54000003' }, answered);
    const burden = sentences.find(({ chart }) => chart.indicator === 'rheumatoid-arthritis');
    expect(burden?.verdictWords).toBe('Worse than England');
    expect(burden?.whose).toBe('as published');
  });

  it('is about all the areas while no place is chosen, with no verdict', () => {
    const { sentences, gap } = overview();
    expect(sentences[0]?.text).toContain('integrated care boards');
    expect(sentences.every(({ verdictWords }) => verdictWords === '')).toBeTrue();
    expect(gap).toBeNull();
  });

  it('makes no comparison of staff, and says why', () => {
    const staff = overview({ place: 'E54000003' }).sentences.at(-1);
    expect(staff?.chart).toEqual({ colour: 'provision' });
    expect(staff?.verdict).toBe('not-compared');
    expect(staff?.verdictWords).toContain('no comparison');
    expect(staff?.whose).toBe('');
    expect(staff?.when).toContain('2022');
  });

  it('says “No figure” and the reason where the place has none', () => {
    const staff = overview({ place: 'E54000006' }).sentences.at(-1);
    expect(staff?.verdictWords).toBe('No figure');
    expect(staff?.text).toContain('not published for this place');
  });

  it('says the place’s gap with its class and interval, or why it cannot be assessed', () => {
    expect(overview({ place: 'E54000003' }).gap).toMatch(
      /^Cedar: .*gap.*short by [\d.]+ WTE \([\d.]+ to [\d.]+\)\.$/,
    );
    expect(overview({ place: 'E54000006' }).gap).toBe(
      'Elm: not assessable: no figure for staff at this level.',
    );
  });

  it('counts gaps of every class, adding up to the areas', () => {
    const { counts } = overview();
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(counts.find((one) => one.class === 'insufficientData')?.count).toBe(1);
  });

  it('shows the gap in its small map, need where no gap can be assessed, else the first figure', () => {
    expect(overview().thumbnailChart).toEqual({ colour: 'gap' });
    const noStaff = SnapshotEvents.figuresFailed({ id: 'primary-care-ahps', message: 'gone' });
    expect(overview({}, noStaff).thumbnailChart).toEqual({ colour: 'need' });
    expect(overview({}, noStaff).thumbnail?.scale.hue).toBe('need');
  });

  it('goes on with fewer sentences where a figure cannot be read', () => {
    const gone = SnapshotEvents.figuresFailed({ id: 'inactivity-rate', message: 'gone' });
    const { sentences } = overview({ place: 'E54000003' }, gone);
    expect(sentences.some(({ chart }) => chart.indicator === 'inactivity-rate')).toBeFalse();
    expect(sentences.length).toBeGreaterThanOrEqual(3);
  });

  it('compares with the region where that is chosen', () => {
    const table = needTable('rheumatoid-arthritis');
    const withRegion = SnapshotEvents.figuresAnswered({
      table: {
        ...table,
        areas: ['E40000001', ...table.areas],
        value: [46, ...table.value],
        lower: [45, ...table.lower!],
        upper: [47, ...table.upper!],
      },
    });
    const { sentences } = overview({ place: 'E54000003', comparator: 'region' }, withRegion);
    const burden = sentences.find(({ chart }) => chart.indicator === 'rheumatoid-arthritis');
    expect(burden?.verdictWords).toBe('Similar to NHS North');
  });
});

describe('the level in words', () => {
  it('counts the areas in view', () => {
    expect(selectLevelWords(at())).toBe('4 integrated care boards');
  });
});
