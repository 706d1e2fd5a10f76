import { type SheetOrder } from './card-state.ts';

/** Ids of indicators and codes of areas in an address: `depression,inactivity-rate`, each once. */
export function readWords(text: string | undefined): readonly string[] {
  const words = (text ?? '')
    .split(',')
    .filter((word) => /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(word));
  return [...new Set(words)];
}

/** More classes than five cannot be told apart by shade. */
export const MOST_EDGES = 4;

/** Edges of colour classes in an address: `4,8.5`, lowest first and each once. */
export function readEdges(text: string | undefined): readonly number[] {
  const numbers = (text ?? '')
    .split(',')
    .filter((part) => /^-?\d{1,9}(\.\d{1,6})?$/.test(part.trim()))
    .map((part) => parseFloat(part));
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, MOST_EDGES);
}

/** `name`, `-depression` (highest first); null where it is not a column's id. */
export function readOrder(text: string | undefined): SheetOrder | null {
  return text !== undefined && /^-?[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text) ? text : null;
}
