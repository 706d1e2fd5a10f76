import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { talkingTherapiesAdapter } from './talking-therapies-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/talking-therapies.csv'), 'utf8');
const REAL = join(
  import.meta.dirname,
  '../../../../shared/upstream/nhs-england/talking-therapies/talking_therapies_icb.csv',
);

describe('talkingTherapiesAdapter', () => {
  itKeepsTheAdapterPromises(talkingTherapiesAdapter, SAMPLE);

  it('works recovery out from the counts of people above the threshold', async () => {
    const { records, issues } = await readText(talkingTherapiesAdapter, SAMPLE);
    expect(issues).toEqual([]);
    expect(records.length).toBe(8);
    expect(records[4]).toEqual({
      indicator: 'talking-therapies/recovery/percentage',
      indicatorName: 'NHS Talking Therapies: Moved to recovery',
      areaCode: 'E54000048',
      areaName: 'Lancashire and South Cumbria',
      areaType: 'icb',
      period: { start: '2024-04-01', months: 12 },
      sex: '',
      age: '',
      category: null,
      figure: { kind: 'measured', value: 50.5 },
      count: 505,
      denominator: 1000,
      unit: '%',
      note: 'Counts rounded to the nearest 5 by the publisher',
      published: { significance: '', trend: '' },
      row: 6,
    });
  });

  it('keeps what the publisher holds back suppressed, blank or starred', async () => {
    const { records } = await readText(talkingTherapiesAdapter, SAMPLE);
    expect(records.slice(5, 7).map(({ figure, count }) => [figure, count])).toEqual([
      [missing('suppressed'), null],
      [missing('suppressed'), null],
    ]);
  });

  it('keeps the printed percentage where a count is not given', async () => {
    const { records } = await readText(talkingTherapiesAdapter, SAMPLE);
    expect(records[7]?.figure).toEqual({ kind: 'measured', value: 49 });
    expect(records[7]?.denominator).toBeNull();
  });

  it('says where counts and percentage disagree, and trusts the printed percentage', async () => {
    const { records, issues } = await readText(
      talkingTherapiesAdapter,
      SAMPLE.replace('percentage,51', 'percentage,57'),
    );
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [6, 'value', 'conflict'],
    ]);
    expect(records[4]?.figure).toEqual({ kind: 'measured', value: 57 });
    expect(records[4]?.count).toBeNull();
  });

  it('reports measures, statistics and statuses it does not know', async () => {
    const bad = SAMPLE.replace('referrals_received', 'waiting_days')
      .replace('not_at_caseness,count', 'not_at_caseness,median')
      .replace('1100,published', '1100,provisional')
      .replace('505,published', '~505,published');
    const { issues } = await readText(talkingTherapiesAdapter, bad);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'measure', 'unknown-code'],
      [3, 'status', 'unknown-code'],
      [4, 'statistic', 'unknown-code'],
      [5, 'value', 'not-a-number'],
    ]);
  });

  it('reads the published file whole, every percentage within rounding of its counts', () => {
    if (!existsSync(REAL)) {
      pending('../shared is not here: no Talking Therapies file');
      return;
    }
    const file = { name: 'talking_therapies_icb.csv', bytes: readFileSync(REAL) };
    const { records, issues } = talkingTherapiesAdapter.parse(talkingTherapiesAdapter.decode(file));
    expect(issues).toEqual([]);
    expect(records.length).toBe(2100);
    const percentages = records.filter(({ unit }) => unit === '%');
    expect(percentages.length).toBe(750);
    expect(percentages.every(({ denominator }) => denominator !== null)).toBeTrue();
  });
});
