import { type Derivation } from '#app/domain/figure-table.ts';
import { type Figure, measured, missing } from '#app/domain/figure.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { derivationText, remarksOn } from './remarks.ts';

const PERIOD = '2024-01-01/P1Y';
const derivation = (change: Partial<Derivation> = {}): Derivation => ({
  method: 'population-weighted',
  from: 'lower-tier local authorities',
  parts: 12,
  apportioned: 0,
  covered: [1],
  ...change,
});
const tableOf = (figure: Figure, change: Parameters<typeof makeTable>[3] = {}) =>
  makeTable('depression', [PERIOD], { E1: [figure] }, change);

describe('remarks on a figure', () => {
  it('are none on a published figure without a note or a band', () => {
    const figure = measured(5);
    expect(remarksOn(tableOf(figure), 'E1', PERIOD, figure, null)).toEqual([]);
  });

  it('say how it was built from its parts', () => {
    const figure = measured(5);
    const table = tableOf(figure, { derived: { E1: derivation() } });
    expect(remarksOn(table, 'E1', PERIOD, figure, null)).toEqual([
      'Worked out here as the population-weighted mean of 12 lower-tier local authorities',
    ]);
  });

  it('count parts that have an article before their name', () => {
    const from = 'the boards before the merger';
    expect(derivationText(derivation({ from, parts: 3 }), 1)).toBe(
      'Worked out here as the population-weighted mean of the 3 boards before the merger',
    );
  });

  it('say how much of its people had a figure, and how much was shared between places', () => {
    const words = derivationText(derivation({ apportioned: 0.12 }), 0.94);
    expect(words).toContain('94% of its people covered');
    expect(words).toContain('12% from places that straddle its edge');
    expect(derivationText(derivation(), 1)).not.toContain('covered');
    expect(derivationText(derivation(), null)).not.toContain('covered');
  });

  it('never round what is not all up to all', () => {
    expect(derivationText(derivation(), 0.996)).toContain('99.6%');
    expect(derivationText(derivation(), 0.9994)).toContain('99.9%');
  });

  it('give the precision band in words, and for D that it is kept out of comparisons', () => {
    const figure = measured(5, 1, 9);
    const of = (band: 'A' | 'D') => remarksOn(tableOf(figure), 'E1', PERIOD, figure, band).join();
    expect(of('A')).toContain('Precision band A: precise');
    expect(of('D')).toContain('Precision band D');
    expect(of('D')).toContain('kept out of comparisons');
  });

  it('give no band to a figure that is missing', () => {
    const none = missing('suppressed');
    expect(remarksOn(tableOf(none), 'E1', PERIOD, none, 'A')).toEqual([]);
  });

  it('pass on the publisher’s own note', () => {
    const figure = measured(5);
    const table = tableOf(figure, { notes: { 'Value estimated': [0], 'Not this one': [7] } });
    expect(remarksOn(table, 'E1', PERIOD, figure, null)).toEqual(['Value estimated']);
  });
});
