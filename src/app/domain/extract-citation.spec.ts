import {
  citationLine,
  citationProblems,
  isCited,
  type ExtractCitation,
} from './extract-citation.ts';

const CITATION: ExtractCitation = {
  document: 'Joint strategic needs assessment 2025',
  page: '12',
  url: 'https://www.example.org/jsna.pdf',
  date: '2025-11-03',
};
const TODAY = '2026-03-01';
const problems = (change: Partial<ExtractCitation>) =>
  citationProblems({ ...CITATION, ...change }, TODAY);

describe('citationProblems', () => {
  it('finds nothing wrong with a whole citation', () => {
    expect(problems({})).toEqual({});
    expect(isCited(CITATION, TODAY)).toBeTrue();
  });

  it('asks for each part that is blank', () => {
    const blank = { document: ' ', page: '', url: '', date: '' };
    expect(Object.keys(problems(blank))).toEqual(['document', 'page', 'url', 'date']);
    expect(isCited({ ...CITATION, page: '' }, TODAY)).toBeFalse();
  });

  it('takes only addresses of the web', () => {
    for (const url of [
      'jsna.pdf',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://',
      'data:,x',
    ]) {
      expect(problems({ url }).url)
        .withContext(url)
        .toMatch(/starts with https/);
    }
  });

  it('takes only real dates that are not to come', () => {
    expect(problems({ date: '3 March 2026' }).date).toMatch(/such as 2026-03-01/);
    expect(problems({ date: '2025-02-30' }).date).toMatch(/such as 2026-03-01/);
    expect(problems({ date: '2026-03-02' }).date).toMatch(/future/);
    expect(problems({ date: '1066-10-14' }).date).toMatch(/before 1990/);
    expect(problems({ date: TODAY })).toEqual({});
  });
});

describe('citationLine', () => {
  it('names document, page and day', () => {
    expect(citationLine(CITATION)).toBe(
      'Joint strategic needs assessment 2025, page 12, 3 November 2025',
    );
    expect(citationLine({ ...CITATION, page: 'Table 4' })).toMatch(/, Table 4, /);
  });
});
