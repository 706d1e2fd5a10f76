/** A card that a person keeps for the briefing, as it stood when they did. */
export interface StarredCard {
  /** Name of the card on its page; blank where the page is all there is to name. */
  readonly card: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, period and population. */
  readonly subtitle: string;
  /** Source, licence and age. */
  readonly sourceLine: string;
  /** Where it is shown again, below the atlas: `/area/E54000061?lens=msk#spine`. */
  readonly address: string;
  /** ISO date. */
  readonly starredOn: string;
  /** The lowest stands first. */
  readonly position: number;
}

/** What makes two cards the same finding: where, which card and what it says, not how it is shown. */
export function isSameFinding(
  a: Pick<StarredCard, 'card' | 'title' | 'subtitle' | 'address'>,
  b: Pick<StarredCard, 'card' | 'title' | 'subtitle' | 'address'>,
): boolean {
  return (
    a.card === b.card &&
    a.title === b.title &&
    a.subtitle === b.subtitle &&
    pageOf(a.address) === pageOf(b.address)
  );
}

function pageOf(address: string): string {
  return address.split(/[?#]/)[0] ?? '';
}
