import { measured } from '#app/domain/figure.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { ALL_BUNDLED } from './shown-origins.ts';
import { provenanceOf, type SourcedFigures } from './provenance.ts';

const [Y22, Y23] = ['2022-01-01/P1Y', '2023-01-01/P1Y'];
const SPRING: LiveOrigin = { source: 'nomis', on: '2026-05-01', levels: ['icb'], since: Y23 };
const FIGURES: SourcedFigures = {
  indicator: indicatorById('inactivity-rate')!,
  table: makeTable('inactivity-rate', [Y22, Y23], { A: [measured(20), measured(21)] }),
  sources: ['ons-local-statistics'],
  origin: SPRING,
};

describe('where figures come from', () => {
  it('is told of those that are shown: line, sources and publisher alike', () => {
    const old = provenanceOf(FIGURES, ['A'], [Y22]);
    const bundled = provenanceOf({ ...FIGURES, origin: undefined }, ['A'], [Y22]);
    expect([old.line, old.sources, old.publisher]).toEqual([
      bundled.line,
      bundled.sources,
      bundled.publisher,
    ]);
    expect(bundled.shown).toEqual(ALL_BUNDLED);
    const fresh = provenanceOf(FIGURES, ['A'], [Y23]);
    expect(fresh.line).toContain('live, asked on 1 May 2026');
    expect(fresh.sources.join()).toContain('live, asked on 1 May 2026');
    expect(fresh.sources).not.toEqual(old.sources);
    expect(fresh.shown).toEqual({ live: [{ origin: SPRING, figures: 1 }], bundled: 0 });
  });

  it('names as publisher whoever answered those that are shown', () => {
    const figures: SourcedFigures = { ...FIGURES, sources: ['qof-prevalence'] };
    const publishers = [Y22, Y23].map((year) => provenanceOf(figures, ['A'], [year]).publisher);
    expect(publishers).toEqual(['NHS England', 'Office for National Statistics']);
  });

  it('is the document of figures that a person brought', () => {
    const citation = {
      document: 'JSNA',
      page: '1',
      url: 'https://example.org/',
      date: '2026-03-01',
    };
    const indicator = {
      ...FIGURES.indicator,
      brought: { citation, accepted: '2026-11-25T10:00:00Z' },
    };
    const figures = { ...FIGURES, indicator, sources: [], origin: undefined };
    const { line, sources, publisher } = provenanceOf(figures, ['A'], [Y23]);
    expect(sources).toEqual([
      'JSNA, page 1, 1 March 2026, https://example.org/ (brought by you, only in this browser)',
    ]);
    expect(line).toBe(`Source: ${sources.join()}; accepted on 25 November 2026.`);
    expect(publisher).toBe('its publisher');
  });
});
