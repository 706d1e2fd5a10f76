import { type GapSettings } from '../domain/gap-settings.ts';
import { SUBDOMAIN_NAMES, type Subdomain, SUBDOMAINS } from '../domain/lens.ts';

/** An indicator of the lens whose weight can be moved. */
export interface WeighedIndicator {
  readonly id: string;
  readonly title: string;
  readonly subdomain: Subdomain;
  /** The catalogue's weight. */
  readonly standard: number;
}

/** The weight in force. */
export function weightOf({ id, standard }: WeighedIndicator, { weights }: GapSettings): number {
  return Object.hasOwn(weights, id) ? (weights[id] ?? standard) : standard;
}

/** What is wrong with weights that would leave nothing to score, in a sentence; blank where nothing is. */
export function weightProblem(
  settings: GapSettings,
  indicators: readonly WeighedIndicator[],
): string {
  if (SUBDOMAINS.every((part) => settings.parts[part] === 0)) {
    return 'One part of need at least must have a weight above 0.';
  }
  const empty = SUBDOMAINS.find((part) => {
    const own = indicators.filter(({ subdomain }) => subdomain === part);
    const isOut = own.length > 0 && own.every((one) => weightOf(one, settings) === 0);
    return settings.parts[part] > 0 && isOut;
  });
  return empty === undefined
    ? ''
    : `One figure at least in “${SUBDOMAIN_NAMES[empty]}” must have a weight above 0, or the part itself the weight 0.`;
}
