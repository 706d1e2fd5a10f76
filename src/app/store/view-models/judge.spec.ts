import { measured, missing } from '#app/domain/figure.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { judge } from './judge.ts';

const PERIOD = '2024-04-01/P1Y';
const ENGLAND = 'E92000001';
const england = { code: ENGLAND, name: 'England' };
const depression = indicatorById('depression')!;

/** E1 is said to be similar by its publisher, E2 nothing, E3 in a word nobody knows. */
const table = makeTable(
  'depression',
  [PERIOD],
  {
    E1: [measured(14, 13, 15)],
    E2: [measured(14, 13, 15)],
    E3: [measured(14, 13, 15)],
    E4: [missing('suppressed')],
    E5: [measured(12)],
    [ENGLAND]: [measured(10)],
  },
  {
    published: {
      significance: { Similar: [0], 'Not compared': [2], 'Higher 99.8': [3, 4] },
      trend: {},
    },
  },
);
const judged = (code: string, change = england) => judge(depression, table, code, PERIOD, change);

describe('the comparison of a figure', () => {
  it('is the publisher’s where there is one, says so, and says ours where it differs', () => {
    const { comparison, by, remarks } = judged('E1');
    expect([comparison, by]).toEqual(['similar', 'publisher']);
    expect(remarks).toContain('Comparison as published; by our rule: worse');
  });

  it('is ours where the publisher gives none, or says that it made none', () => {
    for (const code of ['E2', 'E3']) {
      expect([judged(code).comparison, judged(code).by]).toEqual(['worse', 'atlas']);
    }
  });

  it('is the publisher’s for a figure without limits, which ours could not compare', () => {
    expect(judged('E5')).toEqual(
      jasmine.objectContaining({ comparison: 'higher', by: 'publisher' }),
    );
    expect(judged('E5').remarks).toContain('Comparison as published');
  });

  it('is none for a figure that is missing, whatever was published', () => {
    expect([judged('E4').comparison, judged('E4').by]).toEqual(['not-compared', null]);
  });

  it('is ours against anything but England: publishers compare with England', () => {
    const other = { code: 'E2', name: 'Ash' };
    expect(judged('E1', other).by).not.toBe('publisher');
    const peers = { code: '', name: 'similar areas', peers: ['E1', 'E2', 'E3', 'E5'] };
    expect(judged('E1', peers)).toEqual(
      jasmine.objectContaining({ benchmark: measured(14), comparison: 'similar', by: 'atlas' }),
    );
  });

  it('is never of a place with itself', () => {
    expect(judged('E2', { code: 'E2', name: 'Ash' }).comparison).toBe('not-compared');
  });
});
