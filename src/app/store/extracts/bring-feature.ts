import { createFeature, createReducer, on } from '@ngrx/store';
import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { failed, IDLE, loaded, LOADING, valueOf } from '../loadable.ts';
import { BringEvents } from './bring-events.ts';
import { type BringState, INITIAL_BRING, NO_PLACE } from './bring-state.ts';
import { draftsOf, NO_CITATION } from './slice-draft.ts';

const NOT_A_RANGE =
  'Type the range by its corners, such as B4:H40: column letters and row numbers of the sheet.';

/** What is read of the file hangs on the mapping: none of it outlives a change of it. */
const UNREAD = { review: IDLE, read: IDLE, tables: IDLE, share: 0 } as const;

/** The figures a person is bringing, from a file to the moment they accept them. */
export const bringFeature = createFeature({
  name: 'bring',
  reducer: createReducer<BringState>(
    INITIAL_BRING,
    on(BringEvents.likeChosen, (state, { like }) => ({ ...state, like })),
    on(BringEvents.fileChosen, (state, { file }) => ({
      ...state,
      opening: { name: file.name, share: 0 },
      refused: null,
      finished: '',
    })),
    on(BringEvents.progressed, (state, { share }) => ({
      ...state,
      share,
      opening: state.opening === null ? null : { ...state.opening, share },
    })),
    on(BringEvents.fileRefused, (state, { name, message }) => ({
      ...state,
      opening: null,
      refused: { name, message },
    })),
    on(BringEvents.openingStopped, (state) => ({ ...state, opening: null })),
    on(BringEvents.opened, (state, { file }) => ({
      ...INITIAL_BRING,
      like: state.like,
      // What was typed of the document may hold for the next file of it.
      citation: cited(state),
      step: 'table',
      file,
      proposal: LOADING,
    })),
    on(BringEvents.tableChosen, (state, { place }) => {
      const isRange = place.range.trim() === '' || readRange(place.range) !== null;
      return isRange
        ? { ...state, place, placeProblem: '', proposal: LOADING }
        : { ...state, place, placeProblem: NOT_A_RANGE };
    }),
    on(BringEvents.proposed, (state, { proposal }) => ({
      ...withMapping(state, proposal === null ? null : proposal.mapping),
      proposal: loaded(proposal),
      place: proposal === null ? state.place : { ...NO_PLACE, ...placeOf(proposal.table) },
      fit: null,
    })),
    on(BringEvents.applied, (state, { applied }) => {
      const { mapping, changes, problems } = applied;
      const fitted = mapping === null ? state : withMapping(state, mapping);
      return {
        ...fitted,
        place: mapping === null ? state.place : placeOf(mapping),
        fit: { changes, problems, isApproved: changes.length === 0 },
      };
    }),
    on(BringEvents.changesApproved, (state, { isApproved }) => ({
      ...state,
      fit: state.fit === null ? null : { ...state.fit, isApproved },
    })),
    on(BringEvents.mappingChanged, (state, { mapping }) => withMapping(state, mapping)),
    on(BringEvents.previewed, (state, { preview }) => ({ ...state, preview: loaded(preview) })),
    on(BringEvents.previewFailed, (state, { message }) => ({ ...state, preview: failed(message) })),
    on(BringEvents.reviewed, (state, { review }) => ({ ...state, review: loaded(review) })),
    on(BringEvents.reviewFailed, (state, { message }) => ({ ...state, review: failed(message) })),
    on(BringEvents.read, (state, { read }) => {
      const { mapping, like, file, drafts } = state;
      if (mapping === null || file === null) return state;
      const around = { mapping, file: file.name, like };
      return { ...state, read: loaded(read), drafts: draftsOf(read.slices, drafts, around) };
    }),
    on(BringEvents.readFailed, (state, { message }) => ({ ...state, read: failed(message) })),
    on(BringEvents.stepChosen, (state, { step }) => ({ ...state, step, finished: '' })),
    on(BringEvents.draftChanged, (state, { key, change }) => ({
      ...state,
      tables: IDLE,
      drafts: state.drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)),
    })),
    on(BringEvents.definitionChanged, (state, { key, change }) => ({
      ...state,
      tables: IDLE,
      drafts: state.drafts.map((draft) =>
        draft.key === key ? { ...draft, definition: { ...draft.definition, ...change } } : draft,
      ),
    })),
    on(BringEvents.citationChanged, (state, { change }) => ({
      ...state,
      citation: { ...state.citation, ...change },
    })),
    on(BringEvents.tablesMade, (state, { tables }) => ({ ...state, tables: loaded(tables) })),
    on(BringEvents.tablesFailed, (state, { message }) => ({ ...state, tables: failed(message) })),
    on(BringEvents.finished, (_, { title }) => ({ ...INITIAL_BRING, finished: title })),
    on(BringEvents.abandoned, () => INITIAL_BRING),
  ),
});

function withMapping(state: BringState, mapping: ExtractMapping | null): BringState {
  const preview = valueOf(state.preview) === null ? LOADING : state.preview;
  return { ...state, ...UNREAD, mapping, preview: mapping === null ? IDLE : preview };
}

/** Last year's document and address, with page and date to be entered anew. */
function cited({ like, citation }: BringState): BringState['citation'] {
  const [first] = like?.extracts ?? [];
  return first === undefined ? citation : { ...first.citation, page: '', date: NO_CITATION.date };
}

function placeOf(table: { sheet: string; range: string; headerRows: number }) {
  const { sheet, range, headerRows } = table;
  return { sheet, range, headerRows };
}
