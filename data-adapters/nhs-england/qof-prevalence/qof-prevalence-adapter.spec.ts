import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { qofPrevalenceAdapter } from './qof-prevalence-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/qof-prevalence.csv'), 'utf8');
const REAL = join(
  import.meta.dirname,
  '../../../../shared/upstream/nhs-england/qof-prevalence/qof_prevalence_icb.csv',
);

describe('qofPrevalenceAdapter', () => {
  itKeepsTheAdapterPromises(qofPrevalenceAdapter, SAMPLE);

  it('reads a register of a place with its count and list, unrounded', async () => {
    const { records, issues } = await readText(qofPrevalenceAdapter, SAMPLE);
    expect(issues).toEqual([]);
    expect(records.length).toBe(4);
    expect(records[1]).toEqual({
      indicator: 'qof/DEP',
      indicatorName: 'Depression (QOF register)',
      areaCode: 'E54000048',
      areaName: 'Lancashire and South Cumbria',
      areaType: 'icb',
      period: { start: '2024-04-01', months: 12 },
      sex: '',
      age: '18+',
      category: null,
      figure: { kind: 'measured', value: 30000 / 1800 },
      count: 300,
      denominator: 1800,
      unit: '%',
      note: '',
      published: { significance: '', trend: '' },
      row: 3,
    });
  });

  it('keeps a blank missing and a true 0 measured', async () => {
    const { records } = await readText(qofPrevalenceAdapter, SAMPLE);
    expect(records[2]?.figure).toEqual(missing('not-published'));
    expect(records[2]?.count).toBeNull();
    expect(records[3]?.figure).toEqual({ kind: 'measured', value: 0 });
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = SAMPLE.replace('300,1800,16.67', 'many,1800,16.67')
      .replace('1500,10000,15.0', '1500,10000,12.0')
      .replace('E54000036', 'Cornwall')
      .replace('2024-25,icb,QOX', '2024,icb,QOX');
    const { records, issues } = await readText(qofPrevalenceAdapter, bad);
    expect(records).toEqual([]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'register_count', 'not-a-number'],
      [4, 'area_code', 'unknown-area'],
      [5, 'period', 'unknown-period'],
      [2, 'prevalence_pct', 'conflict'],
    ]);
    expect(issues[0]?.message).toBe('“many” is not a number');
    expect(issues[3]?.message).toBe('The counts make 15.00%, but the row says 12%');
  });

  it('does not believe a register larger than its list', async () => {
    const bad = SAMPLE.replace('300,1800,16.67', '1900,1800,105.56');
    const { issues } = await readText(qofPrevalenceAdapter, bad);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([[3, 'odd-limits']]);
  });

  it('keeps the first of two rows for one place and says so', async () => {
    const again = '2024-25,icb,QE1,E54000048,Lancashire and South Cumbria,DEP,Depression,';
    const text = `${SAMPLE}${again}300,1800,16.67\n${again}400,1800,22.22\n`;
    const { records, issues } = await readText(qofPrevalenceAdapter, text);
    expect(records.length).toBe(4);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [6, 'duplicate'],
      [7, 'conflict'],
    ]);
  });

  it('reads the published file whole: 21 registers of England and 42 ICBs', () => {
    if (!existsSync(REAL)) {
      pending('../shared is not here: no QOF file');
      return;
    }
    const file = { name: 'qof_prevalence_icb.csv', bytes: readFileSync(REAL) };
    const { records, issues } = qofPrevalenceAdapter.parse(qofPrevalenceAdapter.decode(file));
    expect(issues).toEqual([]);
    expect(records.length).toBe(21 * 43);
    expect(records.every(({ figure }) => figure.kind === 'measured')).toBeTrue();
    const depression = records.find(
      ({ indicator, areaType }) => indicator === 'qof/DEP' && areaType === 'england',
    );
    expect(depression?.denominator).toBe(51_293_187);
  });
});
