import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import {
  GROWTH_ACCELERATORS,
  PILOT_PROGRAMMES,
  pilotMemberships,
  WORKWELL_PILOTS,
} from './programme-facts.ts';

const AREAS = join(import.meta.dirname, '../../../shared/upstream/areas/areas.csv');

/** The ICBs of areas.csv: code, short name, and the last day in force. */
function icbs() {
  const sheet = readCsv({ name: 'areas.csv', bytes: readFileSync(AREAS) }, { expected: 'areas' });
  const cell = cellsByName(sheet, {
    expected: 'areas',
    required: ['code', 'short_name', 'level', 'valid_from', 'valid_to'],
  });
  return sheet.rows
    .filter((row) => cell(row, 'level') === 'icb' && cell(row, 'valid_from') < '2026-04-01')
    .map((row) => ({
      code: cell(row, 'code'),
      name: cell(row, 'short_name'),
      until: cell(row, 'valid_to'),
    }));
}

describe('programme facts', () => {
  const codes = PILOT_PROGRAMMES.flatMap(({ members }) => members.map(({ code }) => code));
  const other = 'E54000008';

  it('holds 15 WorkWell pilots and 3 accelerators, each once', () => {
    expect(new Set(WORKWELL_PILOTS.members.map(({ code }) => code)).size).toBe(15);
    expect(new Set(GROWTH_ACCELERATORS.members.map(({ code }) => code)).size).toBe(3);
    for (const { since, announcements } of PILOT_PROGRAMMES) {
      expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(announcements.every(({ source }) => source !== '')).toBeTrue();
    }
  });

  it('says in or out of each programme for every ICB, as the lists are complete', () => {
    const rows = pilotMemberships([...new Set(codes), other]);
    expect(rows.filter(({ status }) => status === 'in').length).toBe(18);
    expect(rows.filter(({ areaCode }) => areaCode === other).map(({ status }) => status)).toEqual([
      'out',
      'out',
    ]);
    expect(rows.every(({ status }) => status !== 'unknown')).toBeTrue();
  });

  it('does not let "not a pilot" read as "no WorkWell" after the national announcement', () => {
    const out = pilotMemberships([...codes, other]).find(({ areaCode }) => areaCode === other);
    expect(out?.note).toBe(
      'Not a pilot; national roll-out announced 21 January 2026, local start not recorded.',
    );
    expect(out?.since).toBeNull();
  });

  it('refuses a set of ICBs that lacks a member, such as the 2026 ICBs', () => {
    expect(() => pilotMemberships(codes.filter((code) => code !== 'E54000034'))).toThrowError(
      RangeError,
      /Frimley/,
    );
  });

  it('names its members as the list of areas does, by codes in force to 31 March 2026', () => {
    if (!existsSync(AREAS)) {
      pending('../shared is not here: no list of areas');
      return;
    }
    const known = icbs();
    expect(known.length).toBe(42);
    const names = new Map(known.map(({ code, name }) => [code, name]));
    for (const { members } of PILOT_PROGRAMMES) {
      expect(members.filter(({ code, name }) => names.get(code) !== name)).toEqual([]);
    }
    const merged = WORKWELL_PILOTS.members.filter(
      ({ code }) => known.find((icb) => icb.code === code)?.until === '2026-03-31',
    );
    expect(merged.map(({ name }) => name)).toEqual([
      'Cambridgeshire and Peterborough',
      'Frimley',
      'North Central London',
      'North West London',
      'Surrey Heartlands',
    ]);
    expect(pilotMemberships(known.map(({ code }) => code)).length).toBe(84);
  });
});
