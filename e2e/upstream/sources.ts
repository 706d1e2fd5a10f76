/** The publishers that are played, each below a path of its name. */
export const SOURCES = ['fingertips', 'nomis', 'ons-geography'] as const;
export type SourceName = (typeof SOURCES)[number];
