import { type Area } from '#app/domain/area.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { MOST_LINES } from './compare-trend-view.ts';
import { periodInView } from './indicator-view.ts';

/** The lines to draw: the place and the areas chosen; without any, the highest and the lowest. */
export function linesOf(
  table: FigureTable,
  areas: readonly Area[],
  chosen: readonly Area[] | null,
  place: Area | null,
): { readonly lines: readonly Area[]; readonly chosenBy: string } {
  const first = place === null ? [] : [place];
  if (chosen !== null) {
    const all = [...first, ...chosen.filter((area) => area !== place)];
    const lines = all.slice(0, MOST_LINES);
    return {
      lines,
      chosenBy:
        all.length > lines.length
          ? `${lines.length} of the ${all.length} areas chosen are drawn: more lines could not be told apart. All of them stand in the heat map.`
          : '',
    };
  }
  const period = periodInView(table, codesOf(areas), null);
  const valued = areas.flatMap((area) => {
    const figure = period === null ? null : figureAt(table, area.code, period);
    return figure?.kind === 'measured' ? [{ area, value: figure.value }] : [];
  });
  const sorted = valued.sort((a, b) => b.value - a.value).map(({ area }) => area);
  const ends = [sorted[0], sorted.at(-1)].flatMap((area) => area ?? []);
  return {
    lines: [...new Set([...first, ...ends])],
    chosenBy:
      'No areas are chosen above, so those with the highest and the lowest newest figure are drawn.',
  };
}

/** Whether these places (codes) have figures of two periods. */
export function hasHistory(table: FigureTable, codes: readonly string[]): boolean {
  let periods = 0;
  for (const id of table.periods) {
    if (codes.some((code) => figureAt(table, code, id).kind === 'measured')) periods += 1;
    if (periods > 1) return true;
  }
  return false;
}

export function codesOf(areas: readonly Area[]): readonly string[] {
  return areas.map(({ code }) => code);
}
