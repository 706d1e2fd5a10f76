import { textAt } from '#data-adapters/formats/grid/grid.ts';
import {
  type ExtractMapping,
  type FigureColumns,
  type LabelRole,
  type Said,
  type SaidRole,
} from './extract-mapping.ts';
import { saysNothing } from './suppression-marks.ts';
import { columnAt, oneSpaced, type TableView } from './table-view.ts';

/** What the labels of one row say. */
export interface LabelTexts {
  /** The row's own text, else what the header says of the figure, else what is fixed; else blank. */
  text(role: LabelRole, figure?: FigureColumns): string;
}

/** Reads labels row by row, downwards: a label that is filled down keeps its last text. */
export class LabelReader {
  readonly #table: TableView;
  readonly #mapping: ExtractMapping;
  readonly #columns: ReadonlyMap<LabelRole, number>;
  readonly #filledDown: ReadonlySet<LabelRole>;
  readonly #last = new Map<LabelRole, string>();
  #row = -1;

  constructor(table: TableView, mapping: ExtractMapping) {
    this.#table = table;
    this.#mapping = mapping;
    this.#filledDown = new Set<LabelRole>(mapping.fillDown);
    const columns = new Map<LabelRole, number>();
    for (const [role, ref] of Object.entries(mapping.labels)) {
      if (isLabelRole(role, mapping) && ref !== undefined) columns.set(role, columnAt(ref));
    }
    this.#columns = columns;
  }

  /** The labels of a row; good until the next row is asked for. */
  at(row: number): LabelTexts {
    this.#row = row;
    for (const role of this.#filledDown) {
      const own = this.#own(role);
      if (own !== '') this.#last.set(role, own);
    }
    return { text: (role, figure) => this.#text(role, figure) };
  }

  #text(role: LabelRole, figure?: FigureColumns): string {
    const own = this.#own(role);
    if (!saysNothing(own)) return own;
    const above = this.#filledDown.has(role) ? this.#last.get(role) : undefined;
    return above ?? said(figure?.says, role) ?? said(this.#mapping.fixed, role) ?? '';
  }

  #own(role: LabelRole): string {
    const column = this.#columns.get(role);
    if (column === undefined) return '';
    return this.#table.sheet.merges.length === 0
      ? oneSpaced(textAt(this.#table.sheet, this.#row, column))
      : this.#table.label(this.#row, column);
  }
}

function said(texts: Said | undefined, role: LabelRole): string | undefined {
  if (texts === undefined) return undefined;
  const known: Readonly<Partial<Record<LabelRole | SaidRole, string | undefined>>> = texts;
  return known[role];
}

function isLabelRole(role: string, { labels }: ExtractMapping): role is LabelRole {
  return Object.hasOwn(labels, role);
}
