import {
  ForeignFileError,
  type AsyncFileAdapter,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { openWorkbook } from '#data-adapters/formats/grid/open-workbook.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { applyMapping } from './apply-mapping.ts';
import { checkMapping, type ExtractMapping } from './extract-mapping.ts';
import { columnProfiles } from './propose/column-profile.ts';
import { findTables } from './propose/find-tables.ts';
import { completeMapping, proposeMapping } from './propose/propose-mapping.ts';
import { readExtract } from './read-extract.ts';
import { checkSavedMapping, isFirstMapping, type SavedMapping } from './read-mapping.ts';
import { upgradeMapping } from './upgrade-mapping.ts';

const EXPECTED = 'a table of figures by place (CSV or Excel) and a mapping of its columns';

/** The sheets as text, and the mapping they are read with: the declared one, or the one proposed. */
export interface Extract {
  readonly workbook: GridWorkbook;
  readonly mapping: ExtractMapping;
}

/**
 * Reads any table of figures by place, as councils and JSNA teams share them, by a mapping of today's
 * or the first form. Without one, the columns are told from their names. Places are kept as written.
 * @throws ForeignFileError where the mapping has a wrong key.
 */
export function localExtractAdapter(mapping?: unknown): AsyncFileAdapter<Extract> {
  const declared = mapping === undefined ? undefined : checkSavedMapping(mapping);
  return {
    source: 'local-extract',
    expected: EXPECTED,
    decode: (file) => readDeclared(file, declared),
    parse: (extract) => {
      const { records, issues } = readExtract(extract.workbook, extract.mapping, null);
      return { records, issues };
    },
  };
}

async function readDeclared(
  file: SourceFile,
  declared: SavedMapping | undefined,
): Promise<Extract> {
  const workbook = await openWorkbook(file, { expected: EXPECTED });
  if (declared === undefined) return { workbook, mapping: proposed(workbook) };
  if (isFirstMapping(declared)) {
    return { workbook, mapping: upgradeMapping(declared, workbook, EXPECTED) };
  }
  const applied = applyMapping(declared, workbook);
  // Nobody is there to say whether a column of another name is the same column.
  const renamed = applied.changes.filter(({ kind }) => kind === 'renamed');
  const { mapping } = applied;
  if (mapping !== null && renamed.length === 0) return { workbook, mapping };
  const problems = [...applied.problems, ...renamed.map(({ words }) => words.replace(/\.$/, ''))];
  throw new ForeignFileError(
    `${file.name} does not fit its mapping: ${problems.join('; ')}; expected ${EXPECTED}.`,
  );
}

/** Nobody confirms a proposal here, so nothing in it may be a guess about what the figures mean. */
function proposed(workbook: GridWorkbook): ExtractMapping {
  const proposal = proposeMapping(workbook);
  const mapping = completeMapping(proposal);
  if (mapping !== null) {
    const { version, sheet, range, headerRows, labels, figures, fixed, categoryType } = mapping;
    return checkMapping({
      version,
      sheet,
      range,
      headerRows,
      labels,
      figures,
      fixed,
      categoryType,
    });
  }
  const [table] = findTables(workbook);
  const names =
    table === undefined ? [] : columnProfiles(table.view).map(({ name }) => quoted(name));
  const lacking = proposal?.lacking ?? ['a value'];
  throw new ForeignFileError(
    `${workbook.name} has no column known to hold ${lacking.join(' or ')} (its columns are ` +
      `${names.slice(0, 12).join(', ')}); expected ${EXPECTED}.`,
  );
}
