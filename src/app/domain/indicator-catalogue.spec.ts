import {
  indicatorById,
  INDICATORS,
  indicatorsOf,
  needIndicatorsOf,
  WHAT_WOULD_FILL,
} from './indicator-catalogue.ts';
import { type Indicator } from './indicator.ts';
import { LENSES, SUBDOMAINS } from './lens.ts';
import { SOURCES } from './source-catalogue.ts';

const ofKind = (...kinds: Indicator['kind'][]) =>
  INDICATORS.filter(({ kind }) => kinds.includes(kind));

describe('the indicator catalogue', () => {
  it('has each indicator once, with an id that can stand in an address and a file name', () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('says of each what it is, of whom, and in which unit', () => {
    for (const { id, title, shortTitle, definition, population, decimals } of INDICATORS) {
      for (const words of [title, shortTitle, definition, population]) {
        expect(words.trim()).withContext(id).not.toBe('');
      }
      expect(Number.isInteger(decimals) && decimals >= 0 && decimals <= 3)
        .withContext(id)
        .toBeTrue();
    }
  });

  it('says of each what is counted and what it is divided by, or why that cannot be said', () => {
    for (const { id, numerator, denominator, noFraction } of INDICATORS) {
      const sides = [numerator, denominator];
      expect(noFraction !== null)
        .withContext(id)
        .toBe(sides.includes(null));
      for (const words of [...sides, noFraction]) {
        if (words !== null) expect(words.trim()).withContext(id).not.toBe('');
      }
    }
  });

  it('divides what is a share, a rate or a mean, and nothing that is a count or an index', () => {
    for (const { id, scale, denominator, unit } of INDICATORS) {
      if (scale === 'count') expect(denominator).withContext(id).toBeNull();
      if (unit === '%' || scale === 'rate') expect(denominator).withContext(id).not.toBeNull();
    }
  });

  it('takes figures only from sources that are in the source catalogue', () => {
    const known: readonly string[] = SOURCES.map(({ id }) => id);
    for (const { id, feeds } of INDICATORS) {
      for (const { source, key } of feeds) {
        expect(known).withContext(id).toContain(source);
        expect(key.trim()).withContext(id).not.toBe('');
      }
    }
  });

  it('has a feed for each indicator, or says which others it is worked out from', () => {
    for (const { id, feeds, derivedFrom, sumOf } of INDICATORS) {
      const ways = [feeds.length > 0, derivedFrom !== undefined, sumOf !== undefined];
      expect(ways.filter(Boolean).length).withContext(id).toBe(1);
    }
  });

  it('works indicators out only from indicators it has, and never from themselves', () => {
    for (const { id, derivedFrom, sumOf } of INDICATORS) {
      for (const other of [...(derivedFrom ?? []), ...(sumOf ?? [])]) {
        expect(indicatorById(other)).withContext(`${id} from ${other}`).not.toBeNull();
        expect(other).not.toBe(id);
      }
    }
  });

  it('feeds no two indicators with the same rows', () => {
    const rows = INDICATORS.flatMap(({ feeds }) =>
      feeds.map(({ source, key, sex = '', age = '' }) => [source, key, sex, age].join('|')),
    );
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('gives need a part of need and a direction that can be judged', () => {
    for (const { id, subdomain, polarity } of ofKind('need')) {
      expect(subdomain).withContext(id).not.toBeNull();
      expect(polarity).withContext(id).not.toBe('no-judgement');
    }
  });

  it('never makes staff, waits or activity a part of need', () => {
    expect(ofKind('supply', 'provision').length).toBeGreaterThan(20);
    for (const { id, subdomain } of ofKind('supply', 'provision')) {
      expect(subdomain).withContext(id).toBeNull();
    }
    for (const lens of LENSES) {
      const kinds = new Set(needIndicatorsOf(lens).map(({ kind }) => kind));
      expect([...kinds])
        .withContext(lens)
        .toEqual(['need']);
    }
  });

  it('keeps deprivation out of need, where it would count twice', () => {
    for (const { id, kind, feeds } of INDICATORS) {
      if (feeds.some(({ source }) => source === 'deprivation')) {
        expect(kind).withContext(id).toBe('context');
      }
    }
  });

  it('weighs every indicator with a positive number', () => {
    for (const { id, weight } of INDICATORS) {
      expect(Number.isFinite(weight) && weight > 0)
        .withContext(id)
        .toBeTrue();
    }
  });

  for (const lens of LENSES) {
    it(`has all three parts of need for the lens ${lens}`, () => {
      const parts = new Set(needIndicatorsOf(lens).map(({ subdomain }) => subdomain));
      expect(SUBDOMAINS.filter((part) => !parts.has(part))).toEqual([]);
    });
  }

  it('averages nothing that cannot be averaged', () => {
    for (const { id, scale, aggregate, unit } of INDICATORS) {
      const rule = `${id}: ${aggregate}`;
      if (scale === 'years' || scale === 'rate') {
        expect(aggregate).withContext(rule).toBe('none');
      }
      if (scale === 'count') expect(aggregate).withContext(rule).toBe('sum');
      if (aggregate === 'sum') expect(unit).withContext(rule).not.toBe('%');
      if (aggregate === 'counts') expect(unit).withContext(rule).toBe('%');
    }
  });

  it('calls long-term sickness among the inactive withdrawn, and a share of the inactive', () => {
    const withdrawn = INDICATORS.filter(({ withdrawn }) => withdrawn);
    expect(withdrawn.map(({ id }) => id)).toEqual(['long-term-sick-share-of-inactive']);
    expect(withdrawn[0]!.title).toContain('withdrawn');
    expect(withdrawn[0]!.population).toContain('inactive residents');
    expect(withdrawn[0]!.aggregate).toBe('none');
  });

  it('never says that a musculoskeletal condition is the reason for inactivity', () => {
    for (const { id, title, definition } of INDICATORS) {
      expect(`${title} ${definition}`)
        .withContext(id)
        .not.toMatch(/inactiv\w+ (because of|due to|through) (musculo|msk|mental|diabet|cardio)/i);
    }
  });

  it('finds an indicator by id and has none for another word', () => {
    expect(indicatorById('diabetes')?.shortTitle).toBe('Diabetes');
    for (const word of ['', 'unknown', 'constructor']) expect(indicatorById(word)).toBeNull();
  });

  it('shows everything with the lens of all conditions, and need first', () => {
    expect(indicatorsOf('all').length).toBe(INDICATORS.length);
    const kinds = indicatorsOf('msk').map(({ kind }) => kind);
    expect(kinds.lastIndexOf('need')).toBeLessThan(kinds.findIndex((kind) => kind !== 'need'));
  });

  it('says what would fill each part of need of each lens', () => {
    for (const parts of Object.values(WHAT_WOULD_FILL)) {
      expect(Object.keys(parts)).toEqual([...SUBDOMAINS]);
      for (const words of Object.values(parts)) expect(words.trim()).not.toBe('');
    }
  });
});
