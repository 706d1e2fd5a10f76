/** Works cited by more than one method. */
export const REFERENCES = {
  wilson: 'Wilson EB, Journal of the American Statistical Association, 1927;22:209–212.',
  garwood: 'Garwood F, Biometrika, 1936;28:437–442.',
  breslowDay:
    'Breslow NE, Day NE, Statistical Methods in Cancer Research, volume II, International Agency for Research on Cancer, 1987.',
  confidenceGuide: 'Public Health England, Technical Guide: Confidence Intervals, 2018.',
  dobson: 'Dobson AJ et al, Statistics in Medicine, 1991;10:457–462.',
  guidance: (part: string) =>
    `Office for Health Improvement and Disparities, public health technical guidance: ${part}.`,
  fingertipsCode: 'Fingertips, source code published in January 2020.',
  fingertipsNext: 'Fingertips, source code of its successor, published in August 2025.',
  spiegelhalter: 'Spiegelhalter DJ, Statistics in Medicine, 2005;24:1185–1202.',
  low: 'Low A, Low A, Journal of Public Health, 2004;26:388–395.',
  handbook: (step: string) =>
    `OECD and Joint Research Centre, Handbook on Constructing Composite Indicators, 2008, ${step}.`,
  hyndmanFan: 'Hyndman RJ, Fan Y, The American Statistician, 1996;50:361–365, definition 7.',
  bootstrap: 'Efron B, Tibshirani RJ, An Introduction to the Bootstrap, 1993, chapter 13.',
  ranks:
    'Goldstein H, Spiegelhalter DJ, Journal of the Royal Statistical Society A, 1996;159:385–443.',
  fairShares:
    'NHS England, guides to fair-shares allocations (a target share is population times need).',
} as const;

/** For rules that are the atlas’s own judgement. */
export const OUR_CHOICE = 'The atlas’s own choice, open to challenge.';
