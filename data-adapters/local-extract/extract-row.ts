import { type MissingReason } from '#app/domain/figure.ts';
import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type IssueCode, type RowIssue } from '#data-adapters/adapter.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { type CellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { type CsvRow } from '#data-adapters/formats/csv.ts';
import { judgeFigure, reasonOfNote, saysUnreliable } from '#data-adapters/formats/judge-figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { type ColumnRole, type ExtractMapping } from './extract-mapping.ts';
import { reasonOfMark, saysNothing } from './suppression-marks.ts';

/** A record, or null where the row cannot be read, with an issue for each thing wrong. */
export interface ExtractOutcome {
  readonly record: FigureRecord | null;
  readonly issues: readonly RowIssue[];
}

/** Reads the rows of one table by its mapping. */
export class ExtractRowReader {
  readonly #mapping: ExtractMapping;
  readonly #cell: CellsByName<string>;

  constructor(mapping: ExtractMapping, cell: CellsByName<string>) {
    this.#mapping = mapping;
    this.#cell = cell;
  }

  read(row: CsvRow): ExtractOutcome {
    if (isFootnote(row)) {
      const message = 'Only one cell of the row is filled: a title, a note or a spacer; left out';
      return { record: null, issues: [{ row: row.line, code: 'left-out', message }] };
    }
    const issues: RowIssue[] = [];
    const area = this.#area(row, issues);
    const period = this.#period(row, issues);
    const value = this.#number(row, 'value', issues);
    const others = {
      lower: this.#number(row, 'lower', issues).number,
      upper: this.#number(row, 'upper', issues).number,
      count: this.#number(row, 'count', issues).number,
      denominator: this.#number(row, 'denominator', issues).number,
    };
    if (issues.length > 0 || period === null) return { record: null, issues };
    const note = this.#text(row, 'note');
    const { figure, oddLimits } = judgeFigure(
      {
        value: saysUnreliable(note) ? null : this.#scaled(value.number),
        lower: this.#scaled(others.lower),
        upper: this.#scaled(others.upper),
      },
      value.reason ?? reasonOfNote(note),
    );
    if (oddLimits !== '') issues.push(this.#issue(row, 'lower', 'odd-limits', oddLimits));
    const { count, denominator } = others;
    const words = this.#words(row);
    const record = { ...words, ...area, period, figure, count, denominator, note, row: row.line };
    return { record, issues };
  }

  #words(row: CsvRow) {
    const indicator = this.#text(row, 'indicator');
    const category = this.#text(row, 'category');
    const units = [this.#text(row, 'measure'), this.#text(row, 'unit')];
    return {
      indicator,
      indicatorName: indicator,
      areaType: this.#text(row, 'areaType'),
      sex: this.#text(row, 'sex'),
      age: this.#text(row, 'age'),
      category: category === '' ? null : { type: this.#mapping.categoryType, name: category },
      unit: units.filter((unit) => unit !== '').join(', '),
      published: {
        significance: this.#text(row, 'significance'),
        trend: this.#text(row, 'trend'),
      },
    };
  }

  /** Code and name of the place; the code is blank where the table has names alone. */
  #area(row: CsvRow, issues: RowIssue[]) {
    const areaCode = withoutPrefix(this.#text(row, 'areaCode'));
    const areaName = this.#text(row, 'areaName');
    const { columns, fixed } = this.#mapping;
    const hasCodes = (columns.areaCode ?? fixed.areaCode) !== undefined;
    if (hasCodes && !/^[A-Z0-9][A-Z0-9_-]{1,14}$/i.test(areaCode)) {
      const what =
        areaCode === '' ? 'The area code is blank' : `${quoted(areaCode)} is no area code`;
      issues.push(this.#issue(row, 'areaCode', 'unknown-area', what));
    } else if (!hasCodes && areaName === '') {
      issues.push(this.#issue(row, 'areaName', 'unknown-area', 'The area name is blank'));
    }
    return { areaCode, areaName };
  }

  #period(row: CsvRow, issues: RowIssue[]): Period | null {
    const label = this.#text(row, 'period');
    const { hyphenYears, datesAre } = this.#mapping;
    const read = readPeriod(label, hyphenYears === undefined ? {} : { hyphen: hyphenYears });
    const period = read === null ? null : asStretch(read, datesAre);
    if (period === null) {
      const message = `${quoted(label)} is not a period that can be read without guessing`;
      issues.push(this.#issue(row, 'period', 'unknown-period', message));
    }
    return period;
  }

  /** A number, or null with the reason its mark gives; null without a reason where it is blank. */
  #number(row: CsvRow, role: ColumnRole, issues: RowIssue[]): NumberCell {
    const column = this.#mapping.columns[role];
    const text = column === undefined ? '' : this.#cell(row, column);
    const reason = text === '' ? null : reasonOfMark(text, this.#mapping.suppression);
    if (reason !== null) return { number: null, reason };
    const percent = this.#mapping.valuesAre === 'percent' && isRate(role);
    const number = readNumber(percent ? text.replace(/\s*%$/, '') : text);
    if (number !== 'not-a-number') return { number, reason: null };
    const message = `${quoted(text)} is neither a number nor a known mark for a missing figure`;
    issues.push(this.#issue(row, role, 'not-a-number', message));
    return { number: null, reason: null };
  }

  /** A fraction as a percentage, without the noise of binary multiplication. */
  #scaled(number: number | null): number | null {
    if (number === null || this.#mapping.valuesAre !== 'fraction') return number;
    return parseFloat((number * 100).toPrecision(15));
  }

  /** The text of a cell, or what the mapping fixes for all rows; blank where neither says any. */
  #text(row: CsvRow, role: ColumnRole): string {
    const column = this.#mapping.columns[role];
    const own = column === undefined ? '' : this.#cell(row, column).replace(/\s+/g, ' ');
    if (!saysNothing(own)) return own;
    const fixed: Readonly<Partial<Record<ColumnRole, string | undefined>>> = this.#mapping.fixed;
    return fixed[role] ?? '';
  }

  #issue(row: CsvRow, role: ColumnRole, code: IssueCode, message: string): RowIssue {
    const column = this.#mapping.columns[role];
    return { row: row.line, ...(column === undefined ? {} : { column }), code, message };
  }
}

interface NumberCell {
  readonly number: number | null;
  readonly reason: MissingReason | null;
}

const MONTHS_FROM_DATE = { day: 0, month: 1, quarter: 3, year: 12 } as const;

/** A single date as the stretch it begins; null where it cannot begin one. */
function asStretch(period: Period, datesAre: ExtractMapping['datesAre']): Period | null {
  const months = MONTHS_FROM_DATE[datesAre];
  if (period.months !== 0 || months === 0) return period;
  return period.start.endsWith('-01') ? { start: period.start, months } : null;
}

function isRate(role: ColumnRole): boolean {
  return role === 'value' || role === 'lower' || role === 'upper';
}

function isFootnote(row: CsvRow): boolean {
  return row.cells.length > 2 && row.cells.filter((cell) => cell.trim() !== '').length === 1;
}
