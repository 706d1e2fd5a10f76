import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { classifyGap } from './classify-gap.ts';

const likely = {
  pJoint: 0.9,
  pShortfall: 0.9,
  gapPercent: -5,
  coverageOk: true,
  worstQuality: 'C',
} as const;

describe('classifyGap', () => {
  it('calls a gap likely on all four conditions, limits included', () => {
    expect(classifyGap(likely)).toBe('gapLikely');
  });

  it('calls it possible when one condition of "likely" fails', () => {
    expect(classifyGap({ ...likely, pJoint: 0.899 })).toBe('gapPossible');
    expect(classifyGap({ ...likely, pShortfall: 0.899 })).toBe('gapPossible');
    expect(classifyGap({ ...likely, gapPercent: -4.9 })).toBe('gapPossible');
    expect(classifyGap({ ...likely, worstQuality: 'D' })).toBe('gapPossible');
    expect(classifyGap({ ...likely, worstQuality: null })).toBe('gapPossible');
  });

  it('needs one of two probabilities for "possible"', () => {
    const weak = { ...likely, pJoint: 0.49, pShortfall: 0.79 };
    expect(classifyGap(weak)).toBe('gapNotShown');
    expect(classifyGap({ ...weak, pJoint: 0.5 })).toBe('gapPossible');
    expect(classifyGap({ ...weak, pShortfall: 0.8 })).toBe('gapPossible');
  });

  it('never takes missing data for "no gap"', () => {
    expect(classifyGap({ ...likely, coverageOk: false })).toBe('insufficientData');
    expect(classifyGap({ ...likely, pJoint: null })).toBe('insufficientData');
    expect(classifyGap({ ...likely, pShortfall: null })).toBe('insufficientData');
    expect(classifyGap({ ...likely, gapPercent: null })).toBe('insufficientData');
  });

  it('follows thresholds the reader chooses', () => {
    const strict = { ...DEFAULT_THRESHOLDS, likelyJoint: 0.95 };
    expect(classifyGap(likely, strict)).toBe('gapPossible');
  });
});
