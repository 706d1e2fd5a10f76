/** Who published figures, where, and on which terms. Shown beside every figure. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  /** Where a reader can look the figures up. */
  readonly url: string;
  /** When the publisher put out the edition that is bundled, as it is known. */
  readonly edition: string;
  readonly caveats: readonly string[];
}

const OGL = 'Open Government Licence v3.0';
const ONS_ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.';
const NHS_ATTRIBUTION = 'Source: NHS England, licensed under the Open Government Licence v3.0.';
const OHID_ATTRIBUTION =
  'Source: Office for Health Improvement and Disparities, Fingertips, licensed under the Open Government Licence v3.0.';

const NHS_SOURCE = {
  publisher: 'NHS England',
  licence: OGL,
  attribution: NHS_ATTRIBUTION,
} as const;
const ONS_SOURCE = {
  publisher: 'Office for National Statistics',
  licence: OGL,
  attribution: ONS_ATTRIBUTION,
} as const;

export const SOURCES = [
  {
    id: 'ons-local-statistics',
    title: 'Explore Local Statistics',
    ...ONS_SOURCE,
    url: 'https://www.ons.gov.uk/explore-local-statistics/',
    edition: 'June 2026',
    caveats: [
      'Labour-market figures come from the Annual Population Survey. ONS told the Office for Statistics Regulation in October 2024 that their quality for local authorities has deteriorated.',
    ],
  },
  {
    id: 'ons-local-statistics-withdrawn',
    title: 'Explore Local Statistics: series since withdrawn',
    ...ONS_SOURCE,
    url: 'https://www.ons.gov.uk/explore-local-statistics/',
    edition: 'July 2024, later withdrawn',
    caveats: [
      'ONS has withdrawn this series. It is a share of inactive people, not of the population.',
      'Published without confidence limits.',
    ],
  },
  {
    id: 'ohid-local-extract',
    title: 'Fingertips, in extracts for all districts',
    publisher: 'Office for Health Improvement and Disparities; extracts by Trafford Data Lab',
    licence: OGL,
    attribution: OHID_ATTRIBUTION,
    url: 'https://fingertips.phe.org.uk/',
    edition: 'May 2026',
    caveats: ['The extracts carry no confidence limits and no counts.'],
  },
  {
    id: 'ohid-fingertips',
    title: 'Fingertips public health profiles',
    publisher: 'Office for Health Improvement and Disparities',
    licence: OGL,
    attribution: OHID_ATTRIBUTION,
    url: 'https://fingertips.phe.org.uk/',
    edition: 'download of 2024',
    caveats: [],
  },
  {
    id: 'nomis',
    title: 'Annual Population Survey, from Nomis',
    ...ONS_SOURCE,
    url: 'https://www.nomisweb.co.uk/datasets/apsnew',
    edition: 'not bundled: asked live, twelve months ending each quarter since 2004',
    caveats: [
      'Official statistics in development. Local samples are small: limits of 4 to 7 points either side are common for a district.',
      'ONS told the Office for Statistics Regulation in October 2024 that their quality for local authorities has deteriorated.',
      'Twelve months, updated each quarter: only the same quarter of different years may be compared.',
      'People are rounded to 100. Reasons for inactivity are shares of inactive people, not of the population.',
    ],
  },
  {
    id: 'qof-prevalence',
    title: 'Quality and Outcomes Framework: disease registers',
    ...NHS_SOURCE,
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/quality-and-outcomes-framework-achievement-prevalence-and-exceptions-data',
    edition: '2024/25, summed from practices to ICBs by a third party',
    caveats: [
      'Diagnosed prevalence on GP lists: low may mean unmet need, not good health.',
      'People registered with a practice, not residents.',
    ],
  },
  {
    id: 'ons-health-index',
    title: 'Health Index for England',
    ...ONS_SOURCE,
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthandwellbeing/bulletins/healthinengland/2015to2021',
    edition: '2015 to 2021',
    caveats: [
      'An index score (England 2015 = 100, higher is better), not a percentage; published without limits.',
    ],
  },
  {
    id: 'community-waits',
    title: 'Community Health Services waiting lists',
    ...NHS_SOURCE,
    url: 'https://www.england.nhs.uk/statistics/statistical-work-areas/community-health-services-waiting-lists/',
    edition: '11 December 2025, for October 2025',
    caveats: [
      'Unvalidated management information. A blank is a provider that did not submit, not an empty list.',
      'A queue is not capacity: it never enters the need score or the gap.',
    ],
  },
  {
    id: 'talking-therapies',
    title: 'NHS Talking Therapies',
    ...NHS_SOURCE,
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-talking-therapies-for-anxiety-and-depression-annual-reports',
    edition: '2022/23 to 2024/25',
    caveats: ['Counts are rounded to 5 by the publisher; a blank is suppressed.'],
  },
  {
    id: 'sickness-absence',
    title: 'NHS staff sickness absence rates',
    ...NHS_SOURCE,
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-sickness-absence-rates',
    edition: '2024/25',
    caveats: ['The NHS as an employer: all its staff, not residents and not AHPs alone.'],
  },
  {
    id: 'primary-care-ahp',
    title: 'Primary care network workforce',
    ...NHS_SOURCE,
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/primary-care-network-workforce',
    edition: 'September 2022, summed from person-level records',
    caveats: [
      'Primary care networks only: most AHPs work in trusts and community services, which publish no open figure by place.',
      'A profession with no row for a place is not counted, so a total is a lower bound.',
    ],
  },
  {
    id: 'deprivation',
    title: 'Indices of Deprivation 2025',
    publisher: 'Ministry of Housing, Communities and Local Government',
    licence: OGL,
    attribution:
      'Source: Ministry of Housing, Communities and Local Government, licensed under the Open Government Licence v3.0.',
    url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
    edition: 'October 2025',
    caveats: ['Used to look at fairness between places; never inside a need score.'],
  },
  {
    id: 'populations',
    title: 'Mid-year population estimates',
    ...ONS_SOURCE,
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
    edition: 'mid-2024',
    caveats: [
      'Estimates before mid-2024 were revised in July 2025: do not join them to older files.',
    ],
  },
  {
    id: 'programmes',
    title: 'Work and health programmes',
    publisher: 'Department for Work and Pensions; NHS England; councils',
    licence: 'Facts from public announcements, each source named beside it',
    attribution: 'Sources are named beside each programme and place.',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
    edition: '2024 to January 2026',
    caveats: ['No complete list is published: a place without an entry is unknown, not outside.'],
  },
] as const satisfies readonly Source[];

export type SourceId = (typeof SOURCES)[number]['id'];

export function sourceById(id: SourceId): Source {
  const source = SOURCES.find((candidate) => candidate.id === id);
  if (source === undefined) throw new RangeError(`unknown source: ${id}`);
  return source;
}
