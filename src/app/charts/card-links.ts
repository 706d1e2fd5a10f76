/** Writes links to cards. Without one, a link is the address as it stands. */
export abstract class CardLinks {
  /** The whole address that shows a card again, or the page where the card has no name. */
  abstract to(card: string): string;
}
