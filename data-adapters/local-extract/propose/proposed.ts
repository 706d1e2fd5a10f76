/** How sure a proposal is: told from more than one sign, from one, or only the best there is. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** Something proposed to a person, with why, in words. */
export interface Proposed<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly reason: string;
}

export function proposed<T>(value: T, confidence: Confidence, reason: string): Proposed<T> {
  return { value, confidence, reason };
}
