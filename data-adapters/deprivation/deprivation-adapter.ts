import { measuredOrMissing } from '#app/domain/figure.ts';
import { type FileAdapter } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows } from '#data-adapters/formats/read-rows.ts';
import { deprivationRules, DOMAINS } from './deprivation-row.ts';

const NOTE = 'For fairness between places; not inside a need score';

/**
 * Indices of Deprivation by district: the index, its seven domains and two supplementary indices.
 * Three indicators each: `iod/<domain>/average-score` (higher is more deprived; for income and
 * employment the proportion, 0 to 1, of people who are deprived; below 0 in some domains),
 * `iod/<domain>/average-rank` (mean rank of the district's small areas; higher is more deprived) and
 * `iod/<domain>/most-deprived-tenth` (% of its small areas in England's most deprived tenth). The
 * period is the year of the edition; the figures behind it are older.
 * Source: MHCLG, English Indices of Deprivation 2025.
 */
export const deprivationAdapter: FileAdapter<CsvSheet> = {
  source: 'deprivation',
  expected: deprivationRules.expected,
  decode: (file) => decodeRows(file, deprivationRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, deprivationRules);
    const records = rows.flatMap(({ line, values }) => {
      const domain = values.index_domain;
      const share = values.proportion_bottom_decile;
      const measures = [
        { key: 'average-score', value: values.average_score, unit: DOMAINS[domain] },
        { key: 'average-rank', value: values.average_rank, unit: 'rank' },
        { key: 'most-deprived-tenth', value: share === null ? null : share * 100, unit: '%' },
      ];
      return measures.map(({ key, value, unit }) =>
        figureRecord({
          indicator: `iod/${domainId(domain)}/${key}`,
          indicatorName: `${domain}: ${key.replaceAll('-', ' ')}`,
          areaCode: values.area_code,
          areaName: values.area_name,
          areaType: values.area_type,
          period: values.deprivation_data_year,
          figure: measuredOrMissing(value, 'not-published'),
          unit,
          note: NOTE,
          row: line,
        }),
      );
    });
    return firstOfEach(records, issues);
  },
};

/** `Health Deprivation and Disability` as `health-deprivation-and-disability`. */
function domainId(domain: string): string {
  return domain.toLowerCase().replace(/[^a-z]+/g, '-');
}
