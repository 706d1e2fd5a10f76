import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type Ages } from '#app/domain/ages.ts';

const EXPECTED = 'residents of one year by five-year age band';
const BAND = /^\d+(-\d+|\+)$/;

/**
 * Reads residents by age band (columns `0-4` to `90+`) of every area, men and women together. A
 * place with a hole cannot be used, so a bad row refuses the file.
 * @throws ForeignFileError where there are no bands, a number is missing, rows are of two years, or
 *   one code has two rows that differ.
 */
export function readAges(file: SourceFile): Ages {
  const sheet = readCsv(file, { expected: EXPECTED });
  const bands = sheet.header.filter((name) => BAND.test(name));
  const refuse = (line: number, what: string) =>
    new ForeignFileError(`${file.name}, line ${line}: ${what}.`);
  if (bands.length === 0) {
    throw new ForeignFileError(`${file.name} has no columns of age bands; expected ${EXPECTED}.`);
  }
  const cell = cellsByName(sheet, {
    expected: EXPECTED,
    required: ['code', 'year', 'sex', ...bands],
  });
  const people: Record<string, readonly number[]> = {};
  const years = new Set<number>();
  for (const row of sheet.rows) {
    const numberAt = (column: string): number => {
      const value = readNumber(cell(row, column));
      if (value === null || value === 'not-a-number') {
        throw refuse(row.line, `${column} has no number`);
      }
      return value;
    };
    if (cell(row, 'sex') !== 'persons') {
      throw refuse(row.line, `“${cell(row, 'sex')}” where persons are expected`);
    }
    years.add(numberAt('year'));
    const [code, counts] = [cell(row, 'code'), bands.map(numberAt)];
    const before = Object.hasOwn(people, code) ? people[code] : undefined;
    if (before !== undefined && before.join() !== counts.join()) {
      throw refuse(row.line, `${code} stands a second time with other numbers`);
    }
    people[code] = counts;
  }
  const [year, another] = years;
  if (year === undefined || another !== undefined) {
    throw new ForeignFileError(`${file.name} holds ${years.size} years; expected ${EXPECTED}.`);
  }
  return { year, bands, people };
}
