import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { connectToWorkAdapter, connectToWorkMemberships } from './connect-to-work-adapter.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/connect-to-work-areas.csv'), 'utf8');

const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream');
const AREAS = join(UPSTREAM, 'areas/areas.csv');
const REAL = join(UPSTREAM, 'programmes/connect_to_work_areas.csv');

function upperTierCodes(): readonly string[] {
  const sheet = readCsv({ name: 'areas.csv', bytes: readFileSync(AREAS) }, { expected: 'areas' });
  const cell = cellsByName(sheet, { expected: 'areas', required: ['code', 'level'] });
  return sheet.rows.filter((row) => cell(row, 'level') === 'utla').map((row) => cell(row, 'code'));
}

describe('connectToWorkAdapter', () => {
  itKeepsTheAdapterPromises(connectToWorkAdapter, SAMPLE);

  it('marks each authority of a delivery area, with how that is known and from what', async () => {
    const { records } = await readText(connectToWorkAdapter, SAMPLE);
    expect(records.map(({ areaCode, status, basis }) => [areaCode, status, basis])).toEqual([
      ['E09000005', 'in', 'inferred'],
      ['E09000009', 'in', 'inferred'],
      ['E10000011', 'in', 'name'],
    ]);
    expect(records[0]).toEqual({
      programme: 'connect-to-work',
      areaCode: 'E09000005',
      areaLevel: 'utla',
      status: 'in',
      basis: 'inferred',
      since: '2025-04-14',
      source: 'a press release',
      note:
        'Delivery area West London; led by West London Alliance; £42.8 million; ' +
        '10800 people in all; 3500 places a year; boroughs not listed in the text read',
    });
  });

  it('gives no day where the announcement is not dated to the day', async () => {
    const { records } = await readText(connectToWorkAdapter, SAMPLE);
    expect(records[2]?.since).toBeNull();
    expect(records[2]?.note).toContain('announced: by 2025-07-11');
  });

  it('marks no place of a delivery area whose authorities are not stated', async () => {
    const { issues } = await readText(connectToWorkAdapter, SAMPLE);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'utla_codes', 'left-out'],
    ]);
  });

  it('calls a place without a row unknown, never out', async () => {
    const { records } = await readText(connectToWorkAdapter, SAMPLE);
    const all = connectToWorkMemberships(records, ['E06000001', 'E10000011']);
    expect(all.map(({ areaCode, status, basis }) => [areaCode, status, basis])).toEqual([
      ['E06000001', 'unknown', 'not-listed'],
      ['E10000011', 'in', 'name'],
    ]);
  });

  it('says where a row is wrong, and keeps the first of two delivery areas for one place', async () => {
    const bad = SAMPLE.replace('E10000011,name', 'E09000005,name')
      .replace('42.8', 'about 43')
      .replace('unknown,', 'guessed,');
    const { issues } = await readText(connectToWorkAdapter, bad);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'funding_gbp_m', 'not-a-number'],
      [4, 'membership_basis', 'unknown-code'],
    ]);
    const twice = await readText(connectToWorkAdapter, SAMPLE.replace('E10000011', 'E09000005'));
    expect(twice.issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'conflict'],
      [4, 'left-out'],
    ]);
  });

  it('knows every authority of the list as collected', () => {
    if (!existsSync(REAL) || !existsSync(AREAS)) {
      pending('../shared is not here: no list of delivery areas');
      return;
    }
    const sheet = connectToWorkAdapter.decode({ name: 'areas.csv', bytes: readFileSync(REAL) });
    const { records, issues } = connectToWorkAdapter.parse(sheet);
    expect(records.length).toBe(77);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([[21, 'left-out']]);
    const utlas = upperTierCodes();
    expect(records.filter(({ areaCode }) => !utlas.includes(areaCode))).toEqual([]);
    const all = connectToWorkMemberships(records, utlas);
    expect(all.filter(({ status }) => status === 'unknown').length).toBe(153 - 77);
    expect(all.filter(({ status }) => status === 'out')).toEqual([]);
  });
});
