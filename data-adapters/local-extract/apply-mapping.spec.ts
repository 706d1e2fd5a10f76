import { csvWorkbook, xlsxWorkbook } from '#data-adapters/formats/grid/grid-fixture.ts';
import { applyMapping } from './apply-mapping.ts';
import { lineOfRecord, proposedFor, SUSSEX } from './extract-fixture.ts';
import { checkMapping } from './extract-mapping.ts';
import { readExtract } from './read-extract.ts';

const LAST_YEAR =
  'Smoking\n\nArea,Code,2021,2022\nAdur,E07000223,1.5,2.5\nArun,E07000224,3.5,4.5\n';

async function applied(now: string, before = LAST_YEAR) {
  const mapping = proposedFor(await csvWorkbook(before));
  const workbook = await csvWorkbook(now);
  const { mapping: fitted, changes, problems } = applyMapping(mapping, workbook);
  return {
    kinds: changes.map(({ kind }) => kind),
    words: changes.map(({ words }) => words),
    problems,
    records: fitted === null ? [] : readExtract(workbook, fitted, SUSSEX).records.map(lineOfRecord),
  };
}

describe('applyMapping', () => {
  it('fits the file it was made for without a change', async () => {
    const { kinds, records, problems } = await applied(LAST_YEAR);
    expect([kinds, problems, records.length]).toEqual([[], [], 4]);
  });

  it('reads rows added at the end', async () => {
    const { kinds, records } = await applied(`${LAST_YEAR}Crawley,E07000226,5.5,6.5\n`);
    expect([kinds, records.length]).toEqual([[], 6]);
  });

  it('follows rows and columns that moved, and says so', async () => {
    const { kinds, words, records } = await applied(
      'Smoking\nMade up\n\nNo,Area,Code,2021,2022\n1,Adur,E07000223,1.5,2.5\n2,Arun,E07000224,3.5,4.5\n',
    );
    expect(kinds).toEqual(['moved']);
    expect(words[0]).toBe('The header stands on row 4, not 3.');
    expect(records[0]).toBe('E07000223 2021-01-01/P1Y 1.5');
  });

  it('takes a period more, and says which are new and which are gone', async () => {
    const { kinds, words, records } = await applied(
      'Smoking\n\nArea,Code,2022,2023\nAdur,E07000223,2.5,3.5\nArun,E07000224,4.5,5.5\n',
    );
    expect(kinds).toEqual(['lost-figure', 'new-figure']);
    expect(words).toEqual([
      'There are no figures for “2021” in this file.',
      'There are figures for “2023”, which the mapping did not have.',
    ]);
    expect(records[1]).toBe('E07000223 2023-01-01/P1Y 3.5');
  });

  it('takes a renamed column at its old place, and says so', async () => {
    const before = 'Area,Year,Rate,LCL,UCL\nAdur,2022,5,4,6\nArun,2022,6,5,7\n';
    const { words, records } = await applied(
      'Area,Year,Rate per 100,LCL,UCL\nAdur,2023,5,4,6\nArun,2023,6,5,7\n',
      before,
    );
    expect(words).toEqual(['The column “Rate” is now called “Rate per 100”.']);
    expect(records[0]).toBe('E07000223 2023-01-01/P1Y 5 (4 to 6)');
  });

  it('does not take another known column for a renamed one', async () => {
    const before = 'Area,Year,Rate\nAdur,2022,5\nArun,2022,6\n';
    const { problems } = await applied('Area,Year,Population\nAdur,2023,5\nArun,2023,6\n', before);
    expect(problems).toEqual(['there is no column “Rate”']);
  });

  it('asks to check a period that was fixed for the first file', async () => {
    const before = 'Smoking 2021/22\n\nArea,Code,Rate\nAdur,E07000223,1.5\nArun,E07000224,2.5\n';
    const { kinds, words } = await applied(before.replace('2021/22', '2022/23'), before);
    expect(kinds).toEqual(['check']);
    expect(words[0]).toMatch(/every figure is for “2021\/22”: check/);
  });

  it('finds the table on a sheet of another name', async () => {
    const rows = [
      ['Area', 'Year', 'Rate'],
      ['Adur', 2022, 5],
      ['Arun', 2022, 6],
    ];
    const mapping = proposedFor(await xlsxWorkbook({ name: '2022', rows }));
    const { changes } = applyMapping(
      mapping,
      await xlsxWorkbook({ name: 'About', rows: [] }, { name: '2023', rows }),
    );
    expect(changes.map(({ words }) => words)).toEqual([
      'The table is on the sheet “2023”, not “2022”.',
    ]);
  });

  it('says what it looked for where the file is another altogether', async () => {
    const { problems } = await applied('colour,shape,size\nred,round,5\n');
    expect(problems).toEqual(['no table has its columns (“Area”, “Code”, “2021”, “2022”)']);
  });

  it('keeps all of a mapping through being saved', async () => {
    const mapping = proposedFor(await csvWorkbook(LAST_YEAR));
    expect(checkMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });
});
