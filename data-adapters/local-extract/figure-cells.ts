import { type MissingReason } from '#app/domain/figure.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type GridCell } from '#data-adapters/formats/grid/grid.ts';
import { type IssueCode } from '#data-adapters/adapter.ts';
import { type ExtractMapping } from './extract-mapping.ts';
import { reasonOfMark } from './suppression-marks.ts';

/** What a cell that should hold a number says. `reason` is that of its mark. */
export type NumberCell =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark'; readonly reason: MissingReason }
  | { readonly kind: 'wrong'; readonly code: IssueCode; readonly message: string };

type Rules = Pick<ExtractMapping, 'valuesAre' | 'suppression'>;

/** No number or mark is written in more characters. */
const LONGEST = 60;
const BLANK: NumberCell = { kind: 'blank' };

/**
 * Reads a number, a mark or a blank. `isRate` cells (value and limits) are brought to percentage
 * points where the mapping says they are shares; a cell that Excel shows as 16% holds 0.16.
 */
export function readNumberCell(cell: GridCell, rules: Rules, isRate: boolean): NumberCell {
  const { text, kind } = cell;
  if (kind === 'formula') {
    const message =
      'The cell holds a formula whose result was not saved; open the file in Excel, save it and bring it again';
    return { kind: 'wrong', code: 'no-result', message };
  }
  if (text === '') return BLANK;
  if (text.length > LONGEST) return notANumber(text);
  const reason = reasonOfMark(text, rules.suppression);
  if (reason !== null) return { kind: 'mark', reason };
  const shares = isRate && rules.valuesAre !== 'as-written';
  const isWritten = text.endsWith('%') && shares;
  const number = readNumber(isWritten ? text.replace(/\s*%$/, '') : text);
  if (number === null) return BLANK;
  if (number === 'not-a-number' || kind === 'date') return notANumber(text);
  if (kind === 'percent' && !shares) {
    return isRate ? shownAsPercent(number) : { kind: 'number', number };
  }
  const isFraction = kind === 'percent' || (rules.valuesAre === 'fraction' && !isWritten);
  return { kind: 'number', number: shares && isFraction ? asPercentage(number) : number };
}

function notANumber(text: string): NumberCell {
  const message = `${quoted(text)} is neither a number nor a known mark for a missing figure`;
  return { kind: 'wrong', code: 'not-a-number', message };
}

function shownAsPercent(number: number): NumberCell {
  const message = `The cell is shown as ${asPercentage(number)}% and holds ${number}: say whether the values are percentages`;
  return { kind: 'wrong', code: 'not-a-number', message };
}

/** A fraction as a percentage, without the noise of binary multiplication. */
export function asPercentage(number: number): number {
  return parseFloat((number * 100).toPrecision(15));
}

/** Why a value cannot be on its scale; blank where it can. */
export function rangeProblem(value: number, scale: ExtractMapping['scale']): string {
  if (scale === 'proportion' && (value < 0 || value > 100)) {
    return `${value}% cannot be: a share lies between 0% and 100%`;
  }
  if ((scale === 'rate' || scale === 'count' || scale === 'years') && value < 0) {
    return `${value} is below 0`;
  }
  if (scale === 'count' && !Number.isInteger(value)) return `${value} is not a whole number`;
  return scale === 'years' && value > 130 ? `${value} years cannot be` : '';
}
