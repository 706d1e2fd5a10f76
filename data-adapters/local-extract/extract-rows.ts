import { type Period } from '#app/domain/period.ts';
import { type FigureRecord, type IssueCode } from '#data-adapters/adapter.ts';
import { judgeFigure, reasonOfNote, saysUnreliable } from '#data-adapters/formats/judge-figure.ts';
import { lineOf } from '#data-adapters/formats/grid/grid.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { issueAt, type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping, type FigureColumns } from './extract-mapping.ts';
import { readExtractPeriod } from './extract-period.ts';
import { LabelReader, type LabelTexts } from './label-texts.ts';
import { type MatchOf } from './row-areas.ts';
import { FigureReader, placesOfFigure, type FigurePlaces } from './row-figures.ts';
import { filledLength, raggedBy, rowKind } from './row-kinds.ts';
import { PlaceReader } from './row-place.ts';
import { columnAt, type TableView } from './table-view.ts';

/** Where what was read of a row goes. */
interface RowOutput {
  readonly records: FigureRecord[];
  readonly issues: ExtractIssue[];
  /** What was said of the row's place and period: once a row, however many figures it has. */
  readonly said: Set<string>;
}

/** Reads the rows of one table by its mapping, downwards. */
export class ExtractRows {
  readonly #table: TableView;
  readonly #mapping: ExtractMapping;
  readonly #labels: LabelReader;
  readonly #places: PlaceReader;
  readonly #numbers: FigureReader;
  readonly #figures: readonly { readonly figure: FigureColumns; readonly at: FigurePlaces }[];
  readonly #periods = new Map<string, Period | null>();

  /** `matches` null: places are kept as the table writes them. */
  constructor(table: TableView, mapping: ExtractMapping, matches: MatchOf | null) {
    this.#table = table;
    this.#mapping = mapping;
    this.#labels = new LabelReader(table, mapping);
    this.#places = new PlaceReader(table, mapping, matches);
    this.#numbers = new FigureReader(table, mapping);
    this.#figures = mapping.figures.map((figure) => ({ figure, at: placesOfFigure(figure) }));
  }

  /** Reads one row, adding to what was read and what was not. */
  read(row: number, records: FigureRecord[], issues: ExtractIssue[]): void {
    const kind = rowKind(this.#table, row);
    if (kind === 'blank') return;
    const labels = this.#labels.at(row);
    const message =
      kind === 'repeated-header'
        ? 'The header stands here again; left out'
        : kind === 'single' && !this.#places.isPlaceAlone(row, labels)
          ? 'Only one cell of the row is filled: a title, a note or a spacer; left out'
          : '';
    if (kind === 'ragged') {
      issues.push(this.#issue(row, undefined, 'ragged-row', this.#raggedWords(row)));
    } else if (message !== '') {
      issues.push(this.#issue(row, undefined, 'left-out', message));
    } else {
      const out = { records, issues, said: new Set<string>() };
      for (const { figure, at } of this.#figures) this.#readFigure(row, labels, figure, at, out);
    }
  }

  #readFigure(
    row: number,
    labels: LabelTexts,
    figure: FigureColumns,
    at: FigurePlaces,
    { records, issues, said }: RowOutput,
  ): void {
    const found: ExtractIssue[] = [];
    const period = this.#period(row, labels, figure, found);
    const place = this.#places.read(row, labels, figure, period, found);
    issues.push(...found.filter(({ message }) => !said.has(message)));
    for (const { message } of found) said.add(message);
    if (place === null) return;
    const wrong: ExtractIssue[] = [];
    const numbers = this.#numbers.read(row, at, wrong);
    issues.push(...wrong);
    if (wrong.length > 0 || period === null) return;
    const note = this.#note(row, labels, figure, at);
    const { value, lower, upper, reason, count, denominator } = numbers;
    const judged = judgeFigure(
      { value: saysUnreliable(note) ? null : value, lower, upper },
      reason ?? reasonOfNote(note),
    );
    if (judged.oddLimits !== '') {
      const column = at.lower ?? at.upper ?? at.margin;
      issues.push(this.#issue(row, column, 'odd-limits', judged.oddLimits));
    }
    records.push({
      ...this.#words(labels, figure),
      ...place,
      period,
      figure: judged.figure,
      count,
      denominator,
      note,
      row: lineOf(this.#table.sheet, row),
    });
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
      const ref = this.#mapping.labels.period;
      const column = ref === undefined ? undefined : columnAt(ref);
      const message = `${quoted(label)} is not a period that can be read without guessing`;
      issues.push(this.#issue(row, column, 'unknown-period', message));
    }
    return period;
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

  #note(row: number, labels: LabelTexts, figure: FigureColumns, at: FigurePlaces): string {
    const own = at.note === undefined ? '' : this.#table.label(row, at.note);
    return own === '' ? labels.text('note', figure) : own;
  }

  #raggedWords(row: number): string {
    const { sheet, firstDataRow, range } = this.#table;
    const wanted = filledLength(sheet.rows[firstDataRow - 1] ?? [], 0);
    const found = wanted + raggedBy(this.#table, row);
    const cells = `${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${wanted}`;
    const isLast = row === Math.min(range.lastRow, sheet.rows.length - 1);
    return isLast && found < wanted
      ? `The last row has ${cells}: the file may be cut off`
      : `The row has ${cells}, so it was left out`;
  }

  #issue(row: number, column: number | undefined, code: IssueCode, message: string): ExtractIssue {
    return issueAt(this.#table, { row, column }, code, message);
  }
}
