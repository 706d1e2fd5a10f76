import { type FigureRole, type Said } from '../extract-mapping.ts';
import { looksLikePeriod } from '../extract-period.ts';
import { type ColumnRole, plainName, roleOfName, type NamedRole } from './column-names.ts';

/** A column's header taken apart: what it says of its figures, and what the column holds. */
export interface ColumnHead {
  /** `{ period: '2008/09', sex: 'Male' }`; blank texts are left out. */
  readonly says: Said;
  readonly named: NamedRole | null;
}

const FIGURE_ROLES: readonly ColumnRole[] = [
  'value',
  'lower',
  'upper',
  'margin',
  'count',
  'denominator',
] satisfies FigureRole[];

export function isFigureRole(role: ColumnRole | undefined): role is FigureRole {
  return role !== undefined && FIGURE_ROLES.includes(role);
}

/**
 * Reads the lines of a header: a line that is a period, a sex or an age says what the figures are
 * about; the last line of the rest says what the column holds, where it is a known name of figures;
 * what is left is the indicator. `Rate 2019` is both in one.
 */
export function readHead(parts: readonly string[]): ColumnHead {
  const [only, ...more] = parts;
  if (only === undefined) return { says: {}, named: null };
  if (more.length === 0) return readOneLine(only);
  const says: Record<string, string> = {};
  const rest: string[] = [];
  for (const part of parts) {
    const role = saidRole(part);
    if (role === null || says[role] !== undefined) rest.push(part);
    else says[role] = part;
  }
  const last = rest.at(-1);
  const named = last === undefined ? null : roleOfName(last);
  const isFigure = isFigureRole(named?.role);
  const above = isFigure ? rest.slice(0, -1) : rest;
  if (named !== null && !isFigure) {
    // `Age group` over `18-19` is a heading; alone it is the name of a column of ages.
    return Object.keys(says).length > 0 ? { says, named: null } : { says: {}, named };
  }
  if (above.length > 0) says['indicator'] = above.join(' ');
  return { says, named };
}

function readOneLine(text: string): ColumnHead {
  const role = saidRole(text);
  if (role !== null) return { says: { [role]: text }, named: null };
  const named = roleOfName(text);
  if (named?.isWhole === true) return { says: {}, named };
  const split = splitPeriod(text);
  if (split === null) return { says: {}, named };
  const restRole = roleOfName(split.rest);
  return split.rest === '' || isFigureRole(restRole?.role)
    ? { says: { period: split.period }, named: restRole }
    : { says: {}, named };
}

/** A period at the start or end of a name: `Rate 2019`, `2008/09 (%)`. */
function splitPeriod(text: string): { readonly period: string; readonly rest: string } | null {
  const words = text.split(' ');
  for (let count = Math.min(words.length - 1, 5); count >= 1; count--) {
    const start = words.slice(0, count).join(' ');
    const end = words
      .slice(-count)
      .join(' ')
      .replace(/^\(|\)$/g, '');
    if (looksLikePeriod(end)) return { period: end, rest: tidy(words.slice(0, -count).join(' ')) };
    if (looksLikePeriod(start)) return { period: start, rest: tidy(words.slice(count).join(' ')) };
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/[\s,:-]+$/, '').trim();
}

function saidRole(text: string): 'period' | 'sex' | 'age' | null {
  if (looksLikePeriod(text)) return 'period';
  if (isSex(text)) return 'sex';
  return isAge(text) ? 'age' : null;
}

export function isSex(text: string): boolean {
  return /^((fe)?males?|persons?|(wo)?men|boys|girls|both sexes|all persons)$/i.test(text.trim());
}

export function isAge(text: string): boolean {
  return /^((aged?|ages) )?(\d{1,2} ?(-|to|\u2013) ?\d{1,3}|\d{1,2} ?\+|\d{1,2} and over|under \d{1,2}|over \d{1,2}|all ages)( years)?$/i.test(
    text.trim(),
  );
}

/** Words for a whole that stands beside its parts. */
export function isTotalName(text: string): boolean {
  return /^(total|all|overall|alltotal|grandtotal|persons|allpersons|allages|totalall)$/.test(
    plainName(text),
  );
}
