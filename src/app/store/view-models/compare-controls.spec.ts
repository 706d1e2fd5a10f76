import { comparing } from '../compare-state-fixture.ts';
import { selectAreaChoice, selectIndicatorChoice } from './compare-controls.ts';

describe('what can be compared', () => {
  it('is every indicator held for the level, those of the lens first', () => {
    const { options, values, summary } = selectIndicatorChoice(comparing());
    expect(options.map(({ value }) => value)).toContain('depression');
    expect(options[0]?.group).not.toMatch(/^Of other lenses/);
    expect(values.length).toBeGreaterThan(1);
    expect(summary).toBe(`${values.length} for mental illness`);
  });

  it('keeps one that is chosen and not published at this level, and says so', () => {
    const choice = selectIndicatorChoice(comparing({ indicators: ['diabetes', 'depression'] }));
    const own = choice.options.find(({ value }) => value === 'diabetes');
    expect(own?.name).toMatch(/ \(not at this level\)$/);
    expect(choice.values).toEqual(['diabetes', 'depression']);
    expect(choice.summary).toBe('2 indicators chosen');
  });

  it('is every area of the level by name, and those of the place’s region at once', () => {
    const all = selectAreaChoice(comparing());
    expect(all.options.map(({ name }) => name)).toEqual([
      'Alder and Birch',
      'Cedar',
      'Dogwood',
      'Elm',
    ]);
    expect([all.values, all.summary]).toEqual([[], 'All 4 integrated care boards']);
    expect(all.presets.map(({ name }) => name)).toEqual(['All 4']);
    const near = selectAreaChoice(comparing({ place: 'E54000003' }));
    expect(near.presets[1]).toEqual({
      name: 'The 2 of NHS North',
      values: ['E54000003', 'E54000004'],
    });
  });

  it('says in few words which areas are chosen', () => {
    const some = (areas: readonly string[]) => selectAreaChoice(comparing({ areas })).summary;
    expect(some(['E54000003', 'E54000005'])).toBe('Cedar and Dogwood');
    expect(some(['E54000003', 'E54000004', 'E54000005'])).toBe('Cedar, Alder and Birch and 1 more');
  });
});
