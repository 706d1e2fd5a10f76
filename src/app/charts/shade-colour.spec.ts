import { makeView } from '../exports/chart-view-fixture.ts';
import { shadeColour, shadeOf } from './shade-colour.ts';

describe('shade colour', () => {
  const { scale } = makeView();

  it('gives no colour where there is no figure', () => {
    expect(shadeColour(scale, null)).toBeNull();
  });

  it('spreads few classes over the whole of the hue', () => {
    expect([0, 1, 2].map((shade) => shadeColour(scale, shade)?.fill)).toEqual([
      'var(--atlas-need-1)',
      'var(--atlas-need-3)',
      'var(--atlas-need-5)',
    ]);
  });

  it('names the two-way colours by need and provision', () => {
    const colour = shadeColour({ hue: 'two-way', classes: [], bounds: [] }, 6);
    expect(colour?.fill).toBe('var(--atlas-two-way-3-1)');
  });

  it('runs gap classes from not shown to likely', () => {
    const gap = { hue: 'gap', classes: ['a', 'b', 'c'], bounds: [] } as const;
    expect(shadeColour(gap, 2)?.fill).toBe('var(--atlas-gap-likely)');
  });

  it('has every colour it names in the theme, with ink to read on it', () => {
    const style = getComputedStyle(document.documentElement);
    const colours = (['need', 'provision', 'neutral', 'gap', 'two-way'] as const).flatMap((hue) => {
      const count = { 'two-way': 9, gap: 3, need: 5, provision: 5, neutral: 5 }[hue];
      const classes = Array.from({ length: count }, (_, index) => String(index));
      return classes.map((_, shade) => shadeColour({ hue, classes, bounds: [] }, shade));
    });
    for (const colour of colours) {
      for (const text of [colour?.fill, colour?.ink]) {
        const name = /--[\w-]+/.exec(text ?? '')?.[0] ?? '';
        expect(style.getPropertyValue(name)).withContext(name).not.toBe('');
      }
    }
  });

  it('puts a value on an edge into the class above', () => {
    expect([8.9, 9, 11].map((value) => shadeOf(value, scale))).toEqual([0, 1, 2]);
  });
});
