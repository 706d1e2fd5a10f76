import {
  definitionProblems,
  isLocalIndicator,
  localIndicator,
  type LocalDefinition,
} from './local-indicator.ts';

const DEFINITION: LocalDefinition = {
  title: 'People with asthma',
  kind: 'need',
  unit: '%',
  decimals: 1,
  polarity: 'low-is-good',
  scale: 'proportion',
  population: 'Residents of all ages',
  definition: 'Share on a register',
  caveats: [],
  lenses: ['all'],
  subdomain: 'burden',
};
const problems = (change: Partial<LocalDefinition>) =>
  Object.keys(definitionProblems({ ...DEFINITION, ...change }));

describe('localIndicator', () => {
  it('is an indicator whose id cannot be one of the atlas’s own, without a feed', () => {
    const indicator = localIndicator('asthma', DEFINITION);
    expect(indicator.id).toBe('local-asthma');
    expect(localIndicator('local-asthma', DEFINITION).id).toBe('local-asthma');
    expect(isLocalIndicator(indicator.id)).toBeTrue();
    expect(isLocalIndicator('asthma')).toBeFalse();
    expect([indicator.feeds, indicator.aggregate]).toEqual([[], 'none']);
  });

  it('shortens a long title for legends', () => {
    const title = 'Share of residents who live with two or more long-term conditions';
    expect(localIndicator('a', { ...DEFINITION, title }).shortTitle.length).toBe(40);
  });
});

describe('definitionProblems', () => {
  it('finds nothing wrong with a whole definition, nor with one that counts towards nothing', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ kind: 'context', subdomain: null, lenses: [] })).toEqual([]);
  });

  it('lets nothing but need with a direction and a lens count towards a score', () => {
    expect(problems({ kind: 'provision' })).toEqual(['subdomain']);
    expect(problems({ polarity: 'no-judgement' })).toEqual(['polarity']);
    expect(problems({ lenses: [] })).toEqual(['lenses']);
  });

  it('asks for a title, a population and decimals that can be shown', () => {
    expect(problems({ title: '', population: ' ', decimals: 1.5 })).toEqual([
      'title',
      'population',
      'decimals',
    ]);
  });
});
