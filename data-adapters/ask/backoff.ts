import { type Patience } from './ask-settings.ts';

/**
 * Milliseconds to wait after so many failed attempts: anything from nothing up to a limit that
 * doubles each time, so that readers who were refused together do not come back together.
 */
export function backoffMs(
  failed: number,
  { baseMs, mostMs }: Pick<Patience, 'baseMs' | 'mostMs'>,
  random: () => number,
): number {
  return random() * Math.min(mostMs, baseMs * 2 ** (failed - 1));
}
