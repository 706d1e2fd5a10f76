import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Found } from './fuzz-target.ts';

/** Numbers of records that are figures: all but places in the file and dates. */
const NOT_FIGURES = new Set([
  'row',
  'months',
  'start',
  'id',
  'areaTypeId',
  'indicator',
  'polarityId',
]);

/** Control characters, line ends, and marks that turn the direction of what follows. */
const OFF_THE_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with what was read; null where nothing is. */
export function judgeFound({ records, issues }: Found): string | null {
  for (const { row, code, message } of issues) {
    if (row !== null && !(Number.isInteger(row) && row >= 1)) {
      return `an issue has no place: row ${row}, ${message}`;
    }
    if (code === '' || message.trim() === '') return 'an issue says nothing';
    if (OFF_THE_LINE.test(message))
      return `an issue is more than a line: ${JSON.stringify(message)}`;
  }
  const odd = figuresOf(records).find((figure) => !Number.isFinite(figure));
  return odd === undefined ? null : `a figure is ${odd}`;
}

/** What is wrong with the way a file was refused; null where nothing is. */
export function judgeRefusal(error: unknown): string | null {
  if (!(error instanceof ForeignFileError)) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { message } = error;
  return message.endsWith('.') && !OFF_THE_LINE.test(message)
    ? null
    : `refused in no sentence: ${JSON.stringify(message)}`;
}

/**
 * Lines of a table that came to nothing: neither a record nor an issue is about them; null where
 * there are none. One issue may stand for many alike, and says for how many.
 */
export function lostLines(lines: readonly number[], { records, issues }: Found): string | null {
  const told = new Set<unknown>(issues.map(({ row }) => row));
  for (const record of records) {
    if (typeof record === 'object' && record !== null && 'row' in record) told.add(record.row);
  }
  const lost = lines.filter((line) => !told.has(line));
  const alike = issues.reduce((sum, { message }) => sum + standsFor(message), 0);
  return lost.length <= alike ? null : `nothing is said of line ${lost.slice(0, 5).join(', ')}`;
}

/** `12 rows repeat England …` stands for 12. */
function standsFor(message: string): number {
  const count = /^(\d+) rows? /.exec(message)?.[1];
  return count === undefined ? 0 : parseInt(count, 10);
}

/**
 * Figures after a cell was blanked that were not there before; null where there are none. A figure
 * that the publisher prints may stand in for one that can no longer be worked out, but never a 0.
 *
 * @param written texts of the changed file's cells.
 */
export function newFigures(
  before: Found,
  after: Found,
  written: ReadonlySet<string>,
): string | null {
  const left = new Map<number, number>();
  for (const figure of figuresOf(before.records)) left.set(figure, countIn(left, figure) + 1);
  for (const figure of figuresOf(after.records)) {
    const count = countIn(left, figure);
    left.set(figure, count - 1);
    if (count > 0 || (figure !== 0 && written.has(String(figure)))) continue;
    return `the figure ${figure} came of a blank or a mark`;
  }
  return null;
}

function countIn(counts: ReadonlyMap<number, number>, figure: number): number {
  const count = counts.get(figure);
  return count === undefined ? 0 : Math.max(0, count);
}

function figuresOf(records: readonly unknown[]): readonly number[] {
  const figures: number[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'number') figures.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) if (!NOT_FIGURES.has(name)) walk(part);
    }
  };
  walk(records);
  return figures;
}
