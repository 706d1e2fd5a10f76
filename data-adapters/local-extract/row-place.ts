import { type Period } from '#app/domain/period.ts';
import { areaKey, matchedOn } from '#data-adapters/areas/match-areas.ts';
import { refusalOfName } from '#data-adapters/areas/not-a-place.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { issueAt, type ExtractIssue } from './extract-issue.ts';
import { type ExtractMapping, type FigureColumns } from './extract-mapping.ts';
import { type LabelTexts } from './label-texts.ts';
import { areaTextOf, type MatchOf } from './row-areas.ts';
import { columnAt, type TableView } from './table-view.ts';

/** Code and name of a place, as a record has them. */
export interface PlaceOfRow {
  readonly areaCode: string;
  readonly areaName: string;
}

/** Reasons that leave a row out on purpose; the rest are places that could not be told. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'total',
  'footnote',
  'other-country',
  'wider-than-england',
  'left-out',
]);

/** Tells which place a row is about. */
export class PlaceReader {
  readonly #table: TableView;
  readonly #mapping: ExtractMapping;
  readonly #matches: MatchOf | null;

  /** `matches` null: places are kept as the table writes them. */
  constructor(table: TableView, mapping: ExtractMapping, matches: MatchOf | null) {
    this.#table = table;
    this.#mapping = mapping;
    this.#matches = matches;
  }

  /** The place of one figure of a row; null where the row is not about one, with an issue. */
  read(
    row: number,
    labels: LabelTexts,
    figure: FigureColumns,
    period: Period | null,
    issues: ExtractIssue[],
  ): PlaceOfRow | null {
    const { code, name } = areaTextOf(labels, figure);
    const place = { row, column: this.#column(this.#hasCodes() ? 'areaCode' : 'areaName') };
    if (this.#matches === null) {
      const refusal = code === '' && name !== '' ? refusalOfName(name) : null;
      if (refusal?.reason === 'total') {
        const words = `${quoted(name)}: ${refusal.words}`;
        issues.push(issueAt(this.#table, place, 'left-out', words));
        return null;
      }
      const problem = this.#writtenProblem(code, name);
      if (problem === '') return { areaCode: code, areaName: name };
      issues.push(issueAt(this.#table, place, 'unknown-area', problem));
      return null;
    }
    const match = this.#matches.get(areaKey({ code, name }));
    if (match?.kind === 'matched') {
      const area = matchedOn(match, period?.start ?? '');
      return { areaCode: area.code, areaName: area.name };
    }
    const text = areaKey({ code, name });
    const why =
      match === undefined
        ? 'No place is named'
        : match.kind === 'ambiguous'
          ? `${match.words}; choose one`
          : match.words;
    const isLeftOut = match?.kind === 'refused' && LEFT_OUT.has(match.reason);
    const isNamed = text === '' || why.startsWith(quoted(text));
    const message = isNamed ? why : `${quoted(text)}: ${why}`;
    issues.push(issueAt(this.#table, place, isLeftOut ? 'left-out' : 'unknown-area', message));
    return null;
  }

  /** Is a known place the one thing on the row? It is then a row of missing figures, not a title. */
  isPlaceAlone(row: number, labels: LabelTexts): boolean {
    const column = this.#column('areaName') ?? this.#column('areaCode');
    const [first] = this.#mapping.figures;
    if (column === undefined || first === undefined || this.#matches === null) return false;
    if (!this.#table.filledColumns(row).includes(column)) return false;
    return this.#matches.get(areaKey(areaTextOf(labels, first)))?.kind === 'matched';
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

  #column(role: 'areaCode' | 'areaName'): number | undefined {
    const { labels } = this.#mapping;
    const ref = labels[role] ?? labels.area;
    return ref === undefined ? undefined : columnAt(ref);
  }
}
