import { colToLetter, type DataValidation } from 'hucre/xlsx';
import { SMALLEST_COUNT } from '#app/domain/check-service.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '#app/domain/register-columns.ts';
import { LIST_SHEET, LISTED } from './list-sheet.ts';

/** Excel shows no more of a hint. */
const MOST_HINT = 255;
const MOST_TITLE = 32;

/** Drop-down lists and limits of numbers for the cells of each column, down to a last row. */
export function cellRules(lastRow: number): DataValidation[] {
  return REGISTER_COLUMNS.flatMap((column, i): DataValidation[] => {
    const letter = colToLetter(i);
    const rule = ruleOf(column, letter);
    if (rule === null) return [];
    const hint = {
      showInputMessage: true,
      inputTitle: cut(column.head, MOST_TITLE),
      inputMessage: cut(column.help, MOST_HINT),
      allowBlank: true,
    };
    return [{ ...hint, ...rule, range: `${letter}2:${letter}${lastRow}` }];
  });
}

type Rule = Omit<DataValidation, 'range'>;

function ruleOf(column: RegisterColumn, letter: string): Rule | null {
  switch (column.id) {
    case 'capacity':
      return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', ...stop(column) };
    case 'activity':
      return { type: 'custom', formula1: noSmallCount(`${letter}2`), ...stop(column) };
    case 'medianWaitWeeks':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', ...stop(column) };
    default:
      return column.choices.length > 0 ? listRule(column) : null;
  }
}

/** Conditions may be several in one cell, so anything may be written beside the list. */
function listRule(column: RegisterColumn): Rule {
  const letter = colToLetter(LISTED.indexOf(column));
  const formula1 = `${LIST_SHEET}!$${letter}$2:$${letter}$${column.choices.length + 1}`;
  return { type: 'list', formula1, ...(column.id !== 'lenses' && stop(column)) };
}

function noSmallCount(cell: string): string {
  return `AND(ISNUMBER(${cell}),${cell}=INT(${cell}),OR(${cell}=0,${cell}>=${SMALLEST_COUNT}))`;
}

function stop({ head, help }: RegisterColumn) {
  return {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: cut(head, MOST_TITLE),
    errorMessage: cut(help, MOST_HINT),
  } as const;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
