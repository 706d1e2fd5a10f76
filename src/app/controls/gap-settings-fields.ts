import { type GapSettings, plainNumber, SETTING_LIMITS } from '../domain/gap-settings.ts';

/** A setting that is one number, as the form shows it. */
export interface SettingField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isWhole: boolean;
  /** Null where the setting is not in use. */
  read(settings: GapSettings): number | null;
  write(settings: GapSettings, value: number): GapSettings;
}

const { share, gapPercent } = SETTING_LIMITS;
const asPercent = { min: 100 * share.min, max: 100 * share.max, step: 1, isWhole: true };

type ShareName = 'likelyJoint' | 'likelyShortfall' | 'possibleJoint' | 'possibleShortfall';

function shareField(name: ShareName, label: string, hint: string): SettingField {
  return {
    id: name,
    label,
    hint,
    ...asPercent,
    read: ({ thresholds }) => parseFloat((100 * thresholds[name]).toFixed(6)),
    write: (settings, value) => ({
      ...settings,
      thresholds: { ...settings.thresholds, [name]: value / 100 },
    }),
  };
}

export const BENCHMARK_FIELD: SettingField = {
  id: 'benchmark',
  label: 'Own benchmark',
  hint: 'WTE per 10,000 residents aged 16 to 64',
  ...SETTING_LIMITS.benchmark,
  step: 0.01,
  isWhole: false,
  read: ({ benchmark }) => (benchmark.type === 'value' ? benchmark.value : null),
  write: (settings, value) => ({ ...settings, benchmark: { type: 'value', value } }),
};

export const THRESHOLD_FIELDS: readonly SettingField[] = [
  shareField('likelyJoint', 'Likely: need above and staff below', '% of draws, at least'),
  shareField('likelyShortfall', 'Likely: a shortfall', '% of draws, at least'),
  {
    id: 'likelyGapPercent',
    label: 'Likely: staff under expected by',
    hint: '% of expected, at least',
    min: 0,
    max: -gapPercent.min,
    step: 1,
    isWhole: true,
    read: ({ thresholds }) => Math.abs(thresholds.likelyGapPercent),
    write: (settings, value) => ({
      ...settings,
      thresholds: { ...settings.thresholds, likelyGapPercent: value === 0 ? 0 : -value },
    }),
  },
  shareField('possibleJoint', 'Possible: need above and staff below', '% of draws, at least'),
  shareField('possibleShortfall', 'Possible: a shortfall', '% of draws, at least'),
];

export const SIMULATION_FIELDS: readonly SettingField[] = [
  {
    id: 'elasticity',
    label: 'Elasticity of staff to need',
    hint: '1: in proportion; 0: need left out',
    ...SETTING_LIMITS.elasticity,
    step: 0.1,
    isWhole: false,
    read: ({ elasticity }) => elasticity,
    write: (settings, elasticity) => ({ ...settings, elasticity }),
  },
  {
    id: 'draws',
    label: 'Simulated draws',
    hint: 'more are slower and surer',
    ...SETTING_LIMITS.draws,
    step: 100,
    isWhole: true,
    read: ({ draws }) => draws,
    write: (settings, draws) => ({ ...settings, draws }),
  },
  {
    id: 'seed',
    label: 'Seed',
    hint: 'the same seed draws the same numbers',
    ...SETTING_LIMITS.seed,
    step: 1,
    isWhole: true,
    read: ({ seed }) => seed,
    write: (settings, seed) => ({ ...settings, seed }),
  },
];

/** What is wrong with a number in a field, as a sentence; blank where nothing is. */
export function fieldProblem({ label, min, max, isWhole }: SettingField, text: string): string {
  const value = plainNumber(text);
  const kind = isWhole ? 'a whole number' : 'a number';
  const isFit =
    value !== null && value >= min && value <= max && (!isWhole || Number.isInteger(value));
  return isFit ? '' : `${label} must be ${kind} from ${min} to ${max}.`;
}
