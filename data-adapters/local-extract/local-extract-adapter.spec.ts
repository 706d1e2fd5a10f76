import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { periodId } from '#app/domain/period.ts';
import { ForeignFileError, type FigureRecord } from '#data-adapters/adapter.ts';
import { readMapping } from './read-mapping.ts';
import { localExtractAdapter } from './local-extract-adapter.ts';

const SAMPLES = join(import.meta.dirname, 'samples');

const sample = (name: string) => new Uint8Array(readFileSync(join(SAMPLES, name)));
const TIDY = new TextDecoder().decode(sample('tidy-extract.csv'));
const COUNCIL = readMapping({
  name: 'council-table.mapping.json',
  bytes: sample('council-table.mapping.json'),
});

async function read(content: Uint8Array | string, mapping?: unknown) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const adapter = localExtractAdapter(mapping);
  return adapter.parse(await adapter.decode({ name: 'extract.csv', bytes }));
}

function brief({ row, areaCode, sex, period, figure }: FigureRecord) {
  const value = figure.kind === 'measured' ? figure.value : figure.reason;
  return [row, areaCode, sex, periodId(period), value];
}

describe('localExtractAdapter with a mapping', () => {
  it('reads exactly the figures of the sample, each mark with its reason', async () => {
    const { records } = await read(sample('council-table.csv'), COUNCIL);
    expect(records.map(brief)).toEqual([
      [4, 'E06000001', 'Persons', '2022-04-01/P1Y', 16],
      [5, 'E06000001', 'Female', '2022-04-01/P1Y', 0],
      [6, 'E06000002', 'Persons', '2022-04-01/P1Y', 'suppressed'],
      [7, 'E06000005', 'Persons', '2022-04-01/P1Y', 'suppressed'],
      [8, 'E06000006', 'Persons', '2022-04-01/P1Y', 'not-published'],
      [9, 'E06000007', 'Persons', '2022-04-01/P1Y', 'not-collected'],
      [10, 'E06000008', 'Persons', '2022-04-01/P1Y', 'not-submitted'],
    ]);
  });

  it('gives a record all that its row and the mapping say, fractions as percentages', async () => {
    const { records } = await read(sample('council-table.csv'), COUNCIL);
    expect(records[0]).toEqual({
      indicator: 'Long-term condition',
      indicatorName: 'Long-term condition',
      areaCode: 'E06000001',
      areaName: 'Hartlepool',
      areaType: 'District',
      period: { start: '2022-04-01', months: 12 },
      sex: 'Persons',
      age: '16+',
      category: null,
      figure: { kind: 'measured', value: 16, lower: 15, upper: 17 },
      count: 160,
      denominator: 1000,
      unit: '%',
      note: '',
      published: { significance: '', trend: '' },
      row: 4,
    });
  });

  it('keeps suppressed counts missing, never zero', async () => {
    const { records } = await read(sample('council-table.csv'), COUNCIL);
    const counts = records.map(({ count, denominator }) => [count, denominator]);
    expect(counts.slice(1, 4)).toEqual([
      [0, 200],
      [null, null],
      [null, null],
    ]);
  });

  it('makes a value whose note calls it unreliable missing, and keeps the note', async () => {
    const mapping = { columns: { areaCode: 'a', period: 'p', value: 'v', note: 'n' } };
    const { records } = await read('a,p,v,n\nE06000001,2022,9,Unreliable: small base\n', mapping);
    expect(records[0]?.figure).toEqual({ kind: 'missing', reason: 'unreliable' });
    expect(records[0]?.note).toBe('Unreliable: small base');
  });

  it('turns each bad row into an issue with its place', async () => {
    const { issues } = await read(sample('council-table.csv'), COUNCIL);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [11, 'Share', 'not-a-number'],
      [12, 'Year', 'unknown-period'],
      [13, 'Code', 'unknown-area'],
      [14, 'Code', 'unknown-area'],
      [15, undefined, 'conflict'],
      [16, undefined, 'left-out'],
    ]);
  });

  it('takes percent signs only where values are said to be percentages', async () => {
    const mapping = { columns: { areaName: 'a', period: 'p', value: 'v' } };
    const table = 'a,p,v\nAdur,2022,16%\n';
    expect((await read(table, mapping)).issues[0]?.code).toBe('not-a-number');
    const { records } = await read(table, { ...mapping, valuesAre: 'percent' });
    expect(records[0]?.figure).toEqual({ kind: 'measured', value: 16 });
    expect([records[0]?.areaCode, records[0]?.areaName]).toEqual(['', 'Adur']);
  });

  it('reads years joined by a hyphen, and dates, as the mapping says', async () => {
    const mapping = { columns: { areaCode: 'a', period: 'p', value: 'v' } };
    const table = 'a,p,v\nE06000001,2022-23,1\nE06000001,2026-03-01,2\n';
    const { records } = await read(table, {
      ...mapping,
      hyphenYears: 'financial',
      datesAre: 'month',
    });
    expect(records.map((record) => periodId(record.period))).toEqual([
      '2022-04-01/P1Y',
      '2026-03-01/P1M',
    ]);
  });

  it('reads the one filled sheet of a workbook', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Sheet1', rows: [] },
        {
          name: 'Data',
          rows: [
            ['A title'],
            [],
            ['GSS code', 'Year', 'Value', 'LCI', 'UCI'],
            ['E06000001', 2022, 0, 0, 1.5],
            ['E06000002', 2022, null, null, null],
            ['E06000003', 2022, '*', null, null],
          ],
        },
      ],
    });
    const { columns } = { columns: { areaCode: 'GSS code', period: 'Year', value: 'Value' } };
    const { records } = await read(workbook, { headerRow: 3, columns });
    expect(records.map(brief)).toEqual([
      [4, 'E06000001', '', '2022-01-01/P1Y', 0],
      [5, 'E06000002', '', '2022-01-01/P1Y', 'not-published'],
      [6, 'E06000003', '', '2022-01-01/P1Y', 'suppressed'],
    ]);
  });

  it('asks which sheet where a workbook has several', async () => {
    const rows = [['a', 'b']];
    const workbook = await writeXlsx({
      sheets: [
        { name: 'One', rows },
        { name: 'Two', rows },
      ],
    });
    await expectAsync(read(workbook, COUNCIL)).toBeRejectedWithError(
      ForeignFileError,
      /several sheets \(“One”, “Two”\)/,
    );
  });

  it('says which column of the mapping the table does not have', async () => {
    await expectAsync(read(TIDY, { ...COUNCIL, headerRow: 1 })).toBeRejectedWithError(
      ForeignFileError,
      /^extract\.csv has no columns “Code”, “District”.* \(its columns are “area_code”/,
    );
  });
});

