import { type MissingReason } from '#app/domain/figure.ts';
import { type ValueScale } from '#app/domain/indicator.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type ExtractMapping } from '../extract-mapping.ts';
import { reasonOfMark } from '../suppression-marks.ts';
import { type TableView } from '../table-view.ts';
import { proposed, type Proposed } from './proposed.ts';

/** A text that stands where figures do. `reason` null: what it says is not known. */
export interface FoundMark {
  readonly mark: string;
  readonly count: number;
  readonly reason: MissingReason | null;
}

export interface ProposedValues {
  readonly valuesAre: Proposed<ExtractMapping['valuesAre']>;
  readonly scale: Proposed<ValueScale> | null;
  readonly marks: readonly FoundMark[];
  readonly remarks: readonly string[];
}

/** What the value cells look like, counted. */
interface Tally {
  /** Cells that say percent themselves: shown so by Excel, or written with a sign. */
  percents: number;
  /** Plain numbers from 0 to 1, and all others. */
  small: number;
  large: number;
  decimals: number;
  readonly texts: Map<string, number>;
}

const SAMPLE = 2_000;
/** Longer texts are notes, not marks. */
const LONGEST = 60;

/**
 * How the value columns are to be read, from what is in them and from the words around each: what
 * the words of only some say does not hold for all.
 */
export function proposeValues(
  view: TableView,
  columns: { readonly values: readonly number[]; readonly others: readonly number[] },
  around: readonly string[],
): ProposedValues {
  const tally = tallyOf(view, columns.values);
  const saysPercent = all(around, /%|per ?cent|percentage|proportion|prevalence/i);
  const valuesAre = shareForm(tally, saysPercent);
  const marks = new Map(tally.texts);
  for (const [text, count] of tallyOf(view, columns.others).texts) {
    marks.set(text, (marks.get(text) ?? 0) + count);
  }
  return {
    valuesAre,
    scale: scaleOf(tally, valuesAre.value, around),
    marks: [...marks]
      .map(([mark, count]) => ({ mark, count, reason: reasonOfMark(mark, {}) }))
      .sort((a, b) => b.count - a.count),
    remarks: mixedRemarks(tally),
  };
}

function tallyOf(view: TableView, columns: readonly number[]): Tally {
  const tally: Tally = { percents: 0, small: 0, large: 0, decimals: 0, texts: new Map() };
  const rows = view.sampleRows(SAMPLE).filter((row) => view.filledColumns(row).length > 1);
  for (const row of rows) {
    for (const column of columns) {
      const { text, kind } = view.cell(row, column);
      if (text === '' || text.length > LONGEST) continue;
      const number = readNumber(text.replace(/\s*%$/, ''));
      if (typeof number !== 'number') {
        tally.texts.set(text, (tally.texts.get(text) ?? 0) + 1);
      } else if (kind === 'percent' || text.endsWith('%')) tally.percents += 1;
      else {
        if (number >= 0 && number <= 1) tally.small += 1;
        else tally.large += 1;
        if (!Number.isInteger(number)) tally.decimals += 1;
      }
    }
  }
  return tally;
}

function shareForm(tally: Tally, saysPercent: boolean): Proposed<ExtractMapping['valuesAre']> {
  const { percents, small, large, decimals } = tally;
  if (percents > 0 && small + large === 0) {
    return proposed('percent', 'sure', 'Every cell is shown as a percentage');
  }
  if (percents > 0) return proposed('percent', 'likely', 'Some cells are shown as percentages');
  if (small + large === 0) return proposed('as-written', 'guess', 'No number was found');
  if (large === 0 && decimals > 0) {
    return saysPercent
      ? proposed(
          'fraction',
          'likely',
          'The words say percent, and no value is above 1: 0.16 means 16%',
        )
      : proposed('as-written', 'guess', 'No value is above 1: if 0.16 means 16%, say fraction');
  }
  return saysPercent
    ? proposed('percent', 'likely', 'The words say percent, and values go above 1')
    : proposed('as-written', 'likely', 'Plain numbers, with no word for percent');
}

function scaleOf(
  tally: Tally,
  valuesAre: ExtractMapping['valuesAre'],
  around: readonly string[],
): Proposed<ValueScale> | null {
  if (all(around, /\bper [\d,]*\d{2,}/i))
    return proposed('rate', 'likely', 'The words say per so many people');
  if (valuesAre !== 'as-written')
    return proposed('proportion', 'likely', 'The values are percentages');
  if (all(around, /\b(life expectancy|years of life)\b/i))
    return proposed('years', 'likely', 'The words say years of life');
  const isCounted =
    all(around, /\b(number|count|numerator)\b/i) &&
    !around.some((words) => /\b(rate|ratio|score|index|mean|average)\b/i.test(words));
  return isCounted && tally.decimals === 0 && tally.small + tally.large > 0
    ? proposed('count', 'guess', 'The words say number, and every value is whole')
    : null;
}

function all(texts: readonly string[], pattern: RegExp): boolean {
  return texts.length > 0 && texts.every((text) => pattern.test(text));
}

function mixedRemarks({ percents, small, large }: Tally): string[] {
  if (percents === 0 || small + large === 0) return [];
  const plain = `${small + large} plain ${small + large === 1 ? 'number stands' : 'numbers stand'}`;
  const among = `${plain} among ${percents} cells shown as percentages`;
  return large === 0
    ? [`${among}, none above 1: check whether 0.16 there means 0.16% or 16%.`]
    : [`${among}; they are read as percentage points.`];
}
