import { fundingState } from './funding-end.ts';

describe('the end of the funding of a service', () => {
  it('has passed on the day after the last, and is soon within six months', () => {
    expect(fundingState('2026-11-21', '2026-11-22')).toBe('ended');
    expect(fundingState('2026-11-22', '2026-11-22')).toBe('soon');
    expect(fundingState('2027-05-22', '2026-11-22')).toBe('soon');
    expect(fundingState('2027-05-23', '2026-11-22')).toBeNull();
  });

  it('is not guessed where it is not recorded', () => {
    expect(fundingState(null, '2026-11-22')).toBeNull();
  });
});
