import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { sicknessAbsenceAdapter } from './sickness-absence-adapter.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const BY_ICB = sample('sickness-icb-month.csv');
const BY_ORGANISATION = sample('sickness-org-year.csv');
const REAL = join(import.meta.dirname, '../../../../shared/upstream/nhs-england/sickness-absence');

describe('sicknessAbsenceAdapter', () => {
  describe('by ICB', () => itKeepsTheAdapterPromises(sicknessAbsenceAdapter, BY_ICB));
  describe('by organisation', () =>
    itKeepsTheAdapterPromises(sicknessAbsenceAdapter, BY_ORGANISATION));

  it('gives days lost over days available of a month, unrounded', async () => {
    const { records, issues } = await readText(sicknessAbsenceAdapter, BY_ICB);
    expect(issues).toEqual([]);
    expect(records[0]).toEqual({
      indicator: 'sickness-absence',
      indicatorName: 'NHS staff sickness absence',
      areaCode: 'E54000048',
      areaName: 'Lancashire and South Cumbria',
      areaType: 'icb',
      period: { start: '2024-04-01', months: 1 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: (100 * 71000.5) / 1218000 },
      count: 71000.5,
      denominator: 1218000,
      unit: '%',
      note: 'All staff of the NHS organisations there. Days, not people: binomial limits do not apply',
      published: { significance: '', trend: '' },
      row: 2,
    });
    expect(records[1]?.figure).toEqual(missing('not-published'));
  });

  it('keeps organisations apart by code and kind, in a year', async () => {
    const { records } = await readText(sicknessAbsenceAdapter, BY_ORGANISATION);
    expect(
      records.map(({ areaCode, areaType, category }) => [areaCode, areaType, category]),
    ).toEqual([
      ['0AR', 'organisation', { type: 'Kind of organisation', name: 'Commissioning Support Unit' }],
      ['R1Z', 'organisation', { type: 'Kind of organisation', name: 'Community Provider Trust' }],
    ]);
    expect(records[1]?.figure).toEqual({ kind: 'measured', value: 0 });
    expect(records[1]?.period).toEqual({ start: '2024-04-01', months: 12 });
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = BY_ICB.replace('5.83', '6.83').replace('2024-05,', 'May 2024,');
    const { records, issues } = await readText(sicknessAbsenceAdapter, bad);
    expect(records).toEqual([]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'period', 'unknown-period'],
      [2, 'absence_pct', 'conflict'],
    ]);
  });

  for (const [name, rows] of Object.entries({
    'sickness_icb_month.csv': 504,
    'sickness_icb_year.csv': 42,
    'sickness_org_year.csv': 286,
  })) {
    it(`reads the published ${name} whole`, () => {
      const path = join(REAL, name);
      if (!existsSync(path)) {
        pending(`../shared is not here: no ${name}`);
        return;
      }
      const sheet = sicknessAbsenceAdapter.decode({ name, bytes: readFileSync(path) });
      const { records, issues } = sicknessAbsenceAdapter.parse(sheet);
      expect(issues).toEqual([]);
      expect(records.length).toBe(rows);
    });
  }
});
