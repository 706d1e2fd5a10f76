import { type FundingState, fundingState } from './funding-end.ts';
import { type Nesting, type PlaceKey, type PlaceNesting } from './place-nesting.ts';
import { isSample } from './sample-id.ts';
import { type Register, type Service, type Verified } from './service.ts';
import { type Door, DOOR_NAMES, DOORS, FAMILY_NAMES } from './service-lists.ts';
import { VERIFIED_WORDS, verifiedState } from './verification.ts';

/** A service as the directory of a place shows it. Blank text and null: not recorded. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly provider: string;
  readonly howToRefer: string;
  readonly eligibility: string;
  readonly contact: string;
  readonly link: string;
  readonly medianWaitWeeks: number | null;
  /** `covers a part of this place only`; null where it serves the place as a whole. */
  readonly scope: string | null;
  /** `not verified for 6 months`, `never verified`; null where it is current. */
  readonly mark: string | null;
  readonly verified: Verified | null;
  /** ISO date on which the funding ends or ended. */
  readonly fundingEnds: string | null;
  readonly funding: FundingState | null;
  readonly isSample: boolean;
}

/** Services by the door through which one comes. */
export interface DirectoryDoor {
  /** Null: no door is recorded for these services. */
  readonly door: Door | null;
  readonly title: string;
  readonly entries: readonly DirectoryEntry[];
}

export interface Directory {
  readonly place: PlaceKey;
  /** Only doors through which something can be reached; a service stands under each of its doors. */
  readonly doors: readonly DirectoryDoor[];
  readonly services: number;
  /** How many of them are not verified within six months. */
  readonly unverified: number;
  readonly hasSamples: boolean;
}

/** “Team 2” before “Team 10”. */
const BY_NAME = new Intl.Collator('en-GB', { numeric: true });

const SCOPES: Readonly<Partial<Record<Nesting, string>>> = {
  holds: 'covers a part of this place only',
  part: 'covers a part of this place only',
};

/**
 * The services of a place by door. Services of a wider place, such as its board, are in; entries not
 * verified for six months are marked, never hidden. A door nobody answered for is no door: services
 * with none stand under “Door not recorded”.
 */
export function directoryOf(
  register: Register,
  place: PlaceKey,
  { nesting }: PlaceNesting,
  today: string,
): Directory {
  const serving = register.services.flatMap((service) => {
    const lies = service.places.map((served) => nesting(place, served));
    const near = (['same', 'inside', 'holds', 'part'] as const).find((one) => lies.includes(one));
    return near === undefined ? [] : [{ service, entry: entryOf(service, near, today) }];
  });
  serving.sort((a, b) => BY_NAME.compare(a.entry.name, b.entry.name));
  const under = (door: Door | null) =>
    serving.flatMap(({ service, entry }) => (opens(service, door) ? [entry] : []));
  const doors = [...DOORS, null].map((door): DirectoryDoor => {
    const title = door === null ? 'Door not recorded' : DOOR_NAMES[door].title;
    return { door, title, entries: under(door) };
  });
  return {
    place: { code: place.code, level: place.level },
    doors: doors.filter(({ entries }) => entries.length > 0),
    services: serving.length,
    unverified: serving.filter(({ entry }) => entry.mark !== null).length,
    hasSamples: serving.some(({ entry }) => entry.isSample),
  };
}

function opens({ doors }: Service, door: Door | null): boolean {
  return door === null ? !DOORS.some((one) => doors[one] === 'yes') : doors[door] === 'yes';
}

function entryOf(service: Service, lies: Nesting, today: string): DirectoryEntry {
  const { id, name, howToRefer, eligibility, contact, link, medianWaitWeeks, fundingEnds } =
    service;
  const state = verifiedState(service.verified, today);
  return {
    id,
    name,
    family: FAMILY_NAMES[service.family],
    provider: service.provider.name,
    howToRefer,
    eligibility,
    contact,
    link,
    medianWaitWeeks,
    scope: SCOPES[lies] ?? null,
    mark: state === 'current' ? null : VERIFIED_WORDS[state],
    verified: service.verified,
    fundingEnds,
    funding: fundingState(fundingEnds, today),
    isSample: isSample(id),
  };
}
