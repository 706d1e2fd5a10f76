import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type Geography } from '#app/domain/area.ts';

/** Mid-2024 residents aged 18 and over of an area. */
export type Adults = (code: string) => number;

const EXPECTED = 'residents by single year of age for districts';

/** The same of districts alone, as the snapshot keeps it. */
export type AdultsByDistrict = Readonly<Record<string, number>>;

/**
 * Reads adults by district from single years of age (columns `0` to `90+`).
 * @throws ForeignFileError where there are no ages, or an age has no number.
 */
export function readAdults(file: SourceFile): AdultsByDistrict {
  const sheet = readCsv(file, { expected: EXPECTED });
  const ages = sheet.header.filter((name) => /^\d+\+?$/.test(name));
  const adultAges = ages.filter((name) => parseInt(name, 10) >= 18);
  if (adultAges.length === 0) {
    throw new ForeignFileError(`${file.name} has no columns of ages; expected ${EXPECTED}.`);
  }
  const cell = cellsByName(sheet, { expected: EXPECTED, required: ['code', ...adultAges] });
  const byCode = new Map<string, number>();
  for (const row of sheet.rows) {
    let adults = 0;
    for (const age of adultAges) {
      const people = readNumber(cell(row, age));
      if (people === null || people === 'not-a-number') {
        throw new ForeignFileError(`${file.name}, line ${row.line}: age ${age} has no number.`);
      }
      adults += people;
    }
    byCode.set(cell(row, 'code'), adults);
  }
  return Object.fromEntries(byCode);
}

/** Adults of any place: a district's own, or the sum of the districts in it by their shares. */
export function adultsOf(byDistrict: AdultsByDistrict, geography: Geography): Adults {
  const byCode = new Map(Object.entries(byDistrict));
  const summed = new Map<string, number[]>();
  for (const { child, childLevel, parent, share, vintage } of geography.memberships) {
    const people = childLevel === 'ltla' ? byCode.get(child) : undefined;
    if (people === undefined || byCode.has(parent)) continue;
    const key = `${vintage ?? ''}|${parent}`;
    const parts = summed.get(key) ?? [];
    summed.set(key, [...parts, people * share]);
  }
  return (code) => {
    const people =
      byCode.get(code) ??
      sum(
        summed.get(`|${code}`) ??
          geography.vintages.map(({ id }) => summed.get(`${id}|${code}`)).find(isThere),
      );
    if (people === undefined) throw new RangeError(`no adults known for ${code}`);
    return people;
  };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function sum(parts: readonly number[] | undefined): number | undefined {
  return parts?.reduce((total, part) => total + part);
}
