import { type ChartTab } from './figure-tabs.ts';
import { type SheetSort } from './sheet-sort.ts';

/** What a card shows, and by which column its table is sorted; null as it comes. */
export interface CardShown {
  readonly tab: ChartTab;
  readonly sort: SheetSort | null;
}

/**
 * Keeps how each card of a page stands, by the card's id. A page with several cards provides one;
 * on others each card keeps its own.
 */
export abstract class CardMemory {
  /** How a card stands: a signal is read, so that what shows it follows. */
  abstract of(card: string): CardShown;
  abstract change(card: string, change: Partial<CardShown>): void;
}
