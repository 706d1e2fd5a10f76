import { countInterval } from './count-interval.ts';

describe('countInterval', () => {
  it('is exact below ten events and Byar from ten on', () => {
    expect(countInterval(9).method).toBe('Exact');
    expect(countInterval(9.99).method).toBe('Exact');
    expect(countInterval(10).method).toBe('Byars');
  });

  it('hardly jumps where the method changes', () => {
    const [below, above] = [countInterval(9.999999), countInterval(10)];
    expect(Math.abs(below.lower! - above.lower!)).toBeLessThan(0.02);
    expect(Math.abs(below.upper! - above.upper!)).toBeLessThan(0.02);
  });
});
