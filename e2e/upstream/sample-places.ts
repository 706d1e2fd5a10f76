import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real place; every figure about it here is made up. */
export interface SamplePlace {
  readonly code: string;
  readonly name: string;
  readonly level: 'england' | 'region' | 'nhs-region' | 'icb' | 'utla' | 'ltla';
  /** Residents of all ages, and aged 16 to 64. */
  readonly people: number;
  readonly workingAge: number;
}

interface Area extends Pick<SamplePlace, 'code' | 'name' | 'level'> {
  readonly validFrom: string | null;
  readonly population: { readonly all: number; readonly workingAge: number };
}

const AREAS = join(import.meta.dirname, '../../assets/snapshot/areas.json');
let known: readonly SamplePlace[] | undefined;

/** England, its regions, NHS regions, boards up to March 2026, and all authorities. */
export function samplePlaces(): readonly SamplePlace[] {
  if (known !== undefined) return known;
  const { areas } = JSON.parse(readFileSync(AREAS, 'utf8')) as { readonly areas: readonly Area[] };
  known = areas
    .filter(({ level, validFrom }) => level !== 'icb' || (validFrom ?? '') < '2026-04-01')
    .map(({ code, name, level, population }) => ({
      code,
      name,
      level,
      people: population.all,
      workingAge: population.workingAge,
    }));
  return known;
}

/** A number from 0 up to 1 that is always the same for the same words. */
export function madeUp(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('|')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
