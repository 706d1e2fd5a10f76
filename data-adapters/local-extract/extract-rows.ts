import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type IssueCode } from '#data-adapters/adapter.ts';
import { areaKey, matchedOn } from '#data-adapters/areas/match-areas.ts';
import { judgeFigure, reasonOfNote, saysUnreliable } from '#data-adapters/formats/judge-figure.ts';
import { lineOf } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { issueAt, type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping, type FigureColumns, type FigureRole } from './extract-mapping.ts';
import { readExtractPeriod } from './extract-period.ts';
import { rangeProblem, readNumberCell } from './figure-cells.ts';
import { LabelReader, type LabelTexts } from './label-texts.ts';
import { areaTextOf, type MatchOf } from './row-areas.ts';
import { filledLength, raggedBy, rowKind } from './row-kinds.ts';
import { columnAt, type TableView } from './table-view.ts';

/** Columns of one figure, by number. */
type Places = Readonly<Partial<Record<FigureRole, number>>>;

/** Reads the rows of one table by its mapping, downwards. */
export class ExtractRows {
  readonly #table: TableView;
  readonly #mapping: ExtractMapping;
  /** Null: places are kept as the table writes them. */
  readonly #matches: MatchOf | null;
  readonly #labels: LabelReader;
  readonly #figures: readonly { readonly figure: FigureColumns; readonly at: Places }[];
  readonly #periods = new Map<string, Period | null>();
  readonly #lastFilled: number;

  constructor(table: TableView, mapping: ExtractMapping, matches: MatchOf | null) {
    this.#table = table;
    this.#mapping = mapping;
    this.#matches = matches;
    this.#labels = new LabelReader(table, mapping);
    this.#figures = mapping.figures.map((figure) => ({ figure, at: placesOf(figure) }));
    this.#lastFilled = Math.min(table.range.lastRow, table.sheet.rows.length - 1);
  }

