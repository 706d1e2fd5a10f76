import { csvText } from './csv-text.ts';

describe('CSV text', () => {
  it('begins with a byte order mark, so that a spreadsheet reads UTF-8', () => {
    expect(csvText([['a']])).toBe('\uFEFFa\r\n');
  });

  it('disarms text that a spreadsheet would run as a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'];
    expect(csvText([cells])).toBe("\uFEFF'=1+1,'+1,'-1,'@SUM(A1),'\tx\r\n");
  });

  it('leaves a negative number a number', () => {
    expect(csvText([[-1.5, 0]])).toBe('\uFEFF-1.5,0\r\n');
  });

  it('keeps nothing apart from zero', () => {
    expect(csvText([[null, 0]])).toBe('\uFEFF,0\r\n');
  });

  it('quotes commas, quotation marks and line breaks', () => {
    expect(csvText([['a, b', 'say "c"', 'd\ne']])).toBe('\uFEFF"a, b","say ""c""","d\ne"\r\n');
  });
});
