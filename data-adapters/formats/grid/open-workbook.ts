import { type SourceFile } from '#data-adapters/adapter.ts';
import { KIND_IN_WORDS, sniff, type FileKind } from '#data-adapters/formats/sniff.ts';
import { csvGrid } from './csv-grid.ts';
import { inMegabytes, opening, type OpenOptions } from './grid-limits.ts';
import { type GridWorkbook } from './grid.ts';
import { unmarkedUtf16 } from './text-pieces.ts';
import { xlsxGrid } from './xlsx-grid.ts';

const SAVE_AS = 'open it in Excel and save it as an Excel workbook (.xlsx)';

const ADVICE: Readonly<Partial<Record<FileKind, string>>> = {
  'encrypted-workbook': 'save a copy without the password',
  'old-office': SAVE_AS,
  xlsb: SAVE_AS,
  ods: SAVE_AS,
  numbers: 'open it in Numbers and export it as an Excel workbook (.xlsx) or CSV',
  markup: 'if it is an old spreadsheet, open it in Excel and save it as .xlsx',
  pdf: 'ask for the table behind it, or copy the table into a spreadsheet',
  image: 'ask for the table behind it',
  zip: 'unpack it and choose the table inside',
  gzip: 'unpack it and choose the table inside',
  json: 'save the table as CSV',
};

/**
 * Opens a CSV file or Excel workbook as sheets of text cells, a step at a time, so that a worker can
 * report progress and stop. The name of the file is not trusted: its bytes say what it is.
 * @throws ForeignFileError (as a rejection) in one sentence with advice, where the file is of another
 * kind, locked, damaged or too large; the signal's reason where it was stopped.
 */
export async function openWorkbook(
  file: SourceFile,
  options: OpenOptions = {},
): Promise<GridWorkbook> {
  const work = opening(file, options);
  const { limits, refusal } = work;
  options.signal?.throwIfAborted();
  if (file.bytes.length > limits.bytes) {
    throw refusal(
      `is ${inMegabytes(file.bytes.length)}, more than the ${inMegabytes(limits.bytes)} that can be read`,
    );
  }
  const kind = sniff(file.bytes);
  if (kind === 'xlsx') return xlsxGrid(work);
  if (kind === 'text' || (kind === 'binary' && unmarkedUtf16(file.bytes) !== null)) {
    return csvGrid(work);
  }
  const advice = kind === 'web-page' ? webPageAdvice(file.name) : ADVICE[kind];
  throw refusal(`is ${KIND_IN_WORDS[kind]}${advice === undefined ? '' : ` (${advice})`}`);
}

/** Many systems export a web page under the name of a workbook; Excel opens it all the same. */
function webPageAdvice(name: string): string {
  return /\.xls[xm]?$/i.test(name) ? SAVE_AS : 'go back to the page and download the table itself';
}
