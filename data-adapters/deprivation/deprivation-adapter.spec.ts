import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { deprivationAdapter } from './deprivation-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/iod.csv'), 'utf8');
const REAL = join(import.meta.dirname, '../../../shared/upstream/deprivation/iod2025-lad.csv');

describe('deprivationAdapter', () => {
  itKeepsTheAdapterPromises(deprivationAdapter, SAMPLE);

  it('gives three figures of each domain, in their own units', async () => {
    const { records, issues } = await readText(deprivationAdapter, SAMPLE);
    expect(issues).toEqual([]);
    expect(records[0]).toEqual({
      indicator: 'iod/index-of-multiple-deprivation/average-score',
      indicatorName: 'Index of Multiple Deprivation: average score',
      areaCode: 'E06000001',
      areaName: 'Hartlepool',
      areaType: 'Local Authority District (2024)',
      period: { start: '2025-01-01', months: 12 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 37.58 },
      count: null,
      denominator: null,
      unit: 'score',
      note: 'For fairness between places; not inside a need score',
      published: { significance: '', trend: '' },
      row: 2,
    });
    expect(
      records.slice(3).map(({ indicator, figure, unit }) => [indicator, figure, unit]),
    ).toEqual([
      ['iod/income-deprivation/average-score', measured(0.357), 'proportion of people'],
      ['iod/income-deprivation/average-rank', measured(22621.74), 'rank'],
      ['iod/income-deprivation/most-deprived-tenth', missing('not-published'), '%'],
      ['iod/crime/average-score', measured(-0.21), 'score'],
      ['iod/crime/average-rank', measured(12000.5), 'rank'],
      ['iod/crime/most-deprived-tenth', measured(0), '%'],
    ]);
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = SAMPLE.replace('37.58', '37.58%')
      .replace('Income Deprivation', 'Weather')
      .replace(',0,250', ',-1,250');
    const { records, issues } = await readText(deprivationAdapter, bad);
    expect(records).toEqual([]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'average_score', 'not-a-number'],
      [3, 'index_domain', 'unknown-code'],
      [4, 'proportion_bottom_decile', 'not-a-number'],
    ]);
  });

  it('reads the published file whole: ten domains of 296 districts', () => {
    if (!existsSync(REAL)) {
      pending('../shared is not here: no deprivation file');
      return;
    }
    const sheet = deprivationAdapter.decode({ name: 'iod.csv', bytes: readFileSync(REAL) });
    const { records, issues } = deprivationAdapter.parse(sheet);
    expect(issues).toEqual([]);
    expect(records.length).toBe(10 * 296 * 3);
    expect(records.every(({ figure }) => figure.kind === 'measured')).toBeTrue();
  });
});
