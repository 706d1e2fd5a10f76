/** What holds for every figure of the Annual Population Survey. */
export const SURVEY_CAVEAT =
  'A survey estimate: local figures carry their precision band, and only intervals that do not overlap show a change.';
