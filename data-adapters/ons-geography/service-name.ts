import { type BoundaryLevel } from '#app/domain/boundaries.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';

/** Generalised to 500, 200 or 20 metres and clipped to the coast. Full resolution is never asked. */
export const RESOLUTIONS = ['BUC', 'BSC', 'BGC'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** A service of the directory that holds boundaries, told by its name. */
export interface BoundaryService {
  readonly name: string;
  readonly level: BoundaryLevel;
  /** Year and month the boundaries are of: `2024-05`. */
  readonly date: string;
  readonly resolution: Resolution;
  readonly extent: 'EN' | 'UK';
  /** `_V4` or `_2` at the end: the larger replaces the smaller; 0 for none. */
  readonly version: number;
}

const SUBJECTS: Readonly<Record<string, BoundaryLevel>> = {
  'LOCAL AUTHORITY DISTRICTS': 'ltla',
  LAD: 'ltla',
  'COUNTIES AND UNITARY AUTHORITIES': 'utla',
  CTYUA: 'utla',
  'INTEGRATED CARE BOARDS': 'icb',
  ICB: 'icb',
  'NHS ENGLAND REGIONS': 'nhs-region',
  NHSER: 'nhs-region',
  REGIONS: 'region',
  RGN: 'region',
};
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const MONTH =
  /^(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(UARY|RUARY|CH|IL|E|Y|UST|T|TEMBER|OBER|EMBER)?$/;

/**
 * Reads names such as `Local_Authority_Districts_May_2024_Boundaries_UK_BUC_V2` and
 * `LAD_DEC_24_UK_BSC`; null for lookups, lists of names, other areas and other resolutions.
 */
export function readServiceName(name: string): BoundaryService | null {
  const words = name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  const at = words.findIndex((word) => MONTH.test(word));
  const level = SUBJECTS[words.slice(0, Math.max(at, 0)).join(' ')];
  const month = MONTHS.indexOf(words[at]?.slice(0, 3) ?? '') + 1;
  const year = /^(?:20)?(\d\d)$/.exec(words[at + 1] ?? '')?.[1];
  if (level === undefined || month === 0 || year === undefined) return null;

  const rest = words.slice(at + 2).filter((word) => word !== 'BOUNDARIES');
  const extent = (['EN', 'UK'] as const).find((one) => rest.includes(one));
  const resolution = RESOLUTIONS.find((one) => rest.includes(one));
  const others = rest.filter((word) => word !== extent && word !== resolution);
  const versions = others.map(versionOf).filter((version) => version !== null);
  if (extent === undefined || resolution === undefined) return null;
  if (versions.length < others.length) return null;
  const version = Math.max(0, ...versions);
  return {
    name,
    level,
    date: `20${year}-${String(month).padStart(2, '0')}`,
    resolution,
    extent,
    version,
  };
}

function versionOf(word: string): number | null {
  const version = readNumber(word.replace(/^V(?=\d)/, ''));
  return version === 'not-a-number' ? null : version;
}
