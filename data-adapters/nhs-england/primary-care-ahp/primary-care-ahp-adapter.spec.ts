import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { primaryCareAhpAdapter } from './primary-care-ahp-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/primary-care-ahp.csv'), 'utf8');
const REAL = join(
  import.meta.dirname,
  '../../../../shared/upstream/nhs-england/primary-care-ahp/pcn_ahp_fte_by_icb.csv',
);

describe('primaryCareAhpAdapter', () => {
  itKeepsTheAdapterPromises(primaryCareAhpAdapter, SAMPLE);

  it('gives full-time equivalents and heads at a census, by NHS code', async () => {
    const { records, issues } = await readText(primaryCareAhpAdapter, SAMPLE);
    expect(issues).toEqual([]);
    expect(records.length).toBe(6);
    expect(records[2]).toEqual({
      indicator: 'primary-care-ahp/paramedic',
      indicatorName: 'Paramedics in primary care networks, full-time equivalent',
      areaCode: 'QM7',
      areaName: 'NHS Hertfordshire and West Essex ICB',
      areaType: 'icb',
      period: { start: '2022-09-30', months: 0 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 4.5 },
      count: null,
      denominator: null,
      unit: 'full-time equivalents',
      note: 'Primary care networks only',
      published: { significance: '', trend: '' },
      row: 3,
    });
    expect(records[3]?.indicator).toBe('primary-care-ahp/paramedic/headcount');
    expect(records[3]?.count).toBe(6);
  });

  it('keeps a person recorded at 0 hours as 0, and a blank missing', async () => {
    const { records } = await readText(primaryCareAhpAdapter, SAMPLE);
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 0 });
    expect(records[5]?.figure).toEqual(missing('not-published'));
  });

  it('makes up no record for a profession without a row', async () => {
    const { records } = await readText(primaryCareAhpAdapter, SAMPLE);
    const podiatry = records.filter(({ indicator }) => indicator.includes('podiatrist'));
    expect(podiatry).toEqual([]);
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = SAMPLE.replace('Physiotherapist', 'Pharmacist')
      .replace('4.5', '-4.5')
      .replace('2020-03', '2020-3');
    const { records, issues } = await readText(primaryCareAhpAdapter, bad);
    expect(records).toEqual([]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'census', 'unknown-period'],
      [3, 'fte', 'not-a-number'],
      [4, 'profession', 'unknown-code'],
    ]);
  });

  it('reads the published file whole: five censuses of 42 ICBs', () => {
    if (!existsSync(REAL)) {
      pending('../shared is not here: no primary care file');
      return;
    }
    const file = { name: 'pcn_ahp_fte_by_icb.csv', bytes: readFileSync(REAL) };
    const { records, issues } = primaryCareAhpAdapter.parse(primaryCareAhpAdapter.decode(file));
    expect(issues).toEqual([]);
    expect(records.length).toBe(2 * 599);
    expect(new Set(records.map(({ period }) => period.start)).size).toBe(5);
    expect(new Set(records.map(({ areaCode }) => areaCode)).size).toBe(42);
  });
});
