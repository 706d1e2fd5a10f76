import { type AreaLevel } from './area.ts';
import { type Feed } from './indicator.ts';
import { type Subdomain, type Lens } from './lens.ts';

/** Where newer figures of an indicator of the catalogue can be asked for. */
export interface LiveFeed {
  /** Id in the indicator catalogue. */
  readonly indicator: string;
  /** Its rows in the answer. For Nomis the key is a variable, or `long-term-sick-16-64`. */
  readonly feed: Feed;
  /** Only rows of this many months, where a publisher gives several lengths; null: all. */
  readonly months: number | null;
  /** The levels worth asking for. */
  readonly levels: readonly AreaLevel[];
  /** How the live figures differ from those bundled, as a reader should know; blank: they do not. */
  readonly note: string;
}

const SURVEY_LEVELS = ['england', 'region', 'icb', 'utla', 'ltla'] as const;
const GP_LEVELS = ['england', 'region', 'nhs-region', 'icb', 'utla', 'ltla'] as const;
const LOCAL_LEVELS = ['england', 'region', 'utla', 'ltla'] as const;
const UPPER_LEVELS = ['england', 'region', 'utla'] as const;

function nomis(indicator: string, key: string, note: string): LiveFeed {
  return {
    indicator,
    feed: { source: 'nomis', key },
    months: 12,
    levels: SURVEY_LEVELS,
    note,
  };
}

/** A row of Fingertips: `id` with the sex and age as its figures name them. */
function fingertips(
  indicator: string,
  id: number,
  split: { readonly sex: string; readonly age: string },
  levels: readonly AreaLevel[],
  more: { readonly months?: number; readonly note?: string } = {},
): LiveFeed {
  return {
    indicator,
    feed: { source: 'ohid-fingertips', key: String(id), ...split },
    months: more.months ?? null,
    levels,
    note: more.note ?? '',
  };
}

const persons = (age: string) => ({ sex: 'Persons', age });
const YEARS_ENDING = 'Twelve months ending in the newest quarter, not a calendar year.';
const BY_PRACTICE =
  'For authorities, people registered with the practices that lie in them, not residents.';

/**
 * The indicators of the catalogue that a publisher defines exactly alike, and how to ask for them.
 * Not here, because the definitions differ: wellbeing scores are averages, where Fingertips 22301 to
 * 22304 are shares of people with low scores.
 */
export const LIVE_FEEDS: readonly LiveFeed[] = [
  nomis('inactivity-rate', '111', YEARS_ENDING),
  nomis('employment-rate', '45', YEARS_ENDING),
  nomis(
    'long-term-sick-share-of-inactive',
    '1496',
    `${YEARS_ENDING} With limits, which the withdrawn series never had.`,
  ),
  nomis(
    'long-term-sick-16-64',
    'long-term-sick-16-64',
    `${YEARS_ENDING} From people counted, with limits from both series it is worked out from.`,
  ),
  fingertips('depression', 848, persons('18+ yrs'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('severe-mental-illness', 90581, persons('All ages'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('diabetes', 241, persons('17+ yrs'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('coronary-heart-disease', 273, persons('All ages'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('hypertension', 219, persons('All ages'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('heart-failure', 262, persons('All ages'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('stroke', 212, persons('All ages'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('rheumatoid-arthritis', 91269, persons('16+ yrs'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('obesity-register', 92588, persons('18+ yrs'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('smoking-register', 91547, persons('15+ yrs'), GP_LEVELS, { note: BY_PRACTICE }),
  fingertips('smoking', 92443, persons('18+ yrs'), LOCAL_LEVELS),
  fingertips('physically-inactive', 93015, persons('19+ yrs'), LOCAL_LEVELS),
  fingertips('overweight-or-obese', 93088, persons('18+ yrs'), LOCAL_LEVELS),
  fingertips('adult-obesity', 93881, persons('18+ yrs'), LOCAL_LEVELS),
  fingertips(
    'healthy-life-expectancy-male',
    90362,
    { sex: 'Male', age: 'All ages' },
    UPPER_LEVELS,
    { months: 36 },
  ),
  fingertips(
    'healthy-life-expectancy-female',
    90362,
    { sex: 'Female', age: 'All ages' },
    UPPER_LEVELS,
    { months: 36 },
  ),
  fingertips('preventable-cardiovascular-mortality', 93722, persons('<75 yrs'), LOCAL_LEVELS, {
    months: 36,
    note: 'Counted over three years, as the bundled figures are.',
  }),
];

/** Where an indicator can be asked for live; null where it cannot. */
export function liveFeedOf(indicatorId: string): LiveFeed | null {
  return LIVE_FEEDS.find(({ indicator }) => indicator === indicatorId) ?? null;
}

/** An indicator of Fingertips that is not in the catalogue and would fill a part of need. */
export interface Filler {
  readonly fingertipsId: number;
  readonly title: string;
  readonly lens: Exclude<Lens, 'all'>;
  readonly subdomain: Subdomain;
}

/** What a reader is offered to add where a part of need has nothing at a level. */
export const FILLERS: readonly Filler[] = [
  filler(93377, 'Long-term musculoskeletal problem, reported by patients', 'msk', 'burden'),
  filler(93375, 'Quality of life with a long-term musculoskeletal problem', 'msk', 'outcome'),
  filler(93444, 'Long-term mental health problem, reported by patients', 'mental', 'burden'),
  filler(22301, 'Low life satisfaction', 'mental', 'outcome'),
  filler(22302, 'Low feeling that life is worthwhile', 'mental', 'outcome'),
  filler(22303, 'Low happiness', 'mental', 'outcome'),
  filler(22304, 'High anxiety', 'mental', 'outcome'),
];

function filler(
  fingertipsId: number,
  title: string,
  lens: Filler['lens'],
  subdomain: Subdomain,
): Filler {
  return { fingertipsId, title, lens, subdomain };
}
