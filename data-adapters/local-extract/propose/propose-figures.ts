import { type FigureRole, type Said } from '../extract-mapping.ts';
import { plainPlace } from '#data-adapters/areas/place-names.ts';
import { isFigureRole, isTotalName } from './column-heads.ts';
import { isOfFigures } from './column-profile.ts';
import { type HeadedColumn } from './propose-labels.ts';
import { type Confidence } from './proposed.ts';

/** Columns of one figure of each row. */
export interface ProposedFigure {
  readonly says: Said;
  readonly columns: ReadonlyMap<FigureRole, HeadedColumn>;
}

export interface ProposedFigures {
  readonly figures: readonly ProposedFigure[];
  readonly confidence: Confidence;
  readonly reason: string;
  /** Columns of figures that are not used, and why. */
  readonly remarks: readonly string[];
}

/**
 * Groups the columns of figures by what their headers say. One group is a long table. Several are a
 * wide one: by period, sex, age, place or indicator. A total that stands beside its parts is taken
 * alone, so that nothing counts twice. `hasIndicators`: a column names the indicator of each row.
 */
export function proposeFigures(
  columns: readonly HeadedColumn[],
  names: ReadonlySet<string>,
  hasIndicators = false,
): ProposedFigures {
  const proposal = grouped(columns, names);
  if (!hasIndicators) return proposal;
  return { ...proposal, figures: proposal.figures.map(withCategory) };
}

/** Where each row names its indicator, other words over a column are a category of it. */
function withCategory(figure: ProposedFigure): ProposedFigure {
  const { indicator, ...says } = figure.says;
  return indicator === undefined ? figure : { ...figure, says: { ...says, category: indicator } };
}

function grouped(columns: readonly HeadedColumn[], names: ReadonlySet<string>): ProposedFigures {
  const usable = columns.filter(
    ({ profile, head }) =>
      isFigureRole(head.named?.role) ||
      (head.named === null && (isOfFigures(profile) || isEmptyPeriod(profile, head))),
  );
  const groups = groupsOf(usable, names);
  const whole = wholeOf(groups);
  if (whole !== null) {
    const parts = groups.length - 1;
    return {
      figures: [{ says: {}, columns: whole.columns }],
      confidence: 'likely',
      reason: 'A column of totals stands beside its parts',
      remarks: [
        `${parts} columns are parts of the total and were not taken; choose them to read them as well.`,
      ],
    };
  }
  const [only, ...others] = groups;
  if (only === undefined) return { figures: [], confidence: 'guess', reason: '', remarks: [] };
  if (others.length > 0) {
    const by = groups.every(({ says }) => says.period !== undefined)
      ? 'a period'
      : 'something different';
    return {
      figures: groups,
      confidence: by === 'a period' ? 'sure' : 'likely',
      reason: `The header names ${by} over each group of columns`,
      remarks: [],
    };
  }
  const value = only.columns.get('value');
  return {
    figures: [only],
    confidence:
      value?.head.named === null
        ? 'guess'
        : value?.head.named?.isWhole === true
          ? 'sure'
          : 'likely',
    reason:
      value?.head.named === null
        ? `It is the only ${only.columns.size > 1 ? 'other ' : ''}column of numbers`
        : `The header says “${value?.profile.name ?? ''}”`,
    remarks: unusedRemarks(usable, only),
  };
}

/** A column for a period still to come: named, and blank. */
function isEmptyPeriod(profile: HeadedColumn['profile'], head: HeadedColumn['head']): boolean {
  return head.says.period !== undefined && profile.words + profile.codes <= profile.filled / 5;
}

function groupsOf(columns: readonly HeadedColumn[], names: ReadonlySet<string>): ProposedFigure[] {
  const plain = columns.filter(({ head }) => head.named === null && isSilent(head.says));
  const named = columns.filter((column) => !plain.includes(column));
  const hasValue = named.some(({ head }) => head.named?.role === 'value');
  // Numbers under unknown names: one is the value; several are a group each.
  const bySelf =
    hasValue || named.some(({ head }) => head.named !== null && isSilent(head.says)) ? [] : plain;
  // Limits are of some value: the one column of numbers beside them.
  const areLimits = ({ head }: HeadedColumn) =>
    isSilent(head.says) && ['lower', 'upper', 'margin'].includes(head.named?.role ?? '');
  const limited = !hasValue && plain.length === 1 && named.some(areLimits) ? plain : [];
  const groups = Map.groupBy([...limited, ...named], ({ head }) => JSON.stringify(head.says));
  const figures = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const roles = rolesIn(group);
    return first === undefined || roles === null ? [] : [{ says: first.head.says, columns: roles }];
  });
  if (bySelf.length === 1 && figures.length === 0) return bySelf.map((column) => ofOne(column, {}));
  return [...figures, ...bySelf.map((column) => ofOne(column, saidBy(column, names)))];
}

function isSilent(says: Said): boolean {
  return Object.keys(says).length === 0;
}

function ofOne(column: HeadedColumn, says: Said): ProposedFigure {
  return { says, columns: new Map([['value', column]]) };
}

function saidBy({ profile }: HeadedColumn, names: ReadonlySet<string>): Said {
  if (names.has(plainPlace(profile.name))) return { areaName: profile.name };
  return { indicator: profile.name };
}

/** Which column of a group holds what. A count is the value where there is nothing nearer. */
function rolesIn(group: readonly HeadedColumn[]): ReadonlyMap<FigureRole, HeadedColumn> | null {
  const roles = new Map<FigureRole, HeadedColumn>();
  const ranked = [...group].sort((a, b) => (a.head.named?.rank ?? 50) - (b.head.named?.rank ?? 50));
  for (const column of ranked) {
    const role = column.head.named?.role ?? 'value';
    if (isFigureRole(role) && !roles.has(role)) roles.set(role, column);
  }
  const count = roles.get('count');
  if (!roles.has('value') && count !== undefined) {
    roles.delete('count');
    roles.set('value', count);
  }
  return roles.has('value') ? roles : null;
}

function wholeOf(groups: readonly ProposedFigure[]): ProposedFigure | null {
  if (groups.length < 3 || groups.some(({ says }) => says.period !== undefined)) return null;
  const wholes = groups.filter(({ says }) =>
    Object.values(says).every((text) => text !== undefined && isTotalName(text)),
  );
  const [whole, ...others] = wholes;
  return whole !== undefined && others.length === 0 ? whole : null;
}

function unusedRemarks(usable: readonly HeadedColumn[], figure: ProposedFigure): string[] {
  const used = new Set(figure.columns.values());
  const unused = usable
    .filter((column) => !used.has(column))
    .map(({ profile }) => `“${profile.name}”`);
  return unused.length === 0 ? [] : [`Not taken: ${unused.slice(0, 8).join(', ')}.`];
}
