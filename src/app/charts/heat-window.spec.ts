import { scrollTo, spanInView } from './heat-window.ts';

describe('what of a long grid is in the page', () => {
  it('is what can be seen and a few more on each side', () => {
    expect(spanInView(340, 340, 34, 296)).toEqual({ from: 7, to: 23 });
  });

  it('never runs past the ends', () => {
    expect(spanInView(0, 340, 34, 296)).toEqual({ from: 0, to: 13 });
    expect(spanInView(9999, 340, 34, 296).to).toBe(296);
    expect(spanInView(0, 340, 34, 0)).toEqual({ from: 0, to: 0 });
  });

  it('scrolls no further than needed to a place', () => {
    expect(scrollTo(5, 34, 0, 340)).toBe(0);
    expect(scrollTo(20, 34, 0, 340)).toBe(21 * 34 - 340);
    expect(scrollTo(2, 34, 340, 340)).toBe(68);
  });
});
