import { type AreaLevel, LEVEL_NAMES } from './area.ts';
import { type GapSettings } from './gap-settings.ts';
import { settingsSentence } from './gap-settings-text.ts';
import { indicatorById } from './indicator-catalogue.ts';
import { LENS_NAMES, type Lens } from './lens.ts';

/** Lines in front of exported gaps: what, where, when, from whom, and with which settings. */
export function gapAbout(
  lens: Lens,
  level: AreaLevel,
  areas: number,
  settings: GapSettings,
): readonly string[] {
  return [
    `Gap between need and AHPs in primary care networks: ${LENS_NAMES[lens].title}, ${areas} ${LEVEL_NAMES[level].many}`,
    'Staff: NHS England, Primary care network workforce, September 2022, Open Government Licence v3.0; residents: ONS mid-2024',
    'Need: figures and sources as listed on the Data page; method as on the Methods page',
    settingsSentence(settings, titleOf),
  ];
}

/** What an indicator is called in a list of settings. */
export function titleOf(id: string): string {
  return indicatorById(id)?.shortTitle ?? id;
}