describe('localExtractAdapter with a mapping of today’s form', () => {
  const MAPPING = {
    version: 2,
    sheet: '',
    range: 'A1:C2',
    headerRows: 1,
    labels: { areaName: { at: 'A', name: 'Area' } },
    figures: [
      { says: { period: '2021' }, value: { at: 'B', name: '2021' } },
      { says: { period: '2022' }, value: { at: 'C', name: '2022' } },
    ],
  };

  it('reads a wide table where it stands now, totals left out', async () => {
    const { records, issues } = await read(
      'Title,,\n\nArea,2021,2022\nAdur,1,*\nTotal,5,6\n',
      MAPPING,
    );
    expect(records.map(brief)).toEqual([
      [4, '', '', '2021-01-01/P1Y', 1],
      [4, '', '', '2022-01-01/P1Y', 'suppressed'],
    ]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'Area', 'left-out'],
    ]);
  });

  it('refuses a file it does not fit, and one with a column renamed: nobody is there to confirm', async () => {
    const bad = ['colour,size\nred,5\n', 'District name,2021,2022\nAdur,1,2\n'];
    for (const text of bad) {
      await expectAsync(read(text, MAPPING)).toBeRejectedWithError(
        ForeignFileError,
        /^extract\.csv does not fit its mapping: .*; expected .*\.$/,
      );
    }
  });
});
