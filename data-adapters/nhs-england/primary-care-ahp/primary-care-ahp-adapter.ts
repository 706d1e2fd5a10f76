import { measuredOrMissing } from '#app/domain/figure.ts';
import { type FigureRecord, type FileAdapter } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows } from '#data-adapters/formats/read-rows.ts';
import { primaryCareAhpRules, PROFESSIONS } from './primary-care-ahp-row.ts';

/**
 * Full-time equivalents and heads of five allied health professions in primary care networks, by
 * ICB, at five censuses (the last day of a month). Indicators are `primary-care-ahp/<profession>`
 * and `primary-care-ahp/<profession>/headcount`; areaCode is the NHS code, the only one the file
 * has, to be resolved at the date of the census.
 *
 * The file sums records of persons, so a profession with no row for an ICB had no person recorded
 * there: networks that did not send records look the same as networks with nobody. Such a row is
 * never made up as 0: there is no record, and a sum over professions is a lower bound.
 * Source: NHS England, Primary Care Network Workforce.
 */
export const primaryCareAhpAdapter: FileAdapter<CsvSheet> = {
  source: 'primary-care-ahp',
  expected: primaryCareAhpRules.expected,
  decode: (file) => decodeRows(file, primaryCareAhpRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, primaryCareAhpRules);
    const records = rows.flatMap(({ line, values }): FigureRecord[] => {
      const id = `primary-care-ahp/${PROFESSIONS[values.profession]}`;
      const name = `${values.profession}s in primary care networks`;
      const shared = {
        areaCode: values.icb_ods_code,
        areaName: values.icb_name,
        areaType: 'icb',
        period: values.census,
        note: 'Primary care networks only',
        row: line,
      };
      return [
        figureRecord({
          ...shared,
          indicator: id,
          indicatorName: `${name}, full-time equivalent`,
          figure: measuredOrMissing(values.fte, 'not-published'),
          unit: 'full-time equivalents',
        }),
        figureRecord({
          ...shared,
          indicator: `${id}/headcount`,
          indicatorName: name,
          figure: measuredOrMissing(values.headcount_unique_ids, 'not-published'),
          count: values.headcount_unique_ids,
          unit: 'people',
        }),
      ];
    });
    return firstOfEach(records, issues);
  },
};
