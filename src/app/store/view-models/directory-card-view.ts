import { createSelector } from '@ngrx/store';
import { type Area } from '#app/domain/area.ts';
import { CARD_PANELS, CARD_SIZES, type CardPanel, pocketCard } from '#app/domain/pocket-card.ts';
import { dayText } from './directory-entry-words.ts';
import { selectDirectory } from './directory-view.ts';

/** A folded panel by its number in reading order, the cover being 1. */
export interface FoldedPanel {
  readonly number: number;
  /** Null: nothing is left to stand on it but notes. */
  readonly panel: CardPanel | null;
}

/** The pocket card of the chosen place, panel by panel. */
export interface CardView {
  readonly place: Area;
  readonly sampleNotice: string | null;
  readonly summary: string;
  /** Doors with the number of their first panel. */
  readonly contents: readonly { readonly title: string; readonly panel: number }[];
  readonly emptyDoors: string | null;
  /** How many services stand in the directory alone. */
  readonly leftOut: number;
  readonly services: number;
  /** Panels of each side after the cover, in reading order. */
  readonly outside: readonly FoldedPanel[];
  readonly inside: readonly FoldedPanel[];
}

/** Panels of each side of the sheet. */
const OF_A_SIDE = 4;

/** Null where there is no directory to make it from. */
export function selectCardView(today: string, size: keyof typeof CARD_SIZES) {
  return createSelector(selectDirectory(today), (state): CardView | null => {
    if (state.kind !== 'shown') return null;
    const { place, directory } = state;
    const card = pocketCard(directory, place.shortName, dayText(today), CARD_SIZES[size]);
    const { panels, sampleNotice, summary, emptyDoors } = card;
    const folded = Array.from({ length: CARD_PANELS }, (_, index): FoldedPanel => {
      return { number: index + 2, panel: panels[index] ?? null };
    });
    return {
      place,
      sampleNotice,
      summary,
      emptyDoors,
      contents: contentsOf(panels),
      services: directory.services,
      leftOut: panels.reduce((sum, { more }) => sum + more, 0),
      outside: folded.slice(0, OF_A_SIDE - 1),
      inside: folded.slice(OF_A_SIDE - 1),
    };
  });
}

function contentsOf(panels: readonly CardPanel[]): CardView['contents'] {
  return panels.flatMap(({ title, isContinued }, index) =>
    isContinued ? [] : [{ title, panel: index + 2 }],
  );
}
