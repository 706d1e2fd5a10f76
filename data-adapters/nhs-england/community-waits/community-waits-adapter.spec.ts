import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { missing } from '#app/domain/figure.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { type Workbook } from '#data-adapters/formats/xlsx.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { communityWaitsAdapter, communityWaitsByProvider } from './community-waits-adapter.ts';
import { sampleWorkbook, withCell, withSheet } from './sample-workbook.ts';

const MSK = 'community-waits/musculoskeletal-service';
const PHYSIO = 'community-waits/therapy-interventions-physiotherapy';

function find(records: readonly FigureRecord[], indicator: string, areaCode: string) {
  return records.find(
    (record) =>
      record.indicator === indicator &&
      record.areaCode === areaCode &&
      record.period.start === '2025-10-01',
  );
}

function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  });
}

describe('communityWaitsAdapter', () => {
  const { records, issues } = communityWaitsAdapter.parse(sampleWorkbook());

  it('gives everybody waiting for a line in an ICB, by its NHS code', () => {
    expect(find(records, `${MSK}/waiting`, 'QE1')).toEqual({
      indicator: `${MSK}/waiting`,
      indicatorName: 'People waiting: Musculoskeletal service',
      areaCode: 'QE1',
      areaName: 'LANCASHIRE AND SOUTH CUMBRIA',
      areaType: 'icb',
      period: { start: '2025-10-01', months: 1 },
      sex: '',
      age: 'Adults',
      category: null,
      figure: { kind: 'measured', value: 85 },
      count: 85,
      denominator: null,
      unit: 'people',
      note: '',
      published: { significance: '', trend: '' },
      row: 7,
    });
  });

  it('gives the percentage over 18 weeks among people whose weeks are known, and says so', () => {
    const record = find(records, `${MSK}/over-18-weeks`, 'E92000001');
    expect(record?.figure).toEqual({ kind: 'measured', value: (100 * 35) / 85 });
    expect([record?.count, record?.denominator]).toEqual([35, 85]);
    expect(record?.note).toBe('Weeks waited known for 85 of 90 people');
  });

  it('keeps *not submitted*, *held back* and *nobody waiting* three different things', () => {
    expect(find(records, `${MSK}/waiting`, 'QOX')?.figure).toEqual(missing('not-submitted'));
    expect(find(records, `${MSK}/over-18-weeks`, 'QOX')?.figure).toEqual(missing('not-submitted'));
    const safeguarding = 'community-waits/adult-safeguarding';
    expect(find(records, `${safeguarding}/waiting`, 'QE1')?.figure).toEqual(missing('suppressed'));
    expect(find(records, `${safeguarding}/waiting`, 'E92000001')?.count).toBe(10);
    expect(find(records, `${safeguarding}/over-18-weeks`, 'E92000001')?.figure).toEqual(
      missing('suppressed'),
    );
    expect(find(records, `${PHYSIO}/waiting`, 'QE1')?.figure).toEqual({
      kind: 'measured',
      value: 0,
    });
    expect(find(records, `${PHYSIO}/over-18-weeks`, 'QE1')).toEqual(
      jasmine.objectContaining({ figure: missing('not-published'), note: 'Nobody waiting' }),
    );
  });

  it('follows England by month up to the month of the workbook, never beyond', () => {
    const months = (indicator: string) =>
      records
        .filter((record) => record.indicator === indicator && record.areaCode === 'E92000001')
        .map(({ period, age, count }) => [period.start, age, count]);
    expect(months('community-waits/all-services/waiting')).toEqual([
      ['2025-09-01', 'All ages', 130],
      ['2025-10-01', 'All ages', 140],
      ['2025-09-01', 'Adults', 95],
      ['2025-10-01', 'Adults', 100],
      ['2025-09-01', 'Children and young people', 35],
      ['2025-10-01', 'Children and young people', 40],
    ]);
    expect(months(`${MSK}/waiting`)).toEqual([
      ['2025-10-01', 'Adults', 90],
      ['2025-09-01', 'Adults', 80],
    ]);
  });

  it('counts the organisations that sent nothing, and reports an area it cannot place', () => {
    const sent = records.filter(({ indicator }) => indicator.endsWith('not-submitting'));
    expect(sent.map(({ areaCode, period, count }) => [areaCode, period.start, count])).toEqual([
      ['E92000001', '2025-09-01', 3],
      ['E92000001', '2025-10-01', 2],
      ['Y62', '2025-09-01', 1],
      ['Y62', '2025-10-01', null],
      ['QE1', '2025-09-01', 0],
      ['QE1', '2025-10-01', 0],
    ]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [7, 'Table 1', 'unknown-code'],
    ]);
  });

  it('gives providers only the lines they submitted, and no percentage from a part of the bands', () => {
    const parsed = communityWaitsByProvider(sampleWorkbook());
    expect(parsed.records.map(({ areaCode, figure }) => [areaCode, figure])).toEqual([
      ['RXX', { kind: 'measured', value: 90 }],
      ['RXX', missing('incomplete-parts')],
    ]);
  });

  it('finds sheets and headers by their words, wherever they stand', () => {
    const moved: Workbook = {
      name: 'moved.xlsx',
      sheets: [...sampleWorkbook().sheets].reverse().map((sheet, i) => ({
        ...sheet,
        name: `Sheet ${i}`,
        rows: [[], [], ...sheet.rows].map((row) => [null, ...row]),
      })),
    };
    const parsed = communityWaitsAdapter.parse(moved);
    const plain = (record: FigureRecord) => ({ ...record, row: 0 });
    expect(parsed.records.map(plain)).toEqual(records.map(plain));
  });

  it('reports cells, lines, kinds of organisation and months it does not know', () => {
    let bad = withCell(sampleWorkbook(), 'Table 4', [7, 4], 'about 80');
    bad = withCell(bad, 'Table 4a', [5, 4], -1);
    bad = withCell(bad, 'Table 4', [6, 0], 'Place');
    bad = withCell(bad, 'Table 4', [4, 5], '(CYP) Art therapy');
    bad = withCell(bad, 'Table 4h', [1, 0], 'Number waiting over 104 weeks, May 2025');
    const parsed = communityWaitsAdapter.parse(bad);
    expect(parsed.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'Table 4h', 'unknown-period'],
      [1, 'Table 4: Art therapy', 'unknown-code'],
      [5, 'Table 4a: Musculoskeletal service', 'not-a-number'],
      [6, 'Organisation Type', 'unknown-code'],
      [7, 'Table 4: Musculoskeletal service', 'not-a-number'],
      [5, 'Table 1', 'unknown-code'],
      [7, 'Table 1', 'unknown-code'],
    ]);
    expect(find(parsed.records, `${MSK}/waiting`, 'QE1')).toBeUndefined();
  });

  it('refuses a workbook without the main table, or without a month or lines in it', async () => {
    const sample = sampleWorkbook();
    const lacking = [
      { ...sample, sheets: sample.sheets.filter(({ name }) => name !== 'Table 4') },
      withCell(sample, 'Table 4', [1, 0], 'Total waiting list by service'),
      withSheet(sample, 'Table 4', (rows) => rows.slice(0, 4)),
    ];
    for (const workbook of lacking) {
      expect(() => communityWaitsAdapter.parse(workbook)).toThrowError(
        ForeignFileError,
        /^sample\.xlsx has no .*; expected .*\.$/,
      );
      const bytes = await bytesOf(workbook);
      await expectAsync(
        communityWaitsAdapter.decode({ name: 'sample.xlsx', bytes }),
      ).toBeRejectedWithError(ForeignFileError);
    }
  });

  it('reads its own workbook back from bytes, and refuses what is not a workbook', async () => {
    const bytes = await bytesOf(sampleWorkbook());
    const workbook = await communityWaitsAdapter.decode({ name: 'sample.xlsx', bytes });
    expect(communityWaitsAdapter.parse(workbook).records).toEqual(records);
    const cut = { name: 'sample.xlsx', bytes: bytes.slice(0, bytes.length / 2) };
    for (const file of [cut, textFile(''), textFile('<html>'), textFile('a,b\n1,2\n')]) {
      await expectAsync(communityWaitsAdapter.decode(file)).toBeRejectedWithError(ForeignFileError);
    }
  });

  it('throws nothing but ForeignFileError and makes no 0 of a blank, whatever cell is changed', () => {
    const zeros = (found: readonly FigureRecord[]) =>
      found.filter(({ figure }) => figure.kind === 'measured' && figure.value === 0).length;
    const sheet = fc.constantFrom('Table 1', 'Table 2', 'Table 4', 'Table 4a', 'Table 4f');
    const value = fc.constantFrom(null, '', ' ', '*', '-', 'x', -1, 1.5, true, 1e300);
    fc.assert(
      fc.property(sheet, fc.nat(10), fc.nat(6), value, (name, row, column, cell) => {
        const changed = withSheet(sampleWorkbook(), name, (rows) =>
          rows.map((cells, i) =>
            i === row ? cells.map((old, j) => (j === column ? cell : old)) : cells,
          ),
        );
        try {
          const parsed = communityWaitsAdapter.parse(changed);
          expect(zeros(parsed.records)).toBeLessThanOrEqual(zeros(records));
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
