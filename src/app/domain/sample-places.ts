import { type Area, type AreaLevel, type Geography, type Membership } from './area.ts';
import { isSamplePlace } from './sample-id.ts';

/** A fictional board with three districts: no place in England has these names or codes. */
export const SAMPLE_BOARD = { code: 'SAMPLE001', level: 'icb' } as const;
export const SAMPLE_DISTRICTS = {
  merrowfield: { code: 'SAMPLE011', level: 'ltla' },
  thornwick: { code: 'SAMPLE012', level: 'ltla' },
  quillbay: { code: 'SAMPLE013', level: 'ltla' },
} as const;

export const SAMPLE_AREAS: readonly Area[] = [
  samplePlace(SAMPLE_BOARD, 'Merrow Vale', 412_000, 251_000),
  samplePlace(SAMPLE_DISTRICTS.merrowfield, 'Merrowfield', 198_000, 124_000),
  samplePlace(SAMPLE_DISTRICTS.thornwick, 'Thornwick Moor', 121_000, 71_000),
  samplePlace(SAMPLE_DISTRICTS.quillbay, 'Quillbay', 93_000, 56_000),
];

const SAMPLE_MEMBERSHIPS: readonly Membership[] = Object.values(SAMPLE_DISTRICTS).map(
  (district) => ({
    child: district.code,
    childLevel: district.level,
    parent: SAMPLE_BOARD.code,
    parentLevel: SAMPLE_BOARD.level,
    share: 1,
    shareWorkingAge: 1,
    vintage: null,
  }),
);

/** The geography with the fictional places beside the real ones. */
export function withSamplePlaces(geography: Geography): Geography {
  if (geography.areas.some(({ code }) => isSamplePlace(code))) return geography;
  return {
    ...geography,
    areas: [...geography.areas, ...SAMPLE_AREAS],
    memberships: [...geography.memberships, ...SAMPLE_MEMBERSHIPS],
  };
}

function samplePlace(
  { code, level }: { readonly code: string; readonly level: AreaLevel },
  name: string,
  all: number,
  workingAge: number,
): Area {
  return {
    code,
    level,
    name: `Sample: ${name}`,
    shortName: `Sample: ${name}`,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 0,
    longitude: 0,
    population: { all, workingAge },
    confidence: 'medium',
    note: 'Fictional place of the sample register',
  };
}
