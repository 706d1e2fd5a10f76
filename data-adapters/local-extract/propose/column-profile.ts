import { type TableView } from '../table-view.ts';
import { shapeAt } from './cell-shape.ts';

/** What the cells of a column look like, over a sample of rows. */
export interface ColumnProfile {
  readonly column: number;
  readonly name: string;
  readonly filled: number;
  readonly blank: number;
  readonly numbers: number;
  readonly periods: number;
  readonly codes: number;
  readonly marks: number;
  readonly words: number;
  /** Distinct texts, in order of first mention; at most 200. */
  readonly texts: readonly string[];
}

const SAMPLE = 400;
const MOST_TEXTS = 200;

export function columnProfiles(view: TableView): readonly ColumnProfile[] {
  const rows = view.sampleRows(SAMPLE).filter((row) => view.filledColumns(row).length > 1);
  return view.columns.map((column) => {
    const counts = { blank: 0, number: 0, period: 0, code: 0, mark: 0, text: 0 };
    const texts = new Set<string>();
    for (const row of rows) {
      counts[shapeAt(view.sheet, row, column)] += 1;
      const text = view.label(row, column);
      if (text !== '' && texts.size < MOST_TEXTS) texts.add(text);
    }
    return {
      column,
      name: view.nameOf(column),
      filled: rows.length - counts.blank,
      blank: counts.blank,
      numbers: counts.number,
      periods: counts.period,
      codes: counts.code,
      marks: counts.mark,
      words: counts.text,
      texts: [...texts],
    };
  });
}

/** Mostly figures: numbers and marks, and at least one number. */
export function isOfFigures({ filled, numbers, periods, marks }: ColumnProfile): boolean {
  return numbers > 0 && numbers + marks + periods >= filled * 0.6 && numbers >= periods;
}
