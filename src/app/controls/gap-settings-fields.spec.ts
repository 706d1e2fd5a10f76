import { DEFAULT_GAP_SETTINGS, gapSettingTexts, readGapSettings } from '../domain/gap-settings.ts';
import {
  BENCHMARK_FIELD,
  fieldProblem,
  type SettingField,
  SIMULATION_FIELDS,
  THRESHOLD_FIELDS,
} from './gap-settings-fields.ts';

const FIELDS = [BENCHMARK_FIELD, ...SIMULATION_FIELDS, ...THRESHOLD_FIELDS];
const fieldOf = (id: string): SettingField => FIELDS.find((field) => field.id === id)!;

describe('the fields of the settings form', () => {
  for (const field of FIELDS) {
    it(`write ${field.id} so that it reads the same, at both ends and at its step`, () => {
      for (const value of [field.min, field.max, field.min + field.step]) {
        const settings = field.write(DEFAULT_GAP_SETTINGS, value);
        expect(field.read(settings)).toBe(value);
        expect(fieldProblem(field, String(value))).toBe('');
      }
    });

    it(`take for ${field.id} what the address takes, and nothing beyond`, () => {
      for (const value of [field.min, field.max]) {
        const settings = field.write(DEFAULT_GAP_SETTINGS, value);
        const texts = Object.entries(gapSettingTexts(settings)).filter(([, text]) => text !== null);
        const back = readGapSettings(Object.fromEntries(texts), () => true);
        expect(back).toEqual({ settings, problems: [] });
      }
      for (const value of [field.min - field.step, field.max + field.step]) {
        expect(fieldProblem(field, value.toFixed(3))).toContain(
          `from ${field.min} to ${field.max}`,
        );
      }
    });
  }

  it('leave every other setting as it is', () => {
    const changed = FIELDS.reduce(
      (all, field) => field.write(all, field.max),
      DEFAULT_GAP_SETTINGS,
    );
    for (const field of FIELDS) expect(field.read(changed)).toBe(field.max);
    expect(changed.parts).toBe(DEFAULT_GAP_SETTINGS.parts);
  });

  it('show a share as it is in force, with no digits that arithmetic added', () => {
    const withShare = (likelyJoint: number) => ({
      ...DEFAULT_GAP_SETTINGS,
      thresholds: { ...DEFAULT_GAP_SETTINGS.thresholds, likelyJoint },
    });
    const field = fieldOf('likelyJoint');
    expect([0.29, 0.57, 0.904].map((share) => field.read(withShare(share)))).toEqual([
      29, 57, 90.4,
    ]);
  });

  it('have no benchmark of their own where one of the areas is in force', () => {
    expect(BENCHMARK_FIELD.read(DEFAULT_GAP_SETTINGS)).toBeNull();
  });
});

describe('a number in a field', () => {
  it('is refused with the name of the field, what it must be and its range', () => {
    for (const text of ['', 'many', '1e3', '1,000', '99', '50001', '100.5']) {
      expect(fieldProblem(fieldOf('draws'), text))
        .withContext(text)
        .toBe('Simulated draws must be a whole number from 100 to 50000.');
    }
    expect(fieldProblem(fieldOf('elasticity'), '2.1')).toBe(
      'Elasticity of staff to need must be a number from 0 to 2.',
    );
  });

  it('may have blanks around it', () => {
    expect(fieldProblem(fieldOf('draws'), ' 500 ')).toBe('');
    expect(fieldProblem(fieldOf('elasticity'), '0.75')).toBe('');
  });
});
