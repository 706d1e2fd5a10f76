import { type Scale } from '../domain/area-row.ts';

export interface ShadeColour {
  readonly fill: string;
  /** Ink that can be read on the fill. */
  readonly ink: string;
}

/** Which of the five steps of a hue the classes take, so that few classes still lie far apart. */
const STEPS: readonly (readonly number[])[] = [
  [3],
  [3],
  [2, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
];
const GAP_STEPS = ['not-shown', 'possible', 'likely'] as const;

/**
 * The colour of a class, as the CSS variables of the theme: light, dark and high contrast need no
 * redrawing. Null where there is no class: the caller hatches.
 */
export function shadeColour(scale: Scale, shade: number | null): ShadeColour | null {
  if (shade === null) return null;
  const token = tokenOf(scale, shade);
  return token === null ? null : { fill: `var(--atlas-${token})`, ink: `var(--atlas-on-${token})` };
}

function tokenOf(scale: Scale, shade: number): string | null {
  if (scale.hue === 'two-way') return `two-way-${Math.floor(shade / 3) + 1}-${(shade % 3) + 1}`;
  if (scale.hue === 'gap') {
    const step = GAP_STEPS[shade];
    return step === undefined ? null : `gap-${step}`;
  }
  const steps = STEPS[Math.min(scale.classes.length, 5)];
  const place = scale.darkest === 'lowest' ? scale.classes.length - 1 - shade : shade;
  const step = steps?.[Math.min(place, steps.length - 1)];
  return step === undefined ? null : `${scale.hue}-${step}`;
}

/** The class a value falls into: a value on an edge belongs to the class above it. */
export function shadeOf(value: number, scale: Scale): number {
  return scale.bounds.filter((bound) => bound <= value).length;
}
