import { type Geography } from '#app/domain/area.ts';
import { plainPlace } from './place-names.ts';

/** A place that is no longer one: its figures cannot be carried over to what replaced it. */
export interface FormerPlace {
  readonly name: string;
  /** The last year it was one. */
  readonly until: string;
  /** Codes of the areas its ground went to. */
  readonly successors: readonly string[];
}

/** What was abolished on 1 April 2009: successor, then its districts. */
const UNTIL_2009: readonly (readonly [successor: string, ...districts: string[]])[] = [
  ['E06000056', 'Mid Bedfordshire', 'South Bedfordshire'],
  ['E06000050', 'Chester', 'Ellesmere Port and Neston', 'Vale Royal'],
  ['E06000049', 'Congleton', 'Crewe and Nantwich', 'Macclesfield'],
  ['E06000052', 'Caradon', 'Carrick', 'Kerrier', 'North Cornwall', 'Penwith', 'Restormel'],
  [
    'E06000047',
    'Chester-le-Street',
    'Derwentside',
    'Easington',
    'Sedgefield',
    'Teesdale',
    'Wear Valley',
    'Durham City',
  ],
  [
    'E06000057',
    'Alnwick',
    'Berwick-upon-Tweed',
    'Blyth Valley',
    'Castle Morpeth',
    'Tynedale',
    'Wansbeck',
  ],
  [
    'E06000051',
    'Bridgnorth',
    'North Shropshire',
    'Oswestry',
    'Shrewsbury and Atcham',
    'South Shropshire',
  ],
  ['E06000054', 'Kennet', 'North Wiltshire', 'Salisbury', 'West Wiltshire'],
];

const COUNTIES: readonly (FormerPlace & { readonly code: string })[] = [
  { name: 'Bedfordshire', until: '2009', successors: ['E06000055', 'E06000056'], code: '' },
  { name: 'Cheshire', until: '2009', successors: ['E06000049', 'E06000050'], code: '' },
  { name: 'Dorset', until: '2019', successors: ['E06000059', 'E06000058'], code: 'E10000009' },
];

/** Codes replaced after a small change of boundary, for the same place. */
const EARLIER_CODES: ReadonlyMap<string, string> = new Map([
  ['E06000048', 'E06000057'],
  ['E07000097', 'E07000242'],
  ['E07000100', 'E07000240'],
  ['E07000101', 'E07000243'],
  ['E07000104', 'E07000241'],
  ['E08000020', 'E08000037'],
]);

/** Former places and replaced codes, by plain name and by code. */
export interface FormerPlaces {
  readonly byName: ReadonlyMap<string, FormerPlace>;
  readonly byCode: ReadonlyMap<string, FormerPlace>;
  /** Other codes of places that are still there, to the code held here. */
  readonly recoded: ReadonlyMap<string, string>;
}

export function formerPlaces(geography: Geography): FormerPlaces {
  const byName = new Map<string, FormerPlace>();
  const byCode = new Map<string, FormerPlace>();
  const recoded = new Map(EARLIER_CODES);
  for (const [successor, ...districts] of UNTIL_2009) {
    for (const name of districts) {
      byName.set(plainPlace(name), { name, until: '2009', successors: [successor] });
    }
  }
  for (const { code, ...county } of COUNTIES) {
    byName.set(plainPlace(county.name), county);
    if (code !== '') byCode.set(code, county);
  }
  for (const { alias, code, kind, level, note } of geography.aliases) {
    if (kind === 'ods') continue;
    const isSameGround =
      kind.startsWith('recode') || (kind === 'abolished_whole' && level === 'utla');
    if (isSameGround) {
      recoded.set(alias, code);
      continue;
    }
    const name = /^[^,;]+/.exec(note)?.[0] ?? alias;
    const until = /last seen (\d{4})/.exec(note)?.[1] ?? '';
    const successors = [...(byCode.get(alias)?.successors ?? []), code];
    byCode.set(alias, { name, until, successors });
    byName.set(plainPlace(name), { name, until, successors });
  }
  return { byName, byCode, recoded };
}
