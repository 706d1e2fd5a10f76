import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import {
  withCorrection,
  withFigureColumn,
  withFixed,
  withLabel,
  withLevel,
  withMark,
  withoutFigure,
  withSays,
  withSetting,
} from './edit-mapping.ts';

const { mapping } = makeExtract('a');
const D = { at: 'D', name: 'Other' };

describe('a correction of a mapping', () => {
  it('sets a column and takes it away, with what is filled down', () => {
    const filled = withSetting(withLabel(mapping, 'sex', D), 'fillDown', ['sex', 'areaName']);
    expect(filled.labels.sex).toEqual(D);
    const without = withLabel(filled, 'sex', null);
    expect('sex' in without.labels).toBeFalse();
    expect(without.fillDown).toEqual(['areaName']);
  });

  it('never leaves a figure without its value, and makes the first one', () => {
    expect(withFigureColumn(mapping, 0, 'value', null)).toBe(mapping);
    expect(withFigureColumn({ ...mapping, figures: [] }, 0, 'value', D).figures).toEqual([
      { says: {}, value: D },
    ]);
    const limited = withFigureColumn(mapping, 0, 'lower', D);
    expect(limited.figures[0]?.lower).toEqual(D);
    expect(withFigureColumn(limited, 0, 'lower', null)).toEqual(mapping);
    expect(withFigureColumn(mapping, 7, 'lower', D)).toBe(mapping);
    expect(withoutFigure(mapping, 0).figures).toEqual([]);
  });

  it('says of one figure, or of all, what no column says; a blank takes it away', () => {
    const said = withSays(withFixed(mapping, 'period', ' 2024 '), 0, 'sex', 'Female');
    expect(said.fixed).toEqual({ period: '2024' });
    expect(said.figures[0]?.says).toEqual({ sex: 'Female' });
    expect(withSays(withFixed(said, 'period', ' '), 0, 'sex', '')).toEqual(mapping);
  });

  it('gives a mark its reason, and a place its code or none', () => {
    expect(withMark(mapping, 'withheld', 'suppressed').suppression).toEqual({
      withheld: 'suppressed',
    });
    expect(withMark(withMark(mapping, '9', 'suppressed'), '9', null)).toEqual(mapping);
    const corrected = withCorrection(withCorrection(mapping, 'Hull', 'E06000010'), 'Total', null);
    expect(corrected.areas.corrections).toEqual({ Hull: 'E06000010', Total: null });
    expect(withCorrection(corrected, 'Hull', undefined).areas.corrections).toEqual({ Total: null });
    expect(withLevel(withLevel(corrected, 'utla'), undefined)).toEqual(corrected);
  });

  it('leaves a setting open again', () => {
    const set = withSetting(mapping, 'scale', 'rate');
    expect(set.scale).toBe('rate');
    expect('scale' in withSetting(set, 'scale', undefined)).toBeFalse();
  });
});
