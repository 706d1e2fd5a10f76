import { csvWorkbook } from '#data-adapters/formats/grid/grid-fixture.ts';
import { proposedFor, SUSSEX } from './extract-fixture.ts';
import { previewExtract } from './preview-extract.ts';

describe('previewExtract', () => {
  const preview = async (first?: number) => {
    const workbook = await csvWorkbook(
      [
        'Smoking,,,,',
        'Area,Year,Rate,Number,Extra',
        'Adur,2022,16,1,a',
        'Arun,2022,*,,',
        'Narnia,2022,16,1,',
        'Crawley,2022,sixteen,1,',
        'Total,2022,16,1,',
        ',,,,',
        'Source,,,,',
      ].join('\n'),
    );
    const mapping = proposedFor(workbook);
    return previewExtract(workbook, mapping, SUSSEX, first);
  };
  const statuses = async () =>
    (await preview()).rows.map(({ cells }) => cells.map(({ status }) => status));

  it('says what each column is taken for', async () => {
    expect(
      (await preview()).columns.map(({ letters, name, role }) => `${letters} ${name} ${role}`),
    ).toEqual([
      'A Area areaName',
      'B Year period',
      'C Rate value',
      'D Number count',
      'E Extra null',
    ]);
  });

  it('says of each cell whether it was read, is missing, wrong, left out or not used', async () => {
    expect(await statuses()).toEqual([
      ['title', 'blank', 'blank', 'blank', 'blank'],
      ['header', 'header', 'header', 'header', 'header'],
      ['label', 'label', 'figure', 'figure', 'unused'],
      ['label', 'label', 'missing', 'blank', 'blank'],
      ['problem', 'label', 'figure', 'figure', 'blank'],
      ['label', 'label', 'problem', 'figure', 'blank'],
      ['left-out', 'label', 'figure', 'figure', 'blank'],
    ]);
  });

  it('says why, in words, at the cell', async () => {
    const { rows } = await preview();
    const wordsAt = (row: number, column: number) => rows[row]?.cells[column]?.words;
    expect(rows[3]?.cells[2]?.reference).toBe('C4');
    expect(wordsAt(3, 2)).toBe('No figure: suppressed by the publisher');
    expect(wordsAt(4, 0)).toMatch(/Narnia/);
    expect(wordsAt(5, 2)).toMatch(/^“sixteen” is neither a number/);
    expect(wordsAt(2, 2)).toBe('');
  });

  it('shows the first rows only, and how many come after', async () => {
    const { rows, more } = await preview(2);
    expect([rows.length, more]).toEqual([4, 3]);
  });
});
