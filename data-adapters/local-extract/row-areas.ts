import { type AreaText } from '#data-adapters/areas/area-finder.ts';
import { areaKey, type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { withoutPrefix } from '#data-adapters/formats/area-code.ts';
import { type ExtractMapping, type FigureColumns } from './extract-mapping.ts';
import { type LabelTexts } from './label-texts.ts';
import { rowKind } from './row-kinds.ts';
import { type TableView } from './table-view.ts';

const BOTH_IN_ONE: readonly RegExp[] = [
  /^(?<code>[A-Z]\d{8}|\d{2}[A-Z]{2}(?:[A-Z]{2})?|[QY][A-Z0-9]{2}|\d{2})[\s:,;|-]+(?<name>\D.*)$/,
  /^(?<name>.+?)\s*[([](?<code>[A-Z]\d{8}|\d{2}[A-Z]{2}(?:[A-Z]{2})?)[)\]]$/,
];

/** Longer texts are notes. */
const LONGEST = 150;

/** Code and name from one cell: `45UBFQ Buckingham`, `Adur (E07000223)`; a name alone otherwise. */
export function splitArea(text: string): { readonly code: string; readonly name: string } {
  for (const shape of text.length > LONGEST ? [] : BOTH_IN_ONE) {
    const groups = shape.exec(text)?.groups;
    if (groups !== undefined) return { code: groups['code'] ?? '', name: groups['name'] ?? '' };
  }
  return /^n?[A-Z]\d{8}$/.test(text) ? { code: text, name: '' } : { code: '', name: text };
}

/** What a row says of its place, for one of its figures. */
export function areaTextOf(
  labels: LabelTexts,
  figure: FigureColumns,
): Required<Omit<AreaText, 'rows'>> {
  const type = labels.text('areaType', figure);
  const both = labels.text('area', figure);
  if (both !== '') return { ...splitArea(both), type };
  const code = withoutPrefix(labels.text('areaCode', figure));
  return { code, name: labels.text('areaName', figure), type };
}

/** Every place text of a table, with how many of its rows say it. */
export function areaTexts(
  table: TableView,
  mapping: ExtractMapping,
  labelsAt: (row: number) => LabelTexts,
): readonly AreaText[] {
  const counts = new Map<string, AreaText & { rows: number }>();
  const figures = distinctPlaces(mapping);
  const last = Math.min(table.range.lastRow, table.sheet.rows.length - 1);
  for (let row = table.firstDataRow; row <= last; row++) {
    const kind = rowKind(table, row);
    if (kind === 'blank' || kind === 'ragged' || kind === 'repeated-header') continue;
    const labels = labelsAt(row);
    for (const figure of figures) {
      const text = areaTextOf(labels, figure);
      const key = areaKey(text);
      if (key === '') continue;
      const earlier = counts.get(key);
      if (earlier === undefined) counts.set(key, { ...text, rows: 1 });
      else earlier.rows += 1;
    }
  }
  return [...counts.values()];
}

/** One figure for each place a row speaks of: all of them the same unless places stand in the header. */
function distinctPlaces({ figures }: ExtractMapping): readonly FigureColumns[] {
  const byPlace = new Map(
    figures.map((figure) => [
      `${figure.says.areaCode ?? ''}|${figure.says.areaName ?? ''}`,
      figure,
    ]),
  );
  return [...byPlace.values()];
}

export type MatchOf = ReadonlyMap<string, AreaReview['rows'][number]['match']>;

export function matchesByKey(review: AreaReview): MatchOf {
  return new Map(review.rows.map(({ key, match }) => [key, match]));
}
