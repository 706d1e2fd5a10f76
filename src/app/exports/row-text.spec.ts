import { missing } from '../domain/figure.ts';
import { makeRow, makeView } from './chart-view-fixture.ts';
import { comparisonText, missingText, rowSentence, rowText, shortText } from './row-text.ts';

describe('row text', () => {
  const view = makeView();

  it('says a figure with its interval and what it was compared with', () => {
    expect(rowSentence(makeRow(), view)).toBe('12.3% (11.9 to 12.7), worse than England');
  });

  it('says why a figure is missing, and never a number', () => {
    const row = makeRow({ figure: missing('suppressed'), comparison: 'not-compared' });
    expect(rowSentence(row, view)).toBe('No figure: suppressed by the publisher');
    expect(rowText(row, view)).toEqual(
      jasmine.objectContaining({ value: '', interval: '', reason: 'suppressed by the publisher' }),
    );
    expect(shortText(row, view)).toBe('no figure');
  });

  it('words each comparison as one says it', () => {
    expect(comparisonText('similar', view)).toBe('similar to England');
    expect(comparisonText('higher', view)).toBe('higher than England');
    expect(comparisonText('not-compared', view)).toBe('not compared');
  });

  it('counts the areas without a figure', () => {
    expect(missingText(view)).toBe('No figure: 1 area');
    expect(missingText(makeView({ rows: [makeRow()] }))).toBe('No figure: 0 areas');
  });
});
