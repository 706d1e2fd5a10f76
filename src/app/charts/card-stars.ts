import { type CardWords } from '../domain/card-words.ts';

/** A card as it stands: its name on the page, blank where it has none, and what it says. */
export interface StarredNow extends Pick<CardWords, 'title' | 'subtitle' | 'sourceLine'> {
  readonly card: string;
}

/** Keeps cards for the briefing. Without one, cards have no star. */
export abstract class CardStars {
  /** Signals are read, so that what shows it follows. */
  abstract has(card: StarredNow): boolean;
  abstract set(card: StarredNow, isStarred: boolean): void;
}
