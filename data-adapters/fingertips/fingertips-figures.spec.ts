import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodId } from '#app/domain/period.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { fingertipsFigures } from './fingertips-figures.ts';
import { inQuestions } from './fingertips-request.ts';
import { withYearType } from './year-type.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/all-data-27-columns.csv'), 'utf8');
const type = (id: number, short: string) => ({ id, short, name: '' });
const england = type(15, 'England');

describe('fingertipsFigures', () => {
  // Without the rows that stand twice, which are issues.
  const once = SAMPLE.split('\n').filter((_, i) => i !== 2 && i !== 6);
  itKeepsTheRemotePromises(fingertipsFigures, once.join('\n'));

  it('asks for one area type within England, with periods that can be sorted', () => {
    const areaType = type(502, 'Counties & UAs (from Apr 2023)');
    expect(
      fingertipsFigures.request({ ids: [241, 273], areaType, parentAreaType: england }),
    ).toEqual({
      upstream: 'fingertips',
      path: 'all_data/csv/by_indicator_id?indicator_ids=241,273&child_area_type_id=502&parent_area_type_id=15&include_sortable_time_periods=yes',
      expects: 'csv',
      about: '2 indicators for Counties & UAs (from Apr 2023)',
    });
  });

  it('refuses to name more than 100 indicators in one question', () => {
    const ids = Array.from({ length: 101 }, (_, i) => i + 1);
    const query = { ids, areaType: england, parentAreaType: england };
    expect(() => fingertipsFigures.request(query)).toThrowError(RangeError);
    expect(inQuestions([...ids, 1]).map((group) => group.length)).toEqual([100, 1]);
  });

  it('keeps the published trend and significance of each figure', () => {
    const { records } = fingertipsFigures.parse(textFile(SAMPLE));
    expect(records[2]?.published).toEqual({
      significance: 'Better',
      trend: 'Increasing and getting worse',
    });
  });

  it('reads an answer without rows as no figures', () => {
    const [header = ''] = SAMPLE.split('\n');
    expect(fingertipsFigures.parse(textFile(`${header}\n`))).toEqual({ records: [], issues: [] });
  });
});

describe('withYearType', () => {
  const record = (start: string, months: number) =>
    figureRecord({
      indicator: '1',
      indicatorName: '',
      areaCode: 'E92000001',
      areaName: '',
      areaType: '',
      period: { start, months },
      figure: { kind: 'measured', value: 1 },
      unit: '',
      row: 2,
    });
  const moved = (start: string, months: number, yearType: number | null) =>
    periodId(withYearType(record(start, months), yearType).period);

  it('moves academic and other years to where they start', () => {
    expect(moved('2022-04-01', 12, 3)).toBe('2022-09-01/P1Y');
    expect(moved('2022-04-01', 12, 8)).toBe('2022-08-01/P1Y');
    expect(moved('2022-04-01', 36, 9)).toBe('2022-03-01/P3Y');
    expect(moved('2022-04-01', 12, 13)).toBe('2022-07-01/P1Y');
  });

  it('leaves financial and calendar years, quarters and unknown types alone', () => {
    expect(moved('2022-04-01', 12, 2)).toBe('2022-04-01/P1Y');
    expect(moved('2022-01-01', 12, 3)).toBe('2022-01-01/P1Y');
    expect(moved('2022-04-01', 3, 3)).toBe('2022-04-01/P3M');
    expect(moved('2022-04-01', 12, null)).toBe('2022-04-01/P1Y');
  });
});
