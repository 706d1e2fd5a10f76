import {
  type ExtractMapping,
  type FigureRole,
  type LabelRole,
  type Said,
} from '../extract-mapping.ts';
import { type TableView } from '../table-view.ts';
import { type FoundTable } from './find-tables.ts';
import { type ProposedFigures } from './propose-figures.ts';
import { type HeadedColumn, type ProposedLabels } from './propose-labels.ts';
import { type ProposedPeriods } from './propose-periods.ts';
import { type ProposedValues } from './propose-values.ts';
import { type Confidence, type Proposed } from './proposed.ts';

/** One part of a mapping as proposed, for a person to read and correct. */
export interface ProposedPart {
  readonly part:
    | LabelRole
    | FigureRole
    | 'table'
    | 'fixed'
    | 'valuesAre'
    | 'scale'
    | 'hyphenYears'
    | 'datesAre'
    | 'serialDates'
    | 'fillDown';
  /** What is proposed, in words: a column and its name, or a setting. */
  readonly proposal: string;
  readonly confidence: Confidence;
  readonly reason: string;
}

/** What was worked out of one table. */
export interface ProposalPieces {
  readonly found: FoundTable;
  readonly view: TableView;
  readonly labels: ProposedLabels;
  readonly figures: ProposedFigures;
  readonly fixed: Proposed<Said>;
  readonly periods: ProposedPeriods;
  readonly values: ProposedValues | null;
  readonly fillDown: readonly FilledLabel[];
}

export type FilledLabel = ExtractMapping['fillDown'][number];

/** Every part of a proposal in words, in the order a person goes through them. */
export function partsOf(pieces: ProposalPieces): ProposedPart[] {
  const { found, view, labels, figures, fixed, periods, values, fillDown } = pieces;
  const called = (column: HeadedColumn) => {
    const ref = view.refOf(column.profile.column);
    return `${ref.at} “${ref.name}”`;
  };
  const parts: ProposedPart[] = [
    {
      part: 'table',
      proposal: `${found.range}${found.sheet === '' ? '' : ` on “${found.sheet}”`}, header of ${found.headerRows}`,
      confidence: found.headerRows === 0 ? 'guess' : 'likely',
      reason:
        found.headerRows === 0
          ? 'No header was found above the figures'
          : 'Its header stands right above rows of figures',
    },
  ];
  for (const [part, { value, confidence, reason }] of labels) {
    parts.push({ part, proposal: called(value), confidence, reason });
  }
  for (const [role, column] of figures.figures[0]?.columns ?? []) {
    const more = figures.figures.length - 1;
    const proposal = more === 0 ? called(column) : `${called(column)} and ${more} more`;
    const { named } = column.head;
    // A limit or a count has a header of its own; what is said of the value is not said of it.
    const own =
      more > 0 || role === 'value' || named === null
        ? { confidence: figures.confidence, reason: figures.reason }
        : {
            confidence: named.isWhole ? ('sure' as const) : ('likely' as const),
            reason: `The header says “${column.profile.name}”`,
          };
    parts.push({ part: role, proposal, ...own });
  }
  const setting = (
    part: ProposedPart['part'],
    each: Proposed<string | boolean> | null | undefined,
  ) => {
    if (!each) return;
    const { value, confidence, reason } = each;
    parts.push({ part, proposal: String(value), confidence, reason });
  };
  for (const [role, text] of Object.entries(fixed.value)) {
    parts.push({
      part: 'fixed',
      proposal: `${role}: ${text}`,
      confidence: fixed.confidence,
      reason: fixed.reason,
    });
  }
  setting('valuesAre', values?.valuesAre);
  setting('scale', values?.scale);
  setting('hyphenYears', periods.hyphenYears);
  setting('datesAre', periods.datesAre);
  setting('serialDates', periods.serialDates);
  for (const role of fillDown) {
    parts.push({
      part: 'fillDown',
      proposal: role,
      confidence: 'likely',
      reason: 'It is named once and blank on the rows below',
    });
  }
  return parts;
}
