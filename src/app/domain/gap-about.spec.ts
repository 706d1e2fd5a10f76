import { gapAbout, titleOf } from './gap-about.ts';
import { DEFAULT_GAP_SETTINGS } from './gap-settings.ts';
import { settingsSentence } from './gap-settings-text.ts';
import { indicatorById } from './indicator-catalogue.ts';
import { LENSES } from './lens.ts';

describe('the lines about exported gaps', () => {
  const about = gapAbout('msk', 'icb', 36, DEFAULT_GAP_SETTINGS);

  it('say what it is, through which lens and of how many places', () => {
    expect(about[0]).toBe(
      'Gap between need and AHPs in primary care networks: Musculoskeletal, 36 integrated care boards',
    );
    for (const lens of LENSES) {
      expect(gapAbout(lens, 'ltla', 296, DEFAULT_GAP_SETTINGS)[0]).toContain(
        '296 lower-tier local authorities',
      );
    }
  });

  it('give source, date and licence of the staff figure', () => {
    expect(about[1]).toContain('NHS England');
    expect(about[1]).toContain('September 2022');
    expect(about[1]).toContain('Open Government Licence v3.0');
  });

  it('print every setting, changed or not, with figures by their titles', () => {
    expect(about.at(-1)).toBe(settingsSentence(DEFAULT_GAP_SETTINGS, titleOf));
    const settings = { ...DEFAULT_GAP_SETTINGS, weights: { depression: 2 } };
    expect(gapAbout('all', 'icb', 36, settings).at(-1)).toContain(
      `Weights of single figures: ${indicatorById('depression')!.shortTitle} 2`,
    );
  });
});

describe('what an indicator is called in a list of settings', () => {
  it('is its short title, or its id where nobody knows it', () => {
    expect(titleOf('depression')).toBe(indicatorById('depression')!.shortTitle);
    for (const id of ['nonsense', 'constructor', '__proto__']) expect(titleOf(id)).toBe(id);
  });
});
