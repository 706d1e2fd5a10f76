import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { titleOf } from '#app/domain/gap-about.ts';
import { settingLines } from '#app/domain/gap-settings-text.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { registerBenchmarkWords } from '#app/domain/register-benchmark.ts';
import { selectRegisterBenchmark } from '../families/family-question.ts';
import { selectHasSamples } from '../register/has-samples.ts';
import { selectRegister } from '../register/register.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { counted } from './level-words.ts';

/** What every file that holds sample records begins with. */
export const SAMPLE_LINE =
  'SAMPLE DATA: the fictional sample register is loaded; rows and counts marked “Sample” are not real';

/** What the register holds, as the source of a figure. */
export const selectRegisterSource = createSelector(
  selectRegister,
  ({ services, knownNones }) =>
    `the service register kept in this browser (${counted(services.length, 'service')}, ${counted(knownNones.length, 'known none')}), entered locally, not published`,
);

/** Lines about a file of the register's gaps: what, where, from whom, with which settings. */
export const selectFamilyAbout = createSelector(
  selectSelection,
  selectAreas,
  selectRegisterBenchmark,
  selectRegisterSource,
  selectHasSamples,
  ({ by, lens, level, settings }, areas, benchmark, source, samples): readonly string[] => {
    const lines = settingLines(settings, titleOf).filter(({ name }) => name !== 'Benchmark');
    const words = lines.map(({ name, value }) => `${name}: ${value}`);
    const of = `${areas.length} ${LEVEL_NAMES[level].many}`;
    return [
      ...(samples ? [SAMPLE_LINE] : []),
      by === 'families'
        ? `Gap between need for ${LENS_NAMES[lens].inSentence} and recorded services by family: ${of}`
        : `Gap between need and recorded services by lens: ${of}`,
      `Staff and capacity: ${source}. Never to be added to primary care workforce figures: their scopes overlap`,
      'Need: figures and sources as listed on the Data page, method as on the Methods page; residents: ONS mid-2024',
      `Settings: Benchmark: ${registerBenchmarkWords(benchmark)}; ${words.join('; ')}`,
      'Not recorded is not none; known none is a finding',
    ];
  },
);
