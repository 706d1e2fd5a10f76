import { type Directory, type DirectoryDoor, type DirectoryEntry } from './directory.ts';
import { DOOR_NAMES, DOORS } from './service-lists.ts';
import { textRows } from './text-rows.ts';

/** One service on the card: what to do, and a mark where it was not verified lately. */
export interface CardLine {
  readonly id: string;
  readonly name: string;
  /** Contact, else link, else how to refer, whole; what to do where none of them can stand here. */
  readonly reach: string;
  readonly mark: string | null;
}

/** One of the panels after the cover. */
export interface CardPanel {
  readonly title: string;
  /** Whether its door began on a panel before. */
  readonly isContinued: boolean;
  readonly lines: readonly CardLine[];
  /** How many services of this door are left to the full directory; told once, on its last panel. */
  readonly more: number;
}

/** A sheet of A4 printed on both sides and folded twice into eight panels: a cover, and these. */
export interface PocketCard {
  readonly placeName: string;
  /** Where anything on it is not real. */
  readonly sampleNotice: string | null;
  /** At most seven; every door with a service has one at least. */
  readonly panels: readonly CardPanel[];
  /** Doors through which nothing is recorded, in a sentence; null where there is none such. */
  readonly emptyDoors: string | null;
  readonly summary: string;
}

/** What the services of a panel have room for: em across, and rows of text. */
export interface CardSize {
  readonly columns: number;
  readonly rows: number;
}

export const CARD_SIZES = {
  normal: { columns: 27, rows: 26 },
  large: { columns: 16, rows: 13 },
} as const satisfies Readonly<Record<string, CardSize>>;

/** Panels after the cover. */
export const CARD_PANELS = 7;
/** Between two services, and around the line that counts those left out, in rows. */
const GAP = 0.4;
/** “and 12,345 more: see the full directory”, on either size of card. */
const MORE_ROWS = 3 + GAP;
/** A longer link or way to refer is left to the full directory, in characters. */
const MOST_REACH = 200;

export const SEE_DIRECTORY = 'see the full directory';

/**
 * The directory of a place as a card. No text is cut: a service stands on it whole or is counted as
 * left to the full directory. Verified ones come first; panels to spare go to the doors that leave
 * out most.
 *
 * @param day today in words.
 */
export function pocketCard(
  directory: Directory,
  placeName: string,
  day: string,
  size: CardSize = CARD_SIZES.normal,
): PocketCard {
  const { doors, services, unverified } = directory;
  const marked = unverified === 0 ? '' : ` ${unverified} not verified for 6 months: check first.`;
  const one = services === 1 ? '1 service' : `${services} services`;
  return {
    placeName,
    sampleNotice: directory.hasSamples ? 'Sample: not real services' : null,
    panels: shareOut(
      doors.map((door) => sized(door, size)),
      size,
    ).flatMap(panelsOf),
    emptyDoors: emptyDoors(doors),
    summary: `${one} recorded on ${day}.${marked} Others may exist.`,
  };
}

interface SizedLine extends CardLine {
  readonly rows: number;
}
interface SizedDoor {
  readonly title: string;
  readonly lines: readonly SizedLine[];
}
interface Filled extends SizedDoor {
  readonly pages: readonly (readonly SizedLine[])[];
  readonly more: number;
}

function sized({ title, entries }: DirectoryDoor, { columns }: CardSize): SizedDoor {
  const verifiedFirst = [
    ...entries.filter(({ mark }) => mark === null),
    ...entries.filter(({ mark }) => mark !== null),
  ];
  const lines = verifiedFirst.map((entry): SizedLine => {
    const line = cardLine(entry);
    const texts = [line.name, line.reach, ...(line.mark === null ? [] : [line.mark])];
    return { ...line, rows: texts.reduce((sum, text) => sum + textRows(text, columns), GAP) };
  });
  return { title, lines };
}

/** A panel for each door; another, while there are any, for the one that leaves out most. */
function shareOut(doors: readonly SizedDoor[], size: CardSize): readonly Filled[] {
  const filled = doors.map((door) => fill(door, 1, size));
  for (let spare = CARD_PANELS - doors.length; spare > 0; spare -= 1) {
    const more = filled.map((door) => door.more);
    const most = more.indexOf(Math.max(...more));
    const [door] = filled.slice(most, most + 1);
    if (door === undefined || door.more === 0) break;
    const wider = fill(door, door.pages.length + 1, size);
    // What no panel can hold stays left out.
    if (wider.more === door.more) break;
    filled[most] = wider;
  }
  return filled;
}

function fill({ title, lines }: SizedDoor, panels: number, { rows }: CardSize): Filled {
  const whole = spread(lines, panels, rows, 0);
  const pages = whole.left === 0 ? whole : spread(lines, panels, rows, MORE_ROWS);
  return { title, lines, pages: pages.pages, more: pages.left };
}

function spread(lines: readonly SizedLine[], panels: number, rows: number, reserved: number) {
  const pages = Array.from({ length: panels }, (): SizedLine[] => []);
  let [page, used, left] = [0, 0, 0];
  for (const line of lines) {
    const room = (at: number) => rows - (at === panels - 1 ? reserved : 0);
    if (used + line.rows > room(page) && page < panels - 1 && line.rows <= room(page + 1)) {
      [page, used] = [page + 1, 0];
    }
    if (used + line.rows <= room(page)) {
      pages[page]?.push(line);
      used += line.rows;
    } else left += 1;
  }
  return { pages, left };
}

function panelsOf({ title, pages, more }: Filled): readonly CardPanel[] {
  return pages.map((lines, index) => ({
    title: index === 0 ? title : `${title} (continued)`,
    isContinued: index > 0,
    lines: lines.map(({ id, name, reach, mark }) => ({ id, name, reach, mark })),
    more: index === pages.length - 1 ? more : 0,
  }));
}

function emptyDoors(doors: readonly DirectoryDoor[]): string | null {
  const open = new Set(doors.map(({ door }) => door));
  const empty = DOORS.filter((door) => !open.has(door)).map((door) =>
    DOOR_NAMES[door].title.replace(/^./, (first) => first.toLowerCase()),
  );
  return empty.length === 0 ? null : `Nothing is recorded under: ${empty.join(', ')}.`;
}

function cardLine({ id, name, contact, link, howToRefer, mark }: DirectoryEntry): CardLine {
  const ways = [contact, link, howToRefer].filter((text) => text !== '');
  const reach = ways.find((text) => text.length <= MOST_REACH);
  return {
    id,
    name,
    reach: reach ?? (ways.length > 0 ? SEE_DIRECTORY : 'no contact recorded: ask the provider'),
    mark,
  };
}
