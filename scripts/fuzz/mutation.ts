import { type Random } from '../layouts/seeded-random.ts';

/** A changed file. */
export interface Mutated {
  readonly bytes: Uint8Array;
  /** What was done, for whoever looks at a failure. */
  readonly what: string;
  /** Nothing but a blank or a mark in place of a cell: no number may come of it that was not there. */
  readonly onlyBlanked: boolean;
}

export type Mutation = (bytes: Uint8Array, random: Random) => Mutated;

/** A whole number from 0 up to, not including, `below`. */
export function under(below: number, random: Random): number {
  return Math.floor(random() * below);
}

export function changed(bytes: Uint8Array, what: string): Mutated {
  return { bytes, what, onlyBlanked: false };
}

/** Marks that publishers put where there is no figure. */
export const MARKS = ['*', '-', '!', '..', ':', '~', '#', 'x', '[x]', '[c]', 'NA', 'N/A', 'n/a'];
MARKS.push('#N/A', 'suppressed', 'c', '.', '…', '–', '<5', 'null', 'NaN', '-', ' ', '\u00a0');

/** Cells that no publisher sends. */
export const HOSTILE_CELLS = [
  '9e999',
  '-9e999',
  '1e308',
  '1e-400',
  '123456789012345678901234567890',
  '-1',
  '101',
  'Infinity',
  'NaN',
  '0x1F',
  '1,2,3',
  '1.2.3',
  '٣٤',
  '１２',
  '=1+1',
  '=HYPERLINK("http://127.0.0.1")',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'toString',
  '"',
  '""',
  'a"b',
  '\u0000',
  '\u202e12',
  '\ud800',
  '1\n2',
  '2020-02-30',
  '0000',
  '9999/00',
  'E99999999',
  'x'.repeat(40_000),
];
