import { measured, missing } from '#app/domain/figure.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { benchmarkAt, benchmarkWords, spreadAt } from './benchmark.ts';

const PERIOD = '2024-01-01/P1Y';
const table = makeTable('inactivity-rate', [PERIOD], {
  E1: [measured(1)],
  E2: [measured(2)],
  E3: [measured(4)],
  E4: [measured(9)],
  E5: [missing('unreliable')],
});
const peers = (...codes: readonly string[]) => ({ code: '', name: 'similar areas', peers: codes });

describe('the comparator’s figure', () => {
  it('of a place is its own', () => {
    expect(benchmarkAt(table, { code: 'E3', name: 'Elm' }, PERIOD)).toEqual(measured(4));
    expect(benchmarkWords({ code: 'E3', name: 'Elm' })).toBe('');
  });

  it('of similar areas is the median of those with a figure: nothing is averaged or pooled', () => {
    const some = peers('E1', 'E2', 'E3', 'E4', 'E5');
    expect(benchmarkAt(table, some, PERIOD)).toEqual(measured(3));
    expect(benchmarkWords(some)).toContain('median of 5 similar areas');
  });

  it('of fewer than four figures is none', () => {
    expect(benchmarkAt(table, peers('E1', 'E2', 'E3', 'E5'), PERIOD).kind).toBe('missing');
    expect(benchmarkAt(table, peers(), PERIOD).kind).toBe('missing');
    expect(spreadAt(table, ['E1', 'E2', 'E3'], PERIOD)).toBeNull();
  });

  it('has range and quartiles beside it', () => {
    expect(spreadAt(table, ['E1', 'E2', 'E3', 'E4'], PERIOD)).toEqual({
      lowest: 1,
      lowerQuartile: 1.75,
      median: 3,
      upperQuartile: 5.25,
      highest: 9,
    });
  });
});
