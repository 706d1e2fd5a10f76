import { judgeFigure, reasonOfNote } from './judge-figure.ts';

describe('judgeFigure', () => {
  it('keeps a missing value missing, never a number, whatever its limits', () => {
    const { figure } = judgeFigure({ value: null, lower: 0, upper: 0 }, 'suppressed');
    expect(figure).toEqual({ kind: 'missing', reason: 'suppressed' });
  });

  it('keeps limits that hold the value, zero included', () => {
    expect(judgeFigure({ value: 0, lower: 0, upper: 1 }, 'not-published')).toEqual({
      figure: { kind: 'measured', value: 0, lower: 0, upper: 1 },
      oddLimits: '',
    });
  });

  it('drops limits that are alone, out of order or beside the value, and says so', () => {
    const odd = [
      { value: 5, lower: 4, upper: null },
      { value: 5, lower: 6, upper: 4 },
      { value: 5, lower: 6, upper: 7 },
    ];
    for (const cells of odd) {
      const { figure, oddLimits } = judgeFigure(cells, 'not-published');
      expect(figure).toEqual({ kind: 'measured', value: 5 });
      expect(oddLimits).toMatch(/left out$/);
    }
  });
});

describe('reasonOfNote', () => {
  it('tells suppressed from unreliable, not collected and simply not published', () => {
    const notes = [
      'Value suppressed for disclosure control reasons',
      'Low data quality',
      'Not collected',
    ];
    expect([...notes, 'Value missing in source data', ''].map(reasonOfNote)).toEqual([
      'suppressed',
      'unreliable',
      'not-collected',
      'not-published',
      'not-published',
    ]);
  });
});
