import { indicatorById, INDICATORS } from './indicator-catalogue.ts';
import { FILLERS, LIVE_FEEDS, liveFeedOf } from './live-feeds.ts';
import { SOURCES } from './source-catalogue.ts';

describe('LIVE_FEEDS', () => {
  it('is about indicators of the catalogue, each once', () => {
    const ids = LIVE_FEEDS.map(({ indicator }) => indicator);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(indicatorById(id)).withContext(id).not.toBeNull();
  });

  it('asks sources of the catalogue, no two for the same rows', () => {
    const sources: readonly string[] = SOURCES.map(({ id }) => id);
    const rows = LIVE_FEEDS.map(({ feed }) => JSON.stringify(feed));
    expect(new Set(rows).size).toBe(rows.length);
    for (const { feed } of LIVE_FEEDS) expect(sources).toContain(feed.source);
  });

  it('names the sex and age of every Fingertips row, as its id alone says too little', () => {
    const fingertips = LIVE_FEEDS.filter(({ feed }) => feed.source === 'ohid-fingertips');
    expect(fingertips.length).toBeGreaterThan(15);
    for (const { feed } of fingertips) {
      expect(feed.key).toMatch(/^\d+$/);
      expect(feed.sex).toBeDefined();
      expect(feed.age).toBeDefined();
    }
  });

  it('agrees with the bundled feed where that is Fingertips too', () => {
    for (const { id, feeds } of INDICATORS) {
      const bundled = feeds.find(({ source }) => source === 'ohid-fingertips');
      if (bundled !== undefined) expect(liveFeedOf(id)?.feed).withContext(id).toEqual(bundled);
    }
  });

  it('counts the registers at the age the catalogue says they are of', () => {
    for (const { indicator, feed } of LIVE_FEEDS) {
      const population = indicatorById(indicator)?.population ?? '';
      const from = /aged (\d+) and over/.exec(population)?.[1];
      if (feed.source === 'ohid-fingertips' && from !== undefined) {
        expect(feed.age).withContext(indicator).toBe(`${from}+ yrs`);
      }
    }
  });

  it('never asks Nomis for NHS regions, which it does not have', () => {
    for (const { feed, levels } of LIVE_FEEDS) {
      expect(levels.length).toBeGreaterThan(0);
      if (feed.source === 'nomis') expect(levels).not.toContain('nhs-region');
    }
  });

  it('takes one length of period where the publisher gives one-year and three-year figures', () => {
    expect(liveFeedOf('preventable-cardiovascular-mortality')?.months).toBe(36);
    expect(liveFeedOf('healthy-life-expectancy-male')?.months).toBe(36);
    expect(liveFeedOf('diabetes')?.months).toBeNull();
  });

  it('has no live figures for averages of wellbeing, and none for unknown words', () => {
    for (const id of ['wellbeing-anxiety', 'wellbeing-worthwhile', 'constructor', '']) {
      expect(liveFeedOf(id)).toBeNull();
    }
  });
});

describe('FILLERS', () => {
  it('offers only what is not in the catalogue already, each once', () => {
    const ids = FILLERS.map(({ fingertipsId }) => fingertipsId);
    expect(new Set(ids).size).toBe(ids.length);
    const live = LIVE_FEEDS.map(({ feed }) => feed.key);
    for (const id of ids) expect(live).not.toContain(String(id));
  });
});
