/**
 * European Standard Population 2013: weights of the nineteen age bands 0-4, 5-9, ... 85-89, 90 and
 * over; they add up to 100,000.
 *
 * Source: Eurostat, Revision of the European Standard Population (2013).
 */
export const esp2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 1000,
] as const;
