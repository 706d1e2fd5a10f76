import {
  ForeignFileError,
  type FigureRecord,
  type FileAdapter,
  type Parsed,
  type RemoteAdapter,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { type CsvRow, type CsvSheet, readCsv, readCsvLines } from '#data-adapters/formats/csv.ts';
import { inRowOrder } from '#data-adapters/formats/figure-records.ts';
import { refusePublisherError } from '#data-adapters/formats/json-answer.ts';
import { nomisRequest, type NomisQuery } from './nomis-request.ts';
import { checkNomisColumns, type NomisRows, readNomisRows } from './nomis-rows.ts';
import { ratesOf } from './rates-of.ts';
import { isWebDownload, readWebDownload } from './web-download.ts';

const EXPECTED =
  'Annual Population Survey rates from Nomis (the API’s CSV or a table saved from its site)';

/** A file of either shape: rows of the API, or the lines of a table saved from the site. */
export type NomisFile =
  | { readonly shape: 'api'; readonly sheet: CsvSheet }
  | { readonly shape: 'web'; readonly name: string; readonly lines: readonly CsvRow[] };

/**
 * Reads rates of the Annual Population Survey: the API's CSV, a row for each measure, and the
 * tables people save from the Nomis site.
 */
export const nomisAdapter: FileAdapter<NomisFile> = {
  source: 'nomis',
  expected: EXPECTED,

  decode(file) {
    refusePublisherError(file, EXPECTED);
    const lines = readCsvLines(file, { expected: EXPECTED });
    return isWebDownload(lines)
      ? { shape: 'web', name: file.name, lines }
      : { shape: 'api', sheet: sheetOf(file) };
  },

  parse(payload) {
    const { observations, issues } =
      payload.shape === 'api'
        ? readNomisRows(payload.sheet, EXPECTED)
        : readWebDownload(payload.name, payload.lines, EXPECTED);
    return joined(ratesOf(observations), issues);
  },
};

/** The same asked over the network; an answer may be a page of several. */
export const nomisRates: RemoteAdapter<NomisQuery> = {
  source: 'nomis',
  request: nomisRequest,
  parse(answer) {
    const { observations, issues } = readNomisPage(answer);
    return joined(ratesOf(observations), issues);
  },
};

/** @throws ForeignFileError where the answer is not rows of the API. */
export function readNomisPage(answer: SourceFile): NomisRows {
  refusePublisherError(answer, EXPECTED);
  return readNomisRows(sheetOf(answer), EXPECTED);
}

function sheetOf(file: SourceFile): CsvSheet {
  const sheet = readCsv(file, { expected: EXPECTED, mayOmitLast: 2 });
  checkNomisColumns(sheet, EXPECTED);
  if (sheet.rows.length > 0) return sheet;
  throw new ForeignFileError(
    `${file.name} has a header and no row that fits it; expected ${EXPECTED}.`,
  );
}

/** The rates with what was found wrong before, issues in the order of rows. */
export function joined(
  { records, issues }: Parsed<FigureRecord>,
  found: Parsed<FigureRecord>['issues'],
): Parsed<FigureRecord> {
  return inRowOrder({ records, issues: [...found, ...issues] });
}
