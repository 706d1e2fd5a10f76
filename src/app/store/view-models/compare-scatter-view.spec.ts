import { comparing, comparingWithGaps } from '../compare-state-fixture.ts';
import { valueOf } from '../loadable.ts';
import { selectScatterView } from './compare-scatter-view.ts';

const select = selectScatterView('2026-11-01');

describe('need against provision', () => {
  it('waits until need is worked out', () => {
    expect(select(comparing()).status).not.toBe('loaded');
  });

  it('puts each area with both figures into one of four quadrants, in words', () => {
    const view = valueOf(select(comparingWithGaps()))!;
    const quadrants = new Map(view.areas.map(({ name, quadrant }) => [name, quadrant]));
    expect(quadrants.get('Cedar')).toBe('more-need-less-provision');
    expect(quadrants.get('Alder and Birch')).toBe('more-need-more-provision');
    expect(quadrants.get('Dogwood')).toMatch(/-need-more-provision$/);
    expect(quadrants.get('Elm')).toBeNull();
    expect(view.title).toContain('1 of the 3 integrated care boards with both figures');
  });

  it('leaves an area without staff figures out of the quadrants, as missing and not as none', () => {
    const view = valueOf(select(comparingWithGaps()))!;
    expect(view.areas.at(-1)?.provision.kind).toBe('missing');
  });

  it('is of the areas chosen', () => {
    const view = valueOf(select(comparingWithGaps({ areas: ['E54000005'] })))!;
    expect(view.areas.map(({ name }) => name)).toEqual(['Dogwood']);
  });

  it('says at a level without staff figures where they are published', () => {
    const state = select(comparingWithGaps({ level: 'utla' }));
    expect(state.status === 'failed' && state.message).toContain(
      'It can for integrated care boards',
    );
  });
});
