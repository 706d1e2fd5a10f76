import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import { openWorkbook } from '#data-adapters/formats/grid/open-workbook.ts';
import { lineOfRecord } from './extract-fixture.ts';
import { type ExtractMapping } from './extract-mapping.ts';
import { type TableChoice } from './propose/find-tables.ts';
import { proposeMapping } from './propose/propose-mapping.ts';
import { readExtract } from './read-extract.ts';

const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream');
const WAITS =
  'nhs-england/community-waits/original_community_health_services_waiting_times_2025-26_oct.xlsx';

describe('files as they were published', () => {
  const published = givenPublishedGeography();

  async function read(
    path: string,
    choice: TableChoice = {},
    change: (mapping: ExtractMapping) => ExtractMapping = (mapping) => mapping,
  ) {
    const whole = join(UPSTREAM, path);
    if (!existsSync(whole)) pending(`../shared is not here: no ${path}`);
    const file = { name: path.split('/').at(-1) ?? '', bytes: readFileSync(whole) };
    const workbook = await openWorkbook(file);
    const proposal = proposeMapping(workbook, { choice, geography: published() })!;
    expect(proposal.lacking).toEqual([]);
    const mapping = change(proposal.mapping);
    const { records, issues } = readExtract(workbook, mapping, published());
    return { mapping, records, issues, tables: proposal.tables };
  }

  it('the national template: place and month from above, metrics down, the total of each', async () => {
    const { mapping, records, issues, tables } = await read(
      'workbooks/invalid_missing_values.xlsx',
    );
    expect([mapping.sheet, mapping.range, mapping.headerRows]).toEqual([
      'SubmissionTemplate',
      'A4:Y48',
      2,
    ]);
    expect(tables.length).toBeGreaterThan(1);
    expect(mapping.fixed).toEqual({ period: '46054', areaName: 'West Suffolk' });
    expect(mapping.figures.map(({ value }) => value.name)).toEqual(['Total']);
    expect(lineOfRecord(records[0]!)).toBe('E07000245 2026-02-01/P1M 265');
    expect(records[0]?.indicator).toBe(
      'Number of new consultant-led outpatient appointments for patients in the cohort',
    );
    // The size of the cohort stands under each metric, and two metrics share a name.
    const codes = issues.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['duplicate', 'conflict']));
    expect(records.length + issues.length).toBe(43);
  });

  const AGES: (mapping: ExtractMapping) => ExtractMapping = (mapping) => ({
    ...mapping,
    figures: Array.from('EFGHIJKLMNOPQRSTUVWXY', (at) => ({
      says: { category: at },
      value: { at, name: at },
    })),
  });

  it('the national template with blanks and with text for counts: missing there, and never a number', async () => {
    for (const [name, places] of [
      ['invalid_missing_values', ['9 O', '18 F', '27 P', '39 Q', '45 K']],
      ['invalid_text_where_counts_expected', ['6 E', '12 L', '18 N', '24 W', '45 H']],
    ] as const) {
      const { records } = await read(`workbooks/${name}.xlsx`, {}, AGES);
      const missing = records.filter(({ figure }) => figure.kind === 'missing');
      expect(missing.map(({ row, category }) => `${row} ${category?.name ?? ''}`))
        .withContext(name)
        .toEqual([...places]);
    }
  });

  it('the national template filled for a place that is no area: every row says so, and none is read', async () => {
    const { records, issues } = await read('workbooks/valid_01.xlsx');
    expect(records).toEqual([]);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['unknown-area']));
    expect(issues.length).toBe(43);
  });

  it('the national template, its place corrected: every figure is read', async () => {
    const { records, issues } = await read('workbooks/valid_01.xlsx', {}, (mapping) => ({
      ...mapping,
      areas: { corrections: { [mapping.fixed.areaName ?? '']: 'E07000010' } },
    }));
    expect(lineOfRecord(records[0]!)).toBe('E07000010 2026-03-01/P1M 301');
    expect(records.every(({ figure }) => figure.kind === 'measured')).toBeTrue();
    expect(issues.every(({ code }) => code === 'duplicate' || code === 'conflict')).toBeTrue();
  });

  it('community waits, table 1: months across, boards and regions down', async () => {
    const { mapping, records, issues } = await read(WAITS, { sheet: 'Table 1' });
    expect(mapping.figures.length).toBe(12);
    expect(records.length).toBe(48 * 7);
    // November to March are still to come.
    expect(issues.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
      ['J3 left-out', 'K3 left-out', 'L3 left-out', 'M3 left-out', 'N3 left-out'].slice(
        0,
        issues.length,
      ),
    );
    expect(issues.length).toBe(5);
    expect(lineOfRecord(records[0]!)).toBe('E92000001 2025-04-01/P1M 4');
  });

  it('community waits, table 4: services across, and providers left out by name', async () => {
    const { mapping, records, issues } = await read(WAITS, { sheet: 'Table 4' });
    expect(mapping.fixed.period).toBe('October 2025');
    const boards = new Set(records.map(({ areaCode }) => areaCode));
    expect(boards.size).toBe(1 + 7 + 42);
    expect(records.length).toBe(50 * mapping.figures.length);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['unknown-area']));
    expect(issues.length).toBe(139);
    const london = records.find(
      ({ areaCode, indicator }) => areaCode === 'E40000003' && indicator === '(A) Audiology',
    );
    expect(lineOfRecord(london!)).toBe('E40000003 2025-10-01/P1M 2513');
  });

  for (const [name, count] of [
    ['adults_depression', 3011],
    ['healthy_life_expectancy', 2128],
    ['employment_rate', 238],
    ['claimant_count', 1300],
  ] as const) {
    it(`a council’s tidy extract, ${name}: read, or a place that is gone`, async () => {
      const { records, issues } = await read(`local-extracts/trafford-${name}.csv`);
      expect(records.length + issues.length).toBe(count);
      expect(records.length).toBeGreaterThan(count * 0.95);
      for (const { code, message } of issues) {
        expect(code)
          .withContext(message)
          .toMatch(/^(unknown-area|left-out)$/);
      }
    });
  }
});
