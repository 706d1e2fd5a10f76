import { type Formula } from './formula.ts';

/** Where a reader meets what a method works out. `figures` are those built from other figures, on every page. */
export type MethodUse = 'figures' | 'overview' | 'map' | 'area' | 'compare' | 'gaps';

export const METHOD_USE_NAMES: Readonly<Record<MethodUse, string>> = {
  figures: 'figures worked out here',
  overview: 'Overview',
  map: 'Map',
  area: 'Area',
  compare: 'Compare',
  gaps: 'Gaps',
};

/** A formula as it is drawn, and as it is read aloud. */
export interface MethodFormula {
  readonly formula: Formula;
  readonly spoken: string;
}

/** One method: what it is for, how it is worked out, and what must not be done with it. */
export interface Method {
  /** `wilson`; its anchor on the Methods page is `method-wilson`. */
  readonly id: string;
  readonly title: string;
  /** A sentence a newcomer understands. */
  readonly purpose: string;
  /** Empty where the method is a rule; `how` then says it. */
  readonly formulas: readonly MethodFormula[];
  /** The letters of the formulas, and the rule in words. */
  readonly how: string;
  readonly noAnswer: string;
  /** What it must not be used for. */
  readonly notFor: string;
  readonly references: readonly string[];
  /** Where its answers are shown today; empty where on no page. */
  readonly usedOn: readonly MethodUse[];
  /** The files that work it out, from the top of the project; empty where nothing does. */
  readonly code: readonly string[];
}

/** Methods that answer one kind of question. */
export interface MethodGroup {
  /** Its anchor on the Methods page is `methods-intervals`. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly methods: readonly Method[];
}

/** Paths of functions of the statistics library. */
export function statistics(...names: readonly string[]): readonly string[] {
  return names.map((name) => `src/app/statistics/${name}.ts`);
}

/** Whether a method is met on a page, waits in the library, or is not worked out at all. */
export function methodStatus({ usedOn, code }: Method): 'in-use' | 'ready' | 'not-computed' {
  if (code.length === 0) return 'not-computed';
  return usedOn.length > 0 ? 'in-use' : 'ready';
}

/** Whether a reader meets it today, in words: `In use: Map, Gaps`. */
export function methodStatusWords(method: Method): string {
  switch (methodStatus(method)) {
    case 'in-use':
      return `In use: ${method.usedOn.map((use) => METHOD_USE_NAMES[use]).join(', ')}`;
    case 'ready':
      return 'Ready, on no page yet';
    case 'not-computed':
      return 'Not computed here';
  }
}
