/** What the gaps of a page are of: conditions (lenses) or families of services. */
export const GAPS_BY = { conditions: 'Conditions', families: 'Service families' } as const;
export type GapsBy = keyof typeof GAPS_BY;

/**
 * Where provision comes from. The two are never added together: the register may hold the same people
 * as the workforce figures, and most of what it holds is outside primary care.
 */
export const STAFF_SOURCES = {
  'primary-care': 'Primary care',
  register: 'Your register',
} as const;
export type StaffSource = keyof typeof STAFF_SOURCES;
