import { ForeignFileError } from '#data-adapters/adapter.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { unzipPart } from '#data-adapters/formats/unzip-part.ts';
import { readZipDirectory, type ZipDirectory } from '#data-adapters/formats/zip-directory.ts';
import { inMegabytes, type Opening } from './grid-limits.ts';
import { type GridSheet, type GridWorkbook } from './grid.ts';
import { readFormats } from './number-formats.ts';
import { readSheetCells, type OnCell, type WorkbookParts } from './sheet-cells.ts';
import { readRelations, readSharedStrings, readSheetList } from './workbook-parts.ts';

/** Parts below this size are not asked how well they were packed. */
const SMALL = 1_000_000;

/**
 * Reads an Excel workbook, one sheet after another. The archive's own statement of sizes is checked
 * before anything is unpacked, and each part is unpacked no further than it declares. Only the parts
 * that hold cells are opened: no macros, pictures or links. Number formats are read because a cell
 * that shows 16% holds 0.16.
 */
export async function xlsxGrid(work: Opening): Promise<GridWorkbook> {
  try {
    return await new WorkbookReading(work, checkedDirectory(work)).read();
  } catch (error) {
    // The XML reader throws errors of its own; a stop keeps its reason.
    if (error instanceof ForeignFileError || work.isStopped()) throw error;
    throw work.refusal('is a workbook that cannot be opened: it is damaged');
  }
}

function checkedDirectory({ file, limits, refusal }: Opening): ZipDirectory {
  const directory = readZipDirectory(file.bytes);
  if (directory === null) throw refusal('is a workbook that is cut off or damaged');
  if (directory.entries > limits.parts) {
    throw refusal(`holds ${directory.entries} parts, too many for a workbook`);
  }
  if (directory.undeclared || directory.unpackedBytes > limits.unpackedBytes) {
    const most = inMegabytes(limits.unpackedBytes);
    throw refusal(`would unpack to more than the ${most} that can be read`);
  }
  for (const { name, packedBytes, unpackedBytes } of directory.parts.values()) {
    if (unpackedBytes > SMALL && unpackedBytes > limits.ratio * packedBytes) {
      throw refusal(
        `holds a part ${quoted(name)} that would unpack to more than ${limits.ratio} times its size`,
      );
    }
  }
  return directory;
}

class WorkbookReading {
  readonly #work: Opening;
  readonly #directory: ZipDirectory;
  #cells = 0;
  #places = 0;
  #unpacked = 0;

  constructor(work: Opening, directory: ZipDirectory) {
    this.#work = work;
    this.#directory = directory;
  }

  async read(): Promise<GridWorkbook> {
    const { refusal, limits, pause } = this.#work;
    const root = readRelations((await this.#text('_rels/.rels')) ?? '', '');
    const office = [...root.values()].find(({ kind }) => kind === 'officeDocument');
    const path = office?.path ?? 'xl/workbook.xml';
    const list = readSheetList((await this.#text(path)) ?? '');
    if (list.sheets.length === 0) throw refusal('is a workbook without a sheet');
    if (list.sheets.length > limits.sheets) throw refusal(`has more than ${limits.sheets} sheets`);
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    const relations = readRelations(
      (await this.#text(`${folder}/_rels/${path.slice(slash + 1)}.rels`)) ?? '',
      folder,
    );
    const partOf = (kind: string) =>
      [...relations.values()].find((relation) => relation.kind === kind)?.path ?? '';
    const stringsPath = partOf('sharedStrings');
    const strings = await this.#text(stringsPath);
    // Without it every text would read as blank.
    if (strings === null && stringsPath !== '') {
      throw refusal(`is a workbook without its part ${quoted(stringsPath)}`);
    }
    const parts: WorkbookParts = {
      strings: readSharedStrings(strings ?? ''),
      formats: readFormats((await this.#text(partOf('styles'))) ?? ''),
      from1904: list.from1904,
    };
    const sheets: GridSheet[] = [];
    for (const [index, { name, hidden, relation }] of list.sheets.entries()) {
      await pause(index / list.sheets.length);
      const target = relations.get(relation);
      // A sheet that is one chart has no cells.
      if (target?.kind !== 'worksheet') continue;
      const xml = await this.#text(target.path);
      if (xml === null) throw refusal(`is a workbook without its sheet ${quoted(name)}`);
      const cells = readSheetCells(xml, parts, this.#watch(name));
      sheets.push({ name, hidden, lines: null, ...cells });
    }
    return { name: this.#work.file.name, format: 'xlsx', sheets, remarks: this.#remarks() };
  }

  /** The text of a part; null where the archive has none. @throws ForeignFileError where damaged. */
  async #text(path: string): Promise<string | null> {
    const { file, limits, refusal } = this.#work;
    const part = this.#directory.parts.get(path);
    if (part === undefined) return null;
    // One part may be read for several sheets: what is unpacked counts each time.
    this.#unpacked += part.unpackedBytes;
    if (this.#unpacked > limits.unpackedBytes) {
      const most = inMegabytes(limits.unpackedBytes);
      throw refusal(`would unpack to more than the ${most} that can be read`);
    }
    const content = await unzipPart(file.bytes, part);
    if (content === null) throw refusal(`is a workbook whose part ${quoted(path)} is damaged`);
    return new TextDecoder().decode(content);
  }

  /** Counts the cells of a sheet as they come. */
  #watch(sheet: string): OnCell {
    const { limits, refusal } = this.#work;
    let lastRow = -1;
    let widest = 0;
    return (row, column) => {
      this.#cells += 1;
      if (row > lastRow) {
        this.#places += row - lastRow;
        lastRow = row;
        widest = 0;
      }
      this.#places += Math.max(0, column + 1 - widest);
      widest = Math.max(widest, column + 1);
      if (row >= limits.rows) {
        throw refusal(`has more than ${limits.rows} rows on the sheet ${quoted(sheet)}`);
      }
      if (column >= limits.columns) {
        throw refusal(`has more than ${limits.columns} columns on the sheet ${quoted(sheet)}`);
      }
      if (this.#cells > limits.cells || this.#places > limits.places) {
        throw refusal(`has more than ${limits.cells} cells; save the sheet you need on its own`);
      }
    };
  }

  #remarks(): string[] {
    const macros = [...this.#directory.parts.keys()].some((name) => /vbaProject\.bin$/i.test(name));
    return macros ? ['The workbook has macros; they were left out and not run.'] : [];
  }
}
