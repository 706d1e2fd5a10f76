import { type CardWords } from '../domain/card-words.ts';
import { type FigureLine, type FigureSheet, type SheetFigure } from '../domain/figure-sheet.ts';
import { csvText, type CsvCell } from './csv-text.ts';
import { sheetFigureText } from './sheet-text.ts';
import { shownNumber } from './shown-number.ts';

/**
 * A sheet as CSV: what the chart says and where that comes from, then its lines. Figures are rounded
 * as they are on screen; a missing one is an empty cell beside its reason.
 */
export function sheetCsv(words: CardWords, sheet: FigureSheet): string {
  return csvText([
    ['Title', words.title],
    ['Measure, period and population', words.subtitle],
    ['Source, licence and age', words.sourceLine],
    ...(words.notes ?? []).map((note) => ['Note', note]),
    [],
    [
      'Area code',
      ...sheet.labels,
      ...sheet.figures.flatMap(({ head, unit }) =>
        headsOf(unit === '' ? head : `${head} (${unit})`),
      ),
      ...sheet.words,
    ],
    ...sheet.lines.map((line) => cellsOf(line, sheet)),
  ]);
}

function headsOf(head: string): readonly string[] {
  return [head, `${head}: lower 95% limit`, `${head}: upper 95% limit`, `${head}: why none`];
}

function cellsOf(line: FigureLine, sheet: FigureSheet): readonly CsvCell[] {
  return [
    line.code,
    ...line.labels,
    ...sheet.figures.flatMap((_, column) => figureCells(line.figures[column] ?? null)),
    ...line.words,
  ];
}

function figureCells(cell: SheetFigure): readonly CsvCell[] {
  if (cell === null || cell.figure.kind === 'missing') {
    return [null, null, null, sheetFigureText(cell).reason];
  }
  const { figure, decimals } = cell;
  const rounded = (value: number | undefined): number | null =>
    value === undefined ? null : shownNumber(value, decimals);
  return [rounded(figure.value), rounded(figure.lower), rounded(figure.upper), null];
}
