import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { healthIndexAdapter } from './health-index-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/icb.csv'), 'utf8');
const REAL = join(import.meta.dirname, '../../../shared/upstream/ons-health-index/icb.csv');

describe('healthIndexAdapter', () => {
  itKeepsTheAdapterPromises(healthIndexAdapter, SAMPLE);

  it('gives a score of a calendar year, marked as a score in which higher is better', async () => {
    const { records, issues } = await readText(healthIndexAdapter, SAMPLE);
    expect(issues).toEqual([]);
    expect(records[0]).toEqual({
      indicator: 'musculoskeletal_conditions',
      indicatorName: 'Health Index: musculoskeletal conditions',
      areaCode: 'E54000008',
      areaName: 'NHS Cheshire and Merseyside Integrated Care Board',
      areaType: 'icb',
      period: { start: '2021-01-01', months: 12 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 81.7 },
      count: null,
      denominator: null,
      unit: 'index score (England 2015 = 100)',
      note: 'Higher is better',
      published: { significance: '', trend: '' },
      row: 2,
    });
    expect(records.slice(1).map(({ figure }) => figure)).toEqual([
      missing('not-published'),
      measured(100),
    ]);
    expect(records[2]?.indicatorName).toBe(
      'Health Index: children’s social emotional and mental health',
    );
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = SAMPLE.replace('81.7', 'n/a').replace('2015', '15').replace('E54000048', 'QE1');
    const { records, issues } = await readText(healthIndexAdapter, bad);
    expect(records).toEqual([]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'value', 'not-a-number'],
      [3, 'year', 'unknown-period'],
      [4, 'icb22_code', 'unknown-area'],
    ]);
  });

  it('reads the published file whole: 56 indicators of 42 ICBs in seven years', () => {
    if (!existsSync(REAL)) {
      pending('../shared is not here: no Health Index file');
      return;
    }
    const sheet = healthIndexAdapter.decode({ name: 'icb.csv', bytes: readFileSync(REAL) });
    const { records, issues } = healthIndexAdapter.parse(sheet);
    expect(issues).toEqual([]);
    expect(records.length).toBe(56 * 42 * 7);
    expect(records.every(({ figure }) => figure.kind === 'measured')).toBeTrue();
  });
});
