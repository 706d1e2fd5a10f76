/** A column's id, a minus in front where the highest stands first: `name`, `-figure-0`. */
export type SheetOrder = string;

export const CARD_TABS = ['chart', 'table'] as const;
export type CardTab = (typeof CARD_TABS)[number];

/** How a card stands: what it shows, and by which column its table is sorted; null as it comes. */
export interface CardState {
  readonly tab: CardTab;
  readonly order: SheetOrder | null;
}

/** By card; a card that stands as it comes is not in it. */
export type CardStates = Readonly<Record<string, CardState>>;

export const PLAIN_CARD: CardState = { tab: 'chart', order: null };

const CARD = /^([a-z][a-z0-9-]{0,80}):(chart|table)(?::(-?(?:label|figure|word)-\d{1,2}))?$/;

/** `heat:table:-figure-0,funnel:table`, as the address holds it. */
export function cardStatesText(states: CardStates): string {
  return Object.entries(states)
    .filter(([, { tab, order }]) => tab !== PLAIN_CARD.tab || order !== null)
    .map(([card, { tab, order }]) => [card, tab, ...(order === null ? [] : [order])].join(':'))
    .sort()
    .join(',');
}

/** Reads `cardStatesText`; what is no card's state is left out. */
export function readCardStates(text: string | undefined): CardStates {
  const entries = (text ?? '').split(',').flatMap((part): [string, CardState][] => {
    const [, card, tab, order] = CARD.exec(part) ?? [];
    if (card === undefined || (tab === 'chart' && order === undefined)) return [];
    return [[card, { tab: tab === 'table' ? 'table' : 'chart', order: order ?? null }]];
  });
  return Object.fromEntries(entries);
}

/** One card's state; that of a card as it comes where nothing was changed. */
export function cardState(states: CardStates, card: string): CardState {
  return Object.hasOwn(states, card) ? (states[card] ?? PLAIN_CARD) : PLAIN_CARD;
}
