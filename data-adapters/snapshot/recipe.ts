import { type SourceId } from '#app/domain/source-catalogue.ts';

/** A publisher's file: where it lies below the folder, who reads it, and whom to cite. */
export interface RecipeFile {
  readonly path: string;
  /** Key of `READERS` in `registry.ts`. */
  readonly reader: string;
  readonly source: SourceId;
}

function each(folder: string, reader: string, source: SourceId, names: readonly string[]) {
  return names.map((name): RecipeFile => ({ path: `${folder}/${name}`, reader, source }));
}

/** Every file the bundled snapshot is made of. Areas and populations are read separately. */
export const RECIPE: readonly RecipeFile[] = [
  ...each('ons-local-statistics', 'ons-local-statistics', 'ons-local-statistics', [
    'employment-rate.csv',
    'healthy-life-expectancy.csv',
    'preventable-cardiovascular-mortality-england.csv',
    'personal-wellbeing-estimates.csv',
    'claimant-count.csv',
    'adult-obesity-prevalence.csv',
  ]),
  ...each('ons-local-statistics', 'ons-local-statistics', 'ons-local-statistics-withdrawn', [
    'long-term-sick-share-of-inactive-withdrawn.csv',
  ]),
  ...each('local-extracts', 'local-extract', 'ohid-local-extract', [
    'trafford-adults_depression.csv',
    'trafford-inactive_adults.csv',
    'trafford-overweight_adult.csv',
    'trafford-adults_smoking.csv',
  ]),
  ...each('fingertips', 'fingertips', 'ohid-fingertips', ['91547-smoking-qof.csv']),
  ...each('nhs-england/qof-prevalence', 'qof-prevalence', 'qof-prevalence', [
    'qof_prevalence_icb.csv',
  ]),
  ...each('nhs-england/community-waits', 'community-waits', 'community-waits', [
    'original_community_health_services_waiting_times_2025-26_oct.xlsx',
  ]),
  ...each('nhs-england/talking-therapies', 'talking-therapies', 'talking-therapies', [
    'talking_therapies_icb.csv',
  ]),
  ...each('nhs-england/sickness-absence', 'sickness-absence', 'sickness-absence', [
    'sickness_icb_year.csv',
  ]),
  ...each('nhs-england/primary-care-ahp', 'primary-care-ahp', 'primary-care-ahp', [
    'pcn_ahp_fte_by_icb.csv',
  ]),
  ...each('ons-health-index', 'ons-health-index', 'ons-health-index', ['icb.csv']),
  ...each('deprivation', 'deprivation', 'deprivation', ['iod2025-lad.csv']),
];