  /** Reads one row, adding to what was read and what was not. */
  read(row: number, records: FigureRecord[], issues: ExtractIssue[]): void {
    const kind = rowKind(this.#table, row);
    if (kind === 'blank') return;
    if (kind === 'ragged') {
      issues.push(this.#ragged(row));
      return;
    }
    const labels = this.#labels.at(row);
    if (kind === 'repeated-header') {
      issues.push(
        this.#issue(row, undefined, 'left-out', 'The header stands here again; left out'),
      );
      return;
    }
    if (kind === 'single' && !this.#isPlaceAlone(row, labels)) {
      const message = 'Only one cell of the row is filled: a title, a note or a spacer; left out';
      issues.push(this.#issue(row, undefined, 'left-out', message));
      return;
    }
    // What is wrong with the place is said once a row, however many figures it has.
    const saidOfPlaces = new Set<string>();
    for (const { figure, at } of this.#figures) {
      this.#readFigure(row, labels, figure, at, { records, issues, saidOfPlaces });
    }
  }

  #readFigure(
    row: number,
    labels: LabelTexts,
    figure: FigureColumns,
    at: Places,
    out: { records: FigureRecord[]; issues: ExtractIssue[]; saidOfPlaces: Set<string> },
  ): void {
    const found: ExtractIssue[] = [];
    const period = this.#period(row, labels, figure, found);
    const area = this.#area(row, labels, figure, period, found);
    const fresh = found.filter(({ message }) => !out.saidOfPlaces.has(message));
    for (const { message } of found) out.saidOfPlaces.add(message);
    if (area === null) {
      out.issues.push(...fresh);
      return;
    }
    const cells = this.#cells(row, at, fresh);
    if (fresh.some(isRefusal) || period === null) {
      out.issues.push(...fresh);
      return;
    }
    const note = this.#note(row, labels, figure, at);
    const { value, lower, upper, reason } = cells;
    const judged = judgeFigure(
      { value: saysUnreliable(note) ? null : value, lower, upper },
      reason ?? reasonOfNote(note),
    );
    if (judged.oddLimits !== '') {
      fresh.push(
        this.#issue(row, at.lower ?? at.upper ?? at.margin, 'odd-limits', judged.oddLimits),
      );
    }
    out.issues.push(...fresh);
    out.records.push({
      ...this.#words(labels, figure),
      ...area,
      period,
      figure: judged.figure,
      count: cells.count,
      denominator: cells.denominator,
      note,
      row: lineOf(this.#table.sheet, row),
    });
  }

  #cells(row: number, at: Places, issues: ExtractIssue[]) {
    const { scale } = this.#mapping;
    const value = this.#number(row, at.value, true, issues);
    const margin = this.#number(row, at.margin, true, issues).number;
    const limits = {
      lower: this.#number(row, at.lower, true, issues).number,
      upper: this.#number(row, at.upper, true, issues).number,
    };
    const count = this.#count(row, at.count, issues);
    const denominator = this.#count(row, at.denominator, issues);
    const problem = value.number === null ? '' : rangeProblem(value.number, scale);
    if (problem !== '') issues.push(this.#issue(row, at.value, 'out-of-range', problem));
    const isBeyond = count !== null && denominator !== null && count > denominator;
    if (scale === 'proportion' && isBeyond) {
      const message = `The count ${count} is above its base ${denominator}`;
      issues.push(this.#issue(row, at.count, 'out-of-range', message));
    }
    const fromMargin =
      margin !== null && value.number !== null && limits.lower === null && limits.upper === null;
    return {
      value: value.number,
      reason: value.reason,
      lower: fromMargin ? tidy(value.number - Math.abs(margin)) : limits.lower,
      upper: fromMargin ? tidy(value.number + Math.abs(margin)) : limits.upper,
      count,
      denominator,
    };
  }

  /** A count or base. Where the scale is known, one that is no whole number of 0 or more is refused. */
  #count(row: number, column: number | undefined, issues: ExtractIssue[]): number | null {
    const { number } = this.#number(row, column, false, issues);
    if (number === null || this.#mapping.scale === undefined) return number;
    const problem = rangeProblem(number, 'count');
    if (problem !== '')
      issues.push(
        this.#issue(row, column, 'out-of-range', `${problem}, where a count was expected`),
      );
    return number;
  }

  #number(row: number, column: number | undefined, isRate: boolean, issues: ExtractIssue[]) {
    const none = { number: null, reason: null };
    if (column === undefined) return none;
    const cell = readNumberCell(this.#table.cell(row, column), this.#mapping, isRate);
    if (cell.kind === 'number') return { number: cell.number, reason: null };
    if (cell.kind === 'mark') return { number: null, reason: cell.reason };
    if (cell.kind === 'wrong') issues.push(this.#issue(row, column, cell.code, cell.message));
    return none;
  }

  #period(
    row: number,
    labels: LabelTexts,
    figure: FigureColumns,
    issues: ExtractIssue[],
  ): Period | null {
    const label = labels.text('period', figure);
    const known = this.#periods.get(label);
    const period = known === undefined ? readExtractPeriod(label, this.#mapping) : known;
    this.#periods.set(label, period);
    if (period === null) {
      const message = `${quoted(label)} is not a period that can be read without guessing`;
      issues.push(this.#issue(row, this.#labelColumn('period'), 'unknown-period', message));
    }
    return period;
  }

  /** Code and name of the place; null where the row is not about one, with an issue. */
  #area(
    row: number,
    labels: LabelTexts,
    figure: FigureColumns,
    period: Period | null,
    issues: ExtractIssue[],
  ): { readonly areaCode: string; readonly areaName: string } | null {
    const { code, name } = areaTextOf(labels, figure);
    const column = this.#labelColumn(this.#hasCodes() ? 'areaCode' : 'areaName');
    if (this.#matches === null) {
      const problem = this.#writtenProblem(code, name);
      if (problem !== '') issues.push(this.#issue(row, column, 'unknown-area', problem));
      return { areaCode: code, areaName: name };
    }
    const match = this.#matches.get(areaKey({ code, name }));
    if (match?.kind === 'matched') {
      const area = matchedOn(match, period?.start ?? '');
      return { areaCode: area.code, areaName: area.name };
    }
    const place = [code, name].filter((text) => text !== '').join(' ');
    const isLeftOut = match?.kind === 'refused' && LEFT_OUT.has(match.reason);
    const why =
      match === undefined
        ? 'No place is named'
        : match.kind === 'ambiguous'
          ? `${match.words}; choose one`
          : match.words;
    const message = `${place === '' ? '' : `${quoted(place)}: `}${why}`;
    issues.push(this.#issue(row, column, isLeftOut ? 'left-out' : 'unknown-area', message));
    return null;
  }

  /** What is wrong with a place that is kept as written; blank where nothing is. */
  #writtenProblem(code: string, name: string): string {
    if (this.#hasCodes() && !/^[A-Z0-9][A-Z0-9_-]{1,14}$/i.test(code)) {
      return code === '' ? 'The area code is blank' : `${quoted(code)} is no area code`;
    }
    return code === '' && name === '' ? 'The area name is blank' : '';
  }

  #hasCodes(): boolean {
    const { labels, fixed, figures } = this.#mapping;
    return (labels.areaCode ?? fixed.areaCode ?? figures[0]?.says.areaCode) !== undefined;
  }

  /** A known place whose figures are all blank is a row of missing figures, not a title. */
  #isPlaceAlone(row: number, labels: LabelTexts): boolean {
    const column = this.#labelColumn('areaName') ?? this.#labelColumn('areaCode');
    if (column === undefined || this.#matches === null) return false;
    if (!this.#table.filledColumns(row).includes(column)) return false;
    const [first] = this.#mapping.figures;
    if (first === undefined) return false;
    return this.#matches.get(areaKey(areaTextOf(labels, first)))?.kind === 'matched';
  }

  #labelColumn(role: 'areaCode' | 'areaName' | 'period'): number | undefined {
    const { labels } = this.#mapping;
    const ref = labels[role] ?? (role === 'period' ? undefined : labels.area);
    return ref === undefined ? undefined : columnAt(ref);
  }

  #words(labels: LabelTexts, figure: FigureColumns) {
    const indicator = labels.text('indicator', figure);
    const category = labels.text('category', figure);
    const units = [labels.text('measure', figure), labels.text('unit', figure)];
    return {
      indicator,
      indicatorName: indicator,
      areaType: labels.text('areaType', figure),
      sex: labels.text('sex', figure),
      age: labels.text('age', figure),
      category: category === '' ? null : { type: this.#mapping.categoryType, name: category },
      unit: units.filter((unit) => unit !== '').join(', '),
      published: {
        significance: labels.text('significance', figure),
        trend: labels.text('trend', figure),
      },
    };
  }

  #note(row: number, labels: LabelTexts, figure: FigureColumns, at: Places): string {
    const own = at.note === undefined ? '' : this.#table.label(row, at.note);
    return own === '' ? labels.text('note', figure) : own;
  }

  #ragged(row: number): ExtractIssue {
    const { sheet, firstDataRow } = this.#table;
    const wanted = filledLength(sheet.rows[firstDataRow - 1] ?? [], 0);
    const found = wanted + raggedBy(this.#table, row);
    const cells = `${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${wanted}`;
    const message =
      row === this.#lastFilled && found < wanted
        ? `The last row has ${cells}: the file may be cut off`
        : `The row has ${cells}, so it was left out`;
    return this.#issue(row, undefined, 'ragged-row', message);
  }

  #issue(row: number, column: number | undefined, code: IssueCode, message: string): ExtractIssue {
    return issueAt(this.#table, { row, column }, code, message);
  }
}

/** Reasons that leave a row out on purpose; the rest are places that could not be told. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'total',
  'footnote',
  'other-country',
  'wider-than-england',
  'left-out',
]);

function isRefusal({ code }: ExtractIssue): boolean {
  return code !== 'odd-limits';
}

function placesOf(figure: FigureColumns): Places {
  const { value, lower, upper, margin, count, denominator, note } = figure;
  const refs = { value, lower, upper, margin, count, denominator, note };
  return Object.fromEntries(
    Object.entries(refs).flatMap(([role, ref]) =>
      ref === undefined ? [] : [[role, columnAt(ref)]],
    ),
  );
}

/** A sum of two decimals without the noise of binary addition. */
function tidy(number: number): number {
  return parseFloat(number.toPrecision(12));
}
