import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { SERVICE_LINES, serviceLineId } from './ahp-service-lines.ts';
import { communityWaitsAdapter, communityWaitsByProvider } from './community-waits-adapter.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/upstream/nhs-england/community-waits');
const WORKBOOK = 'original_community_health_services_waiting_times_2025-26_oct.xlsx';
const HERE = existsSync(join(FOLDER, WORKBOOK));

const file = (name: string) => ({ name, bytes: readFileSync(join(FOLDER, name)) });

async function readPublished() {
  const workbook = await communityWaitsAdapter.decode(file(WORKBOOK));
  return {
    areas: communityWaitsAdapter.parse(workbook),
    providers: communityWaitsByProvider(workbook),
  };
}

let reading: ReturnType<typeof readPublished> | undefined;
const published = () => (reading ??= readPublished());

const AGES: Readonly<Record<string, string>> = {
  adult: 'Adults',
  cyp: 'Children and young people',
};

/** One row of an extract: the key of its figures, and the figures as printed there. */
function extractRows(name: string) {
  const sheet = readCsv(file(name), { expected: 'an extract' });
  const cell = cellsByName(sheet, {
    expected: 'an extract',
    required: [
      'level',
      'ods_code',
      'area_code',
      'age_group',
      'service',
      'ahp_service',
      'total_waiting',
      'banded_total',
      'over_18_weeks',
    ],
  });
  return sheet.rows.map((row) => ({
    level: cell(row, 'level'),
    place: cell(row, 'ods_code') || cell(row, 'area_code'),
    age: AGES[cell(row, 'age_group')] ?? '',
    service: cell(row, 'service'),
    ahp: cell(row, 'ahp_service'),
    total: readNumber(cell(row, 'total_waiting')),
    banded: readNumber(cell(row, 'banded_total')),
    over18: readNumber(cell(row, 'over_18_weeks')),
  }));
}

function byKey(records: readonly FigureRecord[]): ReadonlyMap<string, FigureRecord> {
  return new Map(
    records
      .filter(({ period }) => period.start === '2025-10-01')
      .map((record) => [`${record.areaCode} ${record.age} ${record.indicator}`, record]),
  );
}

function differences(name: string, records: readonly FigureRecord[]): string[] {
  const found = byKey(records);
  return extractRows(name).flatMap((row) => {
    const key = `${row.place} ${row.age} community-waits/${serviceLineId(row.service)}`;
    const waiting = found.get(`${key}/waiting`);
    const over18 = found.get(`${key}/over-18-weeks`);
    if (waiting === undefined || over18 === undefined) return [`${key}: no record`];
    const same =
      waiting.count === row.total &&
      (waiting.figure.kind === 'measured') === (row.total !== null) &&
      over18.denominator === row.banded &&
      over18.count === row.over18;
    return same ? [] : [key];
  });
}

describe('the community waits workbook as published', () => {
  it('agrees with the extract of its areas figure by figure', async () => {
    if (!HERE) {
      pending('../shared is not here: no workbook as published');
      return;
    }
    const { areas } = await published();
    expect(areas.issues).toEqual([]);
    expect(extractRows('chs_waits_area_2025-10.csv').length).toBe(50 * 47);
    expect(differences('chs_waits_area_2025-10.csv', areas.records)).toEqual([]);
  });

  it('agrees with the extract of its providers figure by figure, no more and no fewer', async () => {
    if (!HERE) {
      pending('../shared is not here: no workbook as published');
      return;
    }
    const { providers } = await published();
    expect(providers.issues).toEqual([]);
    const name = 'chs_waits_provider_2025-10.csv';
    expect(differences(name, providers.records)).toEqual([]);
    expect(providers.records.length).toBe(2 * extractRows(name).length);
  });

  it('agrees with the extract of organisations that did not submit', async () => {
    if (!HERE) {
      pending('../shared is not here: no workbook as published');
      return;
    }
    const sheet = readCsv(file('chs_non_submission.csv'), { expected: 'an extract' });
    const cell = cellsByName(sheet, {
      expected: 'an extract',
      required: ['name', 'organisations_not_submitting'],
    });
    const wanted = sheet.rows.map((row) =>
      `${cell(row, 'name')} ${cell(row, 'organisations_not_submitting')}`.toLowerCase(),
    );
    const { areas } = await published();
    const got = areas.records
      .filter(({ indicator }) => indicator.endsWith('not-submitting'))
      .map(({ areaName, count }) => `${areaName} ${count}`.toLowerCase());
    expect(got.sort()).toEqual(wanted.sort());
  });

  it('marks the same lines as AHP lines as the extract, but for the one set apart on purpose', () => {
    if (!HERE) {
      pending('../shared is not here: no workbook as published');
      return;
    }
    const theirs = new Map<string, string>(
      extractRows('chs_waits_area_2025-10.csv').map((row) => [
        `${row.age}: ${row.service}`,
        row.ahp === 'core' ? 'ahp' : row.ahp,
      ]),
    );
    const ours = SERVICE_LINES.map(({ age, name, ahp }): [string, string] => [
      `${age}: ${name}`,
      ahp,
    ]);
    expect(ours.map(([key]) => key).sort()).toEqual([...theirs.keys()].sort());
    const apart = ours.filter(([key, ahp]) => theirs.get(key) !== ahp);
    expect(apart).toEqual([['Children and young people: Vision screening', 'shared']]);
  });
});

describe('SERVICE_LINES', () => {
  it('names a profession for every AHP or shared line and for no other', () => {
    const wrong = SERVICE_LINES.filter(
      ({ ahp, professions }) => (ahp === 'no') !== (professions.length === 0),
    );
    expect(wrong).toEqual([]);
    expect(SERVICE_LINES.length).toBe(47);
  });
});
