import { type ExtractCitation } from '#app/domain/extract-citation.ts';
import { type LocalDefinition } from '#app/domain/local-indicator.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { type RecordSlice } from '#data-adapters/snapshot/brought-table.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';

/** One indicator of a file as a person describes it before it is accepted. */
export interface SliceDraft {
  readonly key: string;
  readonly slice: RecordSlice;
  /** Figures and marks of it that were read. */
  readonly records: number;
  readonly isChosen: boolean;
  readonly definition: LocalDefinition;
  /** Indicator of the atlas it is shown beside. */
  readonly comparesWith: string | null;
  /** The accepted extract that it may take the place of: last year's. */
  readonly earlier: string | null;
  /** Does it take that place, or does it stand beside it? */
  readonly replaces: boolean;
}

export type AcceptedExtract = KeptRecord<'extracts'>;

/** What was read and described before, for the next file of its kind. */
export interface Like {
  readonly title: string;
  readonly mapping: ExtractMapping;
  readonly extracts: readonly AcceptedExtract[];
}

export const NO_CITATION: ExtractCitation = { document: '', page: '', url: '', date: '' };

export function sliceKey({ indicator, sex, age, unit, category }: RecordSlice): string {
  return JSON.stringify([indicator, sex, age, unit, category]);
}

/**
 * The indicators of a file: what was said of each before is kept, the largest alone is chosen, and
 * what was accepted last year begins with last year's words.
 */
export function draftsOf(
  slices: readonly { readonly slice: RecordSlice; readonly records: number }[],
  before: readonly SliceDraft[],
  around: { readonly mapping: ExtractMapping; readonly file: string; readonly like: Like | null },
): readonly SliceDraft[] {
  return slices.map(({ slice, records }, i) => {
    const key = sliceKey(slice);
    const known = before.find((draft) => draft.key === key);
    if (known !== undefined) return { ...known, records };
    const earlier = around.like?.extracts.find((extract) => sliceKey(extract.slice) === key);
    const draft = {
      key,
      slice,
      records,
      isChosen: around.like === null || around.like.extracts.length === 0 ? i === 0 : false,
      definition: firstDefinition(slice, around.mapping, around.file),
      comparesWith: null,
      earlier: null,
      replaces: false,
    };
    return earlier === undefined
      ? draft
      : {
          ...draft,
          isChosen: true,
          definition: earlier.definition,
          comparesWith: earlier.comparesWith,
          earlier: earlier.id,
        };
  });
}

/** What the file itself says of an indicator; what it does not say is left for the person. */
function firstDefinition(
  slice: RecordSlice,
  { fixed, valuesAre, scale }: ExtractMapping,
  file: string,
): LocalDefinition {
  const isShare = valuesAre !== 'as-written';
  const name = slice.indicator || (fixed.indicator ?? '') || file.replace(/\.[a-z]+$/i, '');
  const parts = [slice.category ?? '', slice.sex, slice.age].filter((part) => part !== '');
  const kind = scale ?? (isShare ? 'proportion' : 'rate');
  return {
    title: [name, ...parts].join(', ').slice(0, 200),
    kind: 'context',
    unit: isShare ? '%' : slice.unit,
    decimals: kind === 'count' ? 0 : 1,
    polarity: 'no-judgement',
    scale: kind,
    population: [slice.sex, slice.age].filter((part) => part !== '').join(', '),
    definition: '',
    caveats: [],
    lenses: [],
    subdomain: null,
  };
}

/** `local-active-adults`; another where it is taken. */
export function localId(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const stem = `local-${words === '' ? 'figures' : words}`;
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}
