import { measuredOrMissing } from '#app/domain/figure.ts';
import { type FileAdapter } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows } from '#data-adapters/formats/read-rows.ts';
import { healthIndexRules } from './health-index-row.ts';

/**
 * Health Index for England by ICB and calendar year, 56 indicators under the publisher's own keys
 * (`musculoskeletal_conditions`). Scores, not rates: England in 2015 is 100 and higher is better for
 * every indicator; no limits are published.
 * Source: Office for National Statistics, Health in England.
 */
export const healthIndexAdapter: FileAdapter<CsvSheet> = {
  source: 'ons-health-index',
  expected: healthIndexRules.expected,
  decode: (file) => decodeRows(file, healthIndexRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, healthIndexRules);
    const records = rows.map(({ line, values }) =>
      figureRecord({
        indicator: values.indicator,
        indicatorName: `Health Index: ${inWords(values.indicator)}`,
        areaCode: values.icb22_code,
        areaName: values.icb22_name,
        areaType: 'icb',
        period: values.year,
        figure: measuredOrMissing(values.value, 'not-published'),
        unit: 'index score (England 2015 = 100)',
        note: 'Higher is better',
        row: line,
      }),
    );
    return firstOfEach(records, issues);
  },
};

/** `musculoskeletal_conditions` as `musculoskeletal conditions`. */
function inWords(key: string): string {
  return key
    .replaceAll('_', ' ')
    .replace(/\bgp\b/, 'GP')
    .replace('childrens', 'children’s');
}
