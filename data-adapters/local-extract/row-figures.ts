import { type MissingReason } from '#app/domain/figure.ts';
import { columnAt, type TableView } from './table-view.ts';
import { figureRefs } from './column-refs.ts';
import { issueAt, type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping, type FigureColumns, type FigureRole } from './extract-mapping.ts';
import { rangeProblem, readNumberCell } from './figure-cells.ts';

/** Columns of one figure, by number. */
export type FigurePlaces = Readonly<Partial<Record<FigureRole, number>>>;

/** The numbers of one figure of a row, limits in the unit of the value. */
export interface FigureNumbers {
  readonly value: number | null;
  /** Why there is no value, where a mark says so. */
  readonly reason: MissingReason | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number | null;
  readonly denominator: number | null;
}

export function placesOfFigure(figure: FigureColumns): FigurePlaces {
  const places = figureRefs(figure).map(([role, ref]) => [role, columnAt(ref)] as const);
  return Object.fromEntries(places);
}

const NOTHING = { number: null, reason: null };

/** Reads the numbers of figures, adding an issue for each cell that is wrong. */
export class FigureReader {
  readonly #table: TableView;
  readonly #mapping: ExtractMapping;

  constructor(table: TableView, mapping: ExtractMapping) {
    this.#table = table;
    this.#mapping = mapping;
  }

  read(row: number, at: FigurePlaces, issues: ExtractIssue[]): FigureNumbers {
    const { scale } = this.#mapping;
    const { number: value, reason } = this.#number(row, at.value, true, issues);
    const limits = this.#limits(row, at, value, issues);
    const count = this.#count(row, at.count, issues);
    const denominator = this.#count(row, at.denominator, issues);
    const wrong = (column: number | undefined, message: string) =>
      issues.push(issueAt(this.#table, { row, column }, 'out-of-range', message));
    const problem = value === null ? '' : rangeProblem(value, scale);
    if (problem !== '') wrong(at.value, problem);
    const isBeyond = count !== null && denominator !== null && count > denominator;
    if (scale === 'proportion' && isBeyond) {
      wrong(at.count, `The count ${count} is above its base ${denominator}`);
    }
    return { value, reason, ...limits, count, denominator };
  }

  /** The limits as they stand, or worked out from half the width of the interval. */
  #limits(row: number, at: FigurePlaces, value: number | null, issues: ExtractIssue[]) {
    const lower = this.#number(row, at.lower, true, issues).number;
    const upper = this.#number(row, at.upper, true, issues).number;
    const margin = this.#number(row, at.margin, true, issues).number;
    if (margin === null || value === null || lower !== null || upper !== null) {
      return { lower, upper };
    }
    return { lower: tidy(value - Math.abs(margin)), upper: tidy(value + Math.abs(margin)) };
  }

  /** A count or base. Where the scale is known, one that is no whole number of 0 or more is refused. */
  #count(row: number, column: number | undefined, issues: ExtractIssue[]): number | null {
    const { number } = this.#number(row, column, false, issues);
    if (number === null || this.#mapping.scale === undefined) return number;
    const problem = rangeProblem(number, 'count');
    if (problem === '') return number;
    const message = `${problem}, where a count was expected`;
    issues.push(issueAt(this.#table, { row, column }, 'out-of-range', message));
    return null;
  }

  #number(
    row: number,
    column: number | undefined,
    isRate: boolean,
    issues: ExtractIssue[],
  ): { readonly number: number | null; readonly reason: MissingReason | null } {
    if (column === undefined) return NOTHING;
    const cell = readNumberCell(this.#table.cell(row, column), this.#mapping, isRate);
    if (cell.kind === 'number') return { number: cell.number, reason: null };
    if (cell.kind === 'mark') return { number: null, reason: cell.reason };
    if (cell.kind === 'wrong') {
      issues.push(issueAt(this.#table, { row, column }, cell.code, cell.message));
    }
    return NOTHING;
  }
}

/** A sum of two decimals without the noise of binary addition. */
function tidy(number: number): number {
  return parseFloat(number.toPrecision(12));
}
