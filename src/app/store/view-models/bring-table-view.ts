import { createSelector } from '@ngrx/store';
import { type FoundTable } from '#data-adapters/local-extract/propose/find-tables.ts';
import {
  type ColumnRef,
  type ExtractMapping,
} from '#data-adapters/local-extract/extract-mapping.ts';
import { bringFeature } from '../extracts/bring-feature.ts';
import { valueOf } from '../loadable.ts';
import {
  CONFIDENCE_SHAPES,
  CONFIDENCE_WORDS,
  type Option,
  PART_WORDS,
  proposalWords,
} from './bring-words.ts';

/** One part of what was proposed, in words. */
export interface PartRow {
  readonly part: string;
  readonly proposal: string;
  readonly shape: string;
  readonly confidence: string;
  readonly reason: string;
  readonly isGuess: boolean;
}

const selectProposal = createSelector(bringFeature.selectProposal, valueOf);

export const selectPartRows = createSelector(selectProposal, (proposal): readonly PartRow[] =>
  (proposal?.parts ?? []).map(({ part, proposal: text, confidence, reason }) => ({
    part: PART_WORDS[part],
    proposal: proposalWords({ part, proposal: text }),
    shape: CONFIDENCE_SHAPES[confidence],
    confidence: CONFIDENCE_WORDS[confidence],
    reason,
    isGuess: confidence === 'guess',
  })),
);

/** What the proposal could not tell, and what it noticed. */
export const selectProposalRemarks = createSelector(
  selectProposal,
  bringFeature.selectFile,
  (proposal, file): readonly string[] => [
    ...(file?.remarks ?? []),
    ...(proposal?.remarks ?? []),
    ...(proposal?.lacking ?? []).map((what) => `Nothing in the table says ${what}: say it below.`),
  ],
);

export const selectSheetOptions = createSelector(
  bringFeature.selectFile,
  (file): readonly Option[] =>
    (file?.sheets ?? []).map(({ name, hidden, rows }) => ({
      value: name,
      name: `${name || 'The file'} (${rows} ${rows === 1 ? 'row' : 'rows'}${hidden ? ', hidden' : ''})`,
    })),
);

/** Tables that were found, by their place in the list, the one in use first. */
export const selectFoundTables = createSelector(
  selectProposal,
  (proposal): readonly FoundTable[] => proposal?.tables ?? [],
);

export const selectTableOptions = createSelector(selectFoundTables, (tables): readonly Option[] =>
  tables.map(({ sheet, range, rows, titles }, i) => ({
    value: String(i),
    name: [`${range}${sheet === '' ? '' : ` on ${sheet}`}`, `${rows} rows`, titles.at(-1) ?? '']
      .filter((words) => words !== '')
      .join(', ')
      .slice(0, 90),
  })),
);

/** Columns of the table by their letters, as the first rows show them. */
export const selectColumns = createSelector(
  bringFeature.selectPreview,
  (preview): readonly ColumnRef[] =>
    (valueOf(preview)?.columns ?? []).map(({ letters, name }) => ({ at: letters, name })),
);

/** A column for a choice: `D “Rate”`. */
export function columnName({ at, name }: ColumnRef): string {
  return name === '' ? `${at}, without a name` : `${at} “${name.slice(0, 50)}”`;
}

/** Marks that stand where figures do, with what each says and how often it was met. */
export interface MarkRow {
  readonly mark: string;
  readonly count: number;
  /** A reason; blank: not known, so that each is an issue. */
  readonly reason: string;
  /** Said by the person, not known beforehand. */
  readonly isOwn: boolean;
}

export const selectMarkRows = createSelector(
  selectProposal,
  bringFeature.selectMapping,
  (proposal, mapping): readonly MarkRow[] => {
    const own: Readonly<Record<string, string>> = mapping?.suppression ?? {};
    const met = (proposal?.values?.marks ?? []).map(({ mark, count, reason }) => {
      const said = Object.hasOwn(own, mark) ? own[mark] : undefined;
      return { mark, count, reason: said ?? reason ?? '', isOwn: said !== undefined };
    });
    const others = Object.entries(own).filter(([mark]) => !met.some((one) => one.mark === mark));
    return [...met, ...others.map(([mark, reason]) => ({ mark, count: 0, reason, isOwn: true }))];
  },
);

/** What a figure of a wide table says of itself: `2022/23, Female`. */
export function figureSays(figure: ExtractMapping['figures'][number]): string {
  return Object.values(figure.says)
    .filter((text) => text !== undefined)
    .join(', ');
}

/** What is wrong or missing in the first rows, cell by cell; the commonest words once. */
export const selectPreviewTroubles = createSelector(
  bringFeature.selectPreview,
  (preview): readonly string[] => {
    const cells = (valueOf(preview)?.rows ?? []).flatMap((row) => row.cells);
    const byWords = Map.groupBy(
      cells.filter(({ status }) => status === 'problem' || status === 'left-out'),
      ({ words }) => words,
    );
    return [...byWords].map(([words, found]) => {
      const places = found.map(({ reference }) => reference);
      const [first = ''] = places;
      const more = places.length - 1;
      return `${first}${more > 0 ? ` and ${more} more` : ''}: ${words}`;
    });
  },
);
