import { intervalText, numberText, REASON_WORDS, withUnit } from '../domain/figure-text.ts';
import { type FigureLine, type FigureSheet, type SheetFigure } from '../domain/figure-sheet.ts';

/** One figure of a sheet as words; each part blank where there is nothing to say. */
export interface SheetFigureText {
  /** `12.3`. */
  readonly value: string;
  /** `11.9 to 12.7`. */
  readonly interval: string;
  /** Why there is no figure. */
  readonly reason: string;
}

const NOTHING: SheetFigureText = { value: '', interval: '', reason: '' };

export function sheetFigureText(cell: SheetFigure): SheetFigureText {
  if (cell === null) return NOTHING;
  const { figure, decimals } = cell;
  return figure.kind === 'missing'
    ? { ...NOTHING, reason: REASON_WORDS[figure.reason] }
    : {
        value: numberText(figure.value, decimals),
        interval: intervalText(figure, decimals),
        reason: '',
      };
}

/** Whether any line of a column has limits. */
export function hasIntervals(sheet: FigureSheet, column: number): boolean {
  return sheet.lines.some((line) => {
    const figure = line.figures[column]?.figure;
    return figure?.kind === 'measured' && figure.lower !== undefined;
  });
}

/** A line as it is read aloud, after its name: `2023: Value 12.3% (11.9 to 12.7), worse than England`. */
export function lineSentence(line: FigureLine, sheet: FigureSheet): string {
  const isOne = sheet.figures.length === 1;
  const figures = sheet.figures.flatMap(({ head, unit }, column) => {
    const cell = line.figures[column] ?? null;
    if (cell === null) return [];
    const { value, interval, reason } = sheetFigureText(cell);
    const said =
      value === ''
        ? `No figure: ${reason}`
        : withUnit(value, unit) + (interval === '' ? '' : ` (${interval})`);
    return isOne ? said : `${head}: ${said}`;
  });
  return [...line.labels.slice(1), ...figures, ...line.words]
    .filter((part) => part !== '')
    .join(', ');
}
