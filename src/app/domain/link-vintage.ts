import { parsePeriodId } from './period.ts';

/** When a link was made, and with which figures. */
export interface LinkVintage {
  /** ISO date. */
  readonly on: string;
  /** Edition of the bundled figures; null: not told. */
  readonly edition: string | null;
  /** ISO date on which its browser last asked a publisher for newer ones; null: it never did. */
  readonly asked: string | null;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MADE = new RegExp(`^(${DAY})(?:\\.([0-9a-f]{10})?(?:\\.(${DAY}))?)?$`);

/** `2026-11-25`, `2026-11-25.1a2b3c4d5e` or, with the day of asking, `2026-11-25.1a2b3c4d5e.2026-11-24`. */
export function linkVintageText({ on, edition, asked }: LinkVintage): string {
  if (asked !== null) return [on, edition ?? '', asked].join('.');
  return edition === null ? on : `${on}.${edition}`;
}

/** Reads `linkVintageText`; null where it is no such text. */
export function readLinkVintage(text: string): LinkVintage | null {
  const [, on, edition, asked] = MADE.exec(text) ?? [];
  if (on === undefined || !isDay(on) || (asked !== undefined && !isDay(asked))) return null;
  return { on, edition: edition ?? null, asked: asked ?? null };
}

function isDay(date: string): boolean {
  return parsePeriodId(`${date}/P0D`) !== null;
}
