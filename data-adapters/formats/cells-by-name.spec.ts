import { ForeignFileError } from '#data-adapters/adapter.ts';
import { cellsByName, hasColumn } from './cells-by-name.ts';
import { type CsvSheet } from './csv.ts';

const sheet = (header: readonly string[], ...rows: (readonly string[])[]): CsvSheet => ({
  name: 'figures.csv',
  header,
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  issues: [],
});

describe('cellsByName', () => {
  it('gives trimmed cells by header, without regard to case or spacing', () => {
    const table = sheet(['Area  Code', 'VALUE'], [' E1 ', '3']);
    const cell = cellsByName(table, { expected: 'figures', required: ['area code', 'Value'] });
    const values = table.rows.map((row) => [cell(row, 'area code'), cell(row, 'Value')]);
    expect(values).toEqual([['E1', '3']]);
    expect(hasColumn(table, 'value')).toBeTrue();
  });

  it('gives blank text for an optional column that the file does not have', () => {
    const table = sheet(['code'], ['E1']);
    const cell = cellsByName(table, { expected: 'x', required: ['code'], optional: ['note'] });
    expect(table.rows.map((row) => cell(row, 'note'))).toEqual(['']);
  });

  it('names the columns that are absent and those that were found', () => {
    const read = () =>
      cellsByName(sheet(['a', 'b']), { expected: 'figures', required: ['a', 'c', 'd'] });
    expect(read).toThrowError(
      ForeignFileError,
      'figures.csv has no columns “c”, “d” (its columns are “a”, “b”); expected figures.',
    );
  });

  it('refuses a required column that stands twice', () => {
    const read = () => cellsByName(sheet(['a', 'A']), { expected: 'figures', required: ['a'] });
    expect(read).toThrowError(ForeignFileError, /more than once/);
  });
});
