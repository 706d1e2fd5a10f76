import { type Directory, type DirectoryEntry } from './directory.ts';

/** One line of the card: the service, what to do, and a mark where it was not verified lately. */
export interface CardLine {
  readonly name: string;
  /** Contact, else link, else how to refer; `ask the provider` where none is recorded. */
  readonly reach: string;
  readonly mark: string | null;
}

export interface CardDoor {
  readonly title: string;
  readonly lines: readonly CardLine[];
  /** How many services of this door are left to the full directory. */
  readonly more: number;
}

/** What a folded card holds: two sides of doors, the rules of use, and what was left out. */
export interface PocketCard {
  readonly title: string;
  /** `Sample: not a real service`, where anything on it is. */
  readonly sampleNotice: string | null;
  readonly front: readonly CardDoor[];
  readonly back: readonly CardDoor[];
  readonly footer: string;
}

/** Longest text of a line, in characters. */
const MOST_TEXT = 70;

/**
 * The directory of a place, cut down to a card: at most so many services a door, verified ones first,
 * the first half of the doors on the front. What does not fit is counted, not forgotten.
 */
export function pocketCard(
  directory: Directory,
  placeName: string,
  today: string,
  mostOfDoor = 4,
): PocketCard {
  const doors = directory.doors.map(({ title, entries }): CardDoor => {
    const verifiedFirst = [
      ...entries.filter(({ mark }) => mark === null),
      ...entries.filter(({ mark }) => mark !== null),
    ];
    const shown = verifiedFirst.slice(0, mostOfDoor);
    return { title, lines: shown.map(cardLine), more: entries.length - shown.length };
  });
  const half = Math.ceil(doors.length / 2);
  const { unverified } = directory;
  const marked = unverified === 0 ? '' : ` ${unverified} not verified for 6 months: check first.`;
  return {
    title: `Work and health: which door? ${placeName}`,
    sampleNotice: directory.hasSamples ? 'Sample: these services are not real' : null,
    front: doors.slice(0, half),
    back: doors.slice(half),
    footer: `${directory.services} services recorded on ${today}.${marked} Others may exist.`,
  };
}

function cardLine(entry: DirectoryEntry): CardLine {
  const reach = [entry.contact, entry.link, entry.howToRefer].find((text) => text !== '');
  return {
    name: short(entry.name),
    reach: reach === undefined ? 'ask the provider' : short(reach),
    mark: entry.mark,
  };
}

function short(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length <= MOST_TEXT ? line : `${line.slice(0, MOST_TEXT - 1).trimEnd()}…`;
}
