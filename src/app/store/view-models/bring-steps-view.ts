import { createSelector } from '@ngrx/store';
import { citationProblems } from '#app/domain/extract-citation.ts';
import { definitionProblems } from '#app/domain/local-indicator.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { checkMapping, type ExtractMapping } from '#data-adapters/local-extract/extract-mapping.ts';
import { bringFeature } from '../extracts/bring-feature.ts';
import { BRING_STEPS, type BringState, type BringStep } from '../extracts/bring-state.ts';
import { valueOf } from '../loadable.ts';

export const STEP_NAMES: Readonly<Record<BringStep, string>> = {
  file: 'File',
  table: 'What is where',
  places: 'Places',
  issues: 'What cannot be read',
  figures: 'What the figures are',
  accept: 'Accept',
};

export interface StepView {
  readonly step: BringStep;
  readonly name: string;
  readonly isHere: boolean;
  /** Why it cannot be opened yet; blank where it can. */
  readonly blocked: string;
}

/** What a mapping still lacks, as a sentence; blank where nothing is missing. */
export function mappingLacks(mapping: ExtractMapping | null): string {
  if (mapping === null) return 'Choose the table first.';
  if (mapping.figures.length === 0) return 'Say which column holds the value.';
  try {
    checkMapping(mapping, 'Not yet');
    return '';
  } catch (error) {
    if (!(error instanceof ForeignFileError)) throw error;
    return `${error.message.replace('Not yet: n', 'N')} Say so under “Columns”.`;
  }
}

/** Why what comes after a step cannot be opened yet. */
export function blockedAfter(step: BringStep, state: BringState, today: string): string {
  switch (step) {
    case 'file':
      return state.file === null ? 'Choose a file first.' : '';
    case 'table':
      if (state.fit !== null && state.fit.problems.length === 0 && !state.fit.isApproved) {
        return 'Say that you checked what is different from last time.';
      }
      return mappingLacks(state.mapping);
    case 'places':
      return '';
    case 'issues':
      return nothingRead(state);
    case 'figures':
      return notDescribed(state, today);
    case 'accept':
      return '';
  }
}

function nothingRead({ read }: BringState): string {
  const value = valueOf(read);
  // Not read yet is no obstacle: it is read on the way.
  return value !== null && value.records === 0
    ? 'No figure could be read: go back and correct the columns or the places.'
    : '';
}

function notDescribed({ drafts, citation, read }: BringState, today: string): string {
  if (valueOf(read) === null) return 'Wait until the figures are read.';
  const chosen = drafts.filter(({ isChosen }) => isChosen);
  if (chosen.length === 0) return 'Choose at least one indicator.';
  const wrong = chosen.find(
    ({ definition }) => Object.keys(definitionProblems(definition)).length > 0,
  );
  if (wrong !== undefined) {
    return `Something is missing in the description of “${wrong.definition.title || 'an indicator'}”.`;
  }
  return Object.keys(citationProblems(citation, today)).length > 0
    ? 'Say where the figures come from: document, page, web address and date.'
    : '';
}

/** The steps, each open once all before it are in order. */
export function selectBringSteps(today: string) {
  return createSelector(bringFeature.selectBringState, (state): readonly StepView[] => {
    let blocked = '';
    return BRING_STEPS.map((step) => {
      const view = { step, name: STEP_NAMES[step], isHere: step === state.step, blocked };
      if (blocked === '') blocked = blockedAfter(step, state, today);
      return view;
    });
  });
}

/** Is there something a person would lose with this tab? */
export const selectIsBringing = createSelector(bringFeature.selectFile, (file) => file !== null);
