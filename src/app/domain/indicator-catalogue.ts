import { CONTEXT_INDICATORS } from './indicators/context-indicators.ts';
import { NEED_INDICATORS } from './indicators/need-indicators.ts';
import { SUPPLY_INDICATORS } from './indicators/supply-indicators.ts';
import { type Indicator } from './indicator.ts';
import { type Lens, type Subdomain } from './lens.ts';

/** Every indicator the atlas knows. One row here is all it takes to add one. */
export const INDICATORS: readonly Indicator[] = [
  ...NEED_INDICATORS,
  ...CONTEXT_INDICATORS,
  ...SUPPLY_INDICATORS,
];

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | null {
  return BY_ID.get(id) ?? null;
}

/** The need indicators of a lens. */
export function needIndicatorsOf(lens: Lens): readonly Indicator[] {
  return NEED_INDICATORS.filter(({ lenses }) => lenses.includes(lens));
}

/** Everything worth showing with a lens, need first. */
export function indicatorsOf(lens: Lens): readonly Indicator[] {
  return INDICATORS.filter((indicator) => lens === 'all' || indicator.lenses.includes(lens));
}

/** Indicators that can be looked up, need first: the bundled ones and those a person added. */
export interface Catalogue {
  readonly all: readonly Indicator[];
  byId(id: string): Indicator | null;
  /** The need indicators of a lens. */
  needOf(lens: Lens): readonly Indicator[];
  /** Everything worth showing with a lens. */
  of(lens: Lens): readonly Indicator[];
}

/** The bundled catalogue with more indicators behind it; one that is bundled is not replaced. */
export function catalogueOf(added: readonly Indicator[]): Catalogue {
  const all = [...INDICATORS, ...added.filter(({ id }) => !BY_ID.has(id))];
  const byId = new Map(all.map((indicator) => [indicator.id, indicator]));
  return {
    all,
    byId: (id) => byId.get(id) ?? null,
    // Need that is no part of need, as a person may bring it, is shown and never counted.
    needOf: (lens) =>
      all.filter(
        ({ kind, lenses, subdomain }) =>
          kind === 'need' && subdomain !== null && lenses.includes(lens),
      ),
    of: (lens) => all.filter(({ lenses }) => lens === 'all' || lenses.includes(lens)),
  };
}

export const BUNDLED = catalogueOf([]);

/** What would fill a sub-domain that has nothing at a level, as a reader can act on it. */
export const WHAT_WOULD_FILL: Readonly<Record<Exclude<Lens, 'all'>, Record<Subdomain, string>>> = {
  cardiovascular: {
    burden:
      'district prevalence of coronary heart disease, stroke and hypertension (Fingertips 273, 212, 219)',
    outcome: 'preventable cardiovascular mortality published for this level',
    work: 'inactivity through long-term sickness from Nomis (variable 1496)',
  },
  mental: {
    burden: 'district prevalence of depression and severe mental illness (Fingertips 848, 90581)',
    outcome: 'personal wellbeing estimates for this level (Fingertips 22301 to 22304)',
    work: 'inactivity through long-term sickness from Nomis (variable 1496)',
  },
  diabetes: {
    burden: 'district prevalence of diabetes (Fingertips 241)',
    outcome: 'healthy life expectancy or diabetes outcomes published for this level',
    work: 'inactivity through long-term sickness from Nomis (variable 1496)',
  },
  msk: {
    burden: 'the share reporting a long-term musculoskeletal problem (Fingertips 93377)',
    outcome: 'healthy life expectancy or musculoskeletal quality of life (Fingertips 93375)',
    work: 'inactivity through long-term sickness from Nomis (variable 1496)',
  },
};
