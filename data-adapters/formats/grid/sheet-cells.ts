import { readNumber } from '#data-adapters/formats/read-number.ts';
import { MOST_COLUMNS, readCellReference, readRange, type CellRange } from './a1.ts';
import { KINDS, type CellKind, type GridSheet } from './grid.ts';
import { isoOfSerial, type FormatKind } from './number-formats.ts';
import { readXml, withoutEscapes, type XmlAttributes } from './xml-events.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly from1904: boolean;
}

/** Told of each filled cell, so that a sheet can be stopped before it grows too large. */
export type OnCell = (row: number, column: number) => void;

const MOST_MERGES = 100_000;

/** Reads the cells of a worksheet's XML; formulas are read as the results saved with them. */
export function readSheetCells(
  xml: string,
  parts: WorkbookParts,
  onCell: OnCell,
): Pick<GridSheet, 'rows' | 'kinds' | 'merges'> {
  const rows: string[][] = [];
  const letters: string[][] = [];
  const merges: CellRange[] = [];
  const cell = new CellText(parts);
  let row = -1;
  let column = -1;

  function put({ text, kind }: { text: string; kind: CellKind }): void {
    if (text.trim() === '' && kind !== 'formula') return;
    onCell(row, column);
    while (rows.length <= row) {
      rows.push([]);
      letters.push([]);
    }
    const [texts, kinds] = [rows[row], letters[row]];
    if (texts === undefined || kinds === undefined) return;
    while (texts.length < column) {
      texts.push('');
      kinds.push(KINDS.text);
    }
    texts[column] = text;
    kinds[column] = KINDS[kind];
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowOf(attributes.get('r')) ?? row + 1;
        column = -1;
      } else if (name === 'c') {
        const place = readCellReference(attributes.get('r') ?? '');
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        if (column >= MOST_COLUMNS) throw new RangeError('a cell beyond the last column');
        cell.open(attributes);
      } else if (name === 'mergeCell' && merges.length < MOST_MERGES) {
        const range = readRange(attributes.get('ref') ?? '');
        if (range !== null) merges.push(range);
      } else cell.enter(name);
    },
    text(text) {
      cell.add(text);
    },
    close(name) {
      if (name === 'c') put(cell.close());
      else cell.leave(name);
    },
  });
  return { rows, kinds: letters.map((row) => row.join('')), merges };
}

function rowOf(text: string | undefined): number | null {
  return text === undefined ? null : (readCellReference(`A${text}`)?.row ?? null);
}

/** The text of one cell as its parts go by. */
class CellText {
  readonly #parts: WorkbookParts;
  #type = '';
  #format: FormatKind = 'number';
  #isOpen = false;
  #inside: 'value' | 'text' | 'phonetic' | null = null;
  #text = '';
  #hasFormula = false;
  #hasValue = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  open(attributes: XmlAttributes): void {
    this.#type = attributes.get('t') ?? 'n';
    this.#format = this.#parts.formats[parseInt(attributes.get('s') ?? '', 10)] ?? 'number';
    this.#isOpen = true;
    this.#inside = null;
    this.#text = '';
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  enter(name: string): void {
    if (!this.#isOpen) return;
    if (name === 'f') this.#hasFormula = true;
    if (name === 'v') this.#hasValue = true;
    if (name === 'v') this.#inside = 'value';
    if (name === 'rPh') this.#inside = 'phonetic';
    if (name === 't' && this.#inside !== 'phonetic') this.#inside = 'text';
  }

  add(text: string): void {
    if (this.#inside === 'value' || this.#inside === 'text') this.#text += text;
  }

  leave(name: string): void {
    if (name === 'v' || name === 't' || name === 'rPh') {
      if (this.#inside !== 'phonetic' || name === 'rPh') this.#inside = null;
    }
  }

  close(): { text: string; kind: CellKind } {
    this.#isOpen = false;
    if (this.#hasFormula && !this.#hasValue) return { text: '', kind: 'formula' };
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return { text: this.#parts.strings[wholeNumber(text)] ?? '', kind: 'text' };
      case 'b':
        return { text: text.trim() === '1' ? 'TRUE' : 'FALSE', kind: 'truth' };
      case 'e':
        return { text, kind: 'error' };
      case 'd':
        return { text: text.replace(/T00:00:00(\.0+)?Z?$/, ''), kind: 'date' };
      case 'n':
        return this.#number(text);
      default:
        return { text: withoutEscapes(text), kind: 'text' };
    }
  }

  #number(text: string): { text: string; kind: CellKind } {
    const number = readNumber(text);
    if (number === null || number === 'not-a-number') return { text, kind: 'text' };
    if (this.#format === 'date') {
      const date = isoOfSerial(number, this.#parts.from1904);
      if (date !== null) return { text: date, kind: 'date' };
    }
    return { text: String(number), kind: this.#format === 'percent' ? 'percent' : 'number' };
  }
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? parseInt(text, 10) : -1;
}
