import { measured } from '../domain/figure.ts';
import { chartCsv } from './chart-csv.ts';
import { makeRow, makeView } from './chart-view-fixture.ts';
import { fileName } from './file-name.ts';

describe('chart CSV', () => {
  const lines = chartCsv(makeView()).slice(1).split('\r\n');

  it('carries title, measure, period, population, source, licence and age', () => {
    expect(lines[0]).toBe('Title,Bad backs are more common than in England in 1 of 4 areas');
    expect(lines[1]).toBe(
      'Measure,Long-term back pain · 2023 · people aged 16 and over'.replace(
        'Measure',
        '"Measure, period and population"',
      ),
    );
    expect(lines[3]).toContain('GP Patient Survey, Open Government Licence v3.0 · 2 years old');
    expect(lines[4]).toBe('Comparator,England,10.4% (10.4 to 10.5)');
  });

  it('writes figures as they are on screen, as numbers', () => {
    expect(lines).toContain('E54000057,Greater Manchester,12.3,11.9,12.7,worse than England,,');
  });

  it('leaves a missing figure empty and says why', () => {
    expect(lines).toContain('E54000041,Dorset,,,,not compared,suppressed by the publisher,');
  });

  it('writes large numbers without separators and negative ones with a plain minus', () => {
    const rows = [makeRow({ figure: measured(-12345.6) })];
    expect(chartCsv(makeView({ rows, decimals: 0 }))).toContain('Greater Manchester,-12346,,,');
  });

  it('names the file after the finding', () => {
    expect(fileName('Worse than England: 12 areas!', 'csv')).toBe(
      'worse-than-england-12-areas.csv',
    );
    expect(fileName('…', 'png')).toBe('chart.png');
  });
});
