import { makeHeatMap, makeScatter } from './area-views-fixture.ts';
import { heatMapSheet } from './heat-map-sheet.ts';
import { scatterSheet } from './scatter-sheet.ts';
import { sheetCsv } from './sheet-csv.ts';

const linesOf = (csv: string): readonly string[] => csv.slice(1).trimEnd().split('\r\n');

describe('CSV of a sheet', () => {
  const lines = linesOf(sheetCsv(makeScatter(), scatterSheet(makeScatter())));

  it('carries title, measure, source and method before the figures', () => {
    expect(lines[0]).toContain('Bad backs are more common');
    expect(lines[2]).toContain('Open Government Licence v3.0');
    expect(lines[3]).toBe('Note,England’s value inside or outside the area’s own 95% interval');
  });

  it('gives every figure its limits, rounded as on screen', () => {
    expect(lines).toContain(
      'E2,Dorset,112.3,108.2,116.7,,3.11,2.9,3.3,,"More need, less provision",',
    );
  });

  it('leaves a missing figure empty beside its reason, and not compared in words', () => {
    expect(lines).toContain(
      'E4,Surrey,90,85,95,,,,,not submitted by the providers,not placed,Two providers sent nothing',
    );
  });

  it('says the unit, polarity and method of each line where they differ', () => {
    const heat = linesOf(sheetCsv(makeHeatMap(), heatMapSheet(makeHeatMap())));
    expect(heat.find((line) => line.startsWith('E1,Devon,Diabetes'))).toContain(
      '2024/25,"per 1,000",neither is better,81,80,83,,74,,,,higher than England,',
    );
    expect(heat.find((line) => line.startsWith('E2,Dorset,Back'))).toContain(
      'Fewer than eight cases',
    );
  });
});
