import {
  ForeignFileError,
  type AsyncFileAdapter,
  type FigureRecord,
  type Parsed,
  type RowIssue,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvSheet } from '#data-adapters/formats/csv.ts';
import { firstOfEach, inRowOrder } from '#data-adapters/formats/figure-records.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { sheetTable } from '#data-adapters/formats/sheet-table.ts';
import { isZip } from '#data-adapters/formats/sniff.ts';
import { readXlsx } from '#data-adapters/formats/xlsx.ts';
import { checkMapping, type ExtractMapping } from './extract-mapping.ts';
import { ExtractRowReader } from './extract-row.ts';
import { proposeMapping } from './propose-mapping.ts';

const EXPECTED = 'a table with one figure a row (CSV or Excel) and a mapping of its columns';

/** The table as text, and the mapping it is read with: the declared one, or the one proposed. */
export interface Extract {
  readonly table: CsvSheet;
  readonly mapping: ExtractMapping;
}

/**
 * Reads any table with one figure a row, as councils and JSNA teams share them, by a mapping: a
 * JSON value in the shape of `ExtractMapping`. Without one, the columns are told from their names.
 * @throws ForeignFileError where the mapping has a wrong key.
 */
export function localExtractAdapter(mapping?: unknown): AsyncFileAdapter<Extract> {
  const declared = mapping === undefined ? undefined : checkMapping(mapping);
  return {
    source: 'local-extract',
    expected: EXPECTED,
    async decode(file) {
      const table = await readTable(file, declared);
      const extract = { table, mapping: declared ?? proposed(table) };
      findColumns(extract);
      return extract;
    },
    parse: parseExtract,
  };
}

/** Reads the table of a file, without yet saying which column holds what. */
export async function readTable(
  file: SourceFile,
  place: Pick<ExtractMapping, 'sheet' | 'headerRow'> = {},
): Promise<CsvSheet> {
  const { sheet, headerRow } = place;
  if (isZip(file.bytes)) {
    return sheetTable(await readXlsx(file, { expected: EXPECTED }), {
      expected: EXPECTED,
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
    });
  }
  return readCsv(file, {
    expected: EXPECTED,
    ...(headerRow === undefined ? {} : { headerLine: headerRow }),
  });
}

function parseExtract(extract: Extract): Parsed<FigureRecord> {
  const reader = new ExtractRowReader(extract.mapping, findColumns(extract));
  const issues: RowIssue[] = [...extract.table.issues];
  const records: FigureRecord[] = [];
  for (const row of extract.table.rows) {
    const outcome = reader.read(row);
    issues.push(...outcome.issues);
    if (outcome.record !== null) records.push(outcome.record);
  }
  return inRowOrder(firstOfEach(records, issues));
}

/** @throws ForeignFileError where a column of the mapping is not in the table. */
function findColumns({ table, mapping }: Extract) {
  const required = Object.values(mapping.columns).filter((column) => column !== undefined);
  return cellsByName(table, { expected: EXPECTED, required });
}

function proposed(table: CsvSheet): ExtractMapping {
  const { mapping, lacking } = proposeMapping(table);
  if (mapping !== null) return mapping;
  const columns = table.header.slice(0, 12).map(quoted).join(', ');
  throw new ForeignFileError(
    `${table.name} has no column known to hold ${lacking.join(' or ')} (its columns are ` +
      `${columns}); expected ${EXPECTED}.`,
  );
}
