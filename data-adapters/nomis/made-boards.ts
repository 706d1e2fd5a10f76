import { type Area, areasOf, type Geography } from '#app/domain/area.ts';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type RowIssue } from '#data-adapters/adapter.ts';

/** An integrated care board and the districts it is made of, all of them whole. */
export interface MadeBoard {
  readonly board: Area;
  readonly districts: readonly string[];
}

export interface MadeBoards {
  readonly made: readonly MadeBoard[];
  /** Boards that cut through a district, or whose districts are not known: Nomis cannot build them. */
  readonly cut: readonly Area[];
}

/** The boards of a vintage that Nomis can add up from whole districts. */
export function madeBoardsOf(geography: Geography, vintage: string): MadeBoards {
  const made: MadeBoard[] = [];
  const cut: Area[] = [];
  for (const board of areasOf(geography, 'icb', vintage)) {
    const rows = geography.memberships.filter(
      ({ childLevel, parent, parentLevel, vintage: of }) =>
        childLevel === 'ltla' &&
        parentLevel === 'icb' &&
        parent === board.code &&
        (of === null || of === vintage),
    );
    const whole = rows.length > 0 && rows.every(({ share }) => share > 1 - 1e-9);
    if (whole) made.push({ board, districts: rows.map(({ child }) => child) });
    else cut.push(board);
  }
  return { made, cut };
}

/**
 * Geographies as Nomis takes them, in groups whose encoded text is at most `longest` long:
 * `MAKE|E54000061|E06000001;E06000002`. The name is the board's code, so an answer can be told.
 */
export function makeGeographies(
  boards: readonly MadeBoard[],
  longest: number,
): readonly { readonly geography: string; readonly boards: readonly MadeBoard[] }[] {
  const groups: { geography: string; boards: MadeBoard[] }[] = [];
  for (const one of boards) {
    const text = `MAKE|${one.board.code}|${one.districts.join(';')}`;
    const last = groups.at(-1);
    const together = last === undefined ? text : `${last.geography},${text}`;
    if (last === undefined || encodeURIComponent(together).length > longest) {
      groups.push({ geography: text, boards: [one] });
    } else {
      last.geography = together;
      last.boards.push(one);
    }
  }
  return groups;
}

/** Each part is rounded to 100, and so is the whole: half of that for each may be lost or gained. */
const HALF_ROUNDING = 50;

/**
 * An issue for each number of people that Nomis gives for a board and that is not the sum of the
 * same number for its districts. Where a part has none, nothing can be said.
 */
export function compareWithParts(
  made: readonly FigureRecord[],
  parts: readonly FigureRecord[],
  boards: readonly MadeBoard[],
): readonly RowIssue[] {
  const districts = new Map(parts.map((part) => [keyOf(part, part.areaCode), part]));
  const byCode = new Map(boards.map((one) => [one.board.code, one]));
  return made.flatMap((record) => {
    const board = byCode.get(record.areaCode);
    if (board === undefined) return [];
    const own = board.districts.map((code) => districts.get(keyOf(record, code)));
    return (['count', 'denominator'] as const).flatMap((what) => {
      const sum = sumOf(own.map((part) => part?.[what] ?? null));
      const whole = record[what];
      const tolerance = HALF_ROUNDING * (own.length + 1);
      if (sum === null || whole === null || Math.abs(sum - whole) <= tolerance) return [];
      return [differs(record, board, what, sum)];
    });
  });
}

function keyOf({ indicator, period }: FigureRecord, areaCode: string): string {
  return [indicator, periodId(period), areaCode].join('\u0000');
}

function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function differs(
  record: FigureRecord,
  { board, districts }: MadeBoard,
  what: 'count' | 'denominator',
  sum: number,
): RowIssue {
  const people = what === 'count' ? 'numerator' : 'denominator';
  const message = `${record.indicatorName}, ${board.name}: the ${people} ${String(record[what])} is not the sum of its ${districts.length} districts (${sum})`;
  return { row: record.row, code: 'conflict', message };
}
