import { type AreaReview } from '#data-adapters/areas/match-areas.ts';
import { shownPart, shownReview } from './shown-parts.ts';

type Row = AreaReview['rows'][number];

describe('what is handed to the page', () => {
  it('holds no more columns than a page can, and says how many more there are', () => {
    const columns = Array.from({ length: 16_384 }, (_, i) => ({
      letters: String(i),
      name: '',
      role: null,
    }));
    const cells = columns.map(({ letters }) => ({
      reference: letters,
      text: '',
      status: 'blank' as const,
      words: '',
    }));
    const shown = shownPart({ columns, rows: [{ line: 1, cells }], more: 3 });
    expect([shown.columns.length, shown.rows[0]?.cells.length, shown.moreColumns]).toEqual([
      1_000, 60, 16_324,
    ]);
  });

  it('begins with the places that are to be decided, counts all, and leaves off the rest', () => {
    const row = (key: string, match: Row['match']): Row => ({ key, text: {}, rows: 1, match });
    const area = { code: 'E1', level: 'ltla', name: 'A', validFrom: null, validTo: null } as const;
    const matched: Row['match'] = { kind: 'matched', area, by: 'code', words: '', holders: [] };
    const rows = [
      ...Array.from({ length: 1_200 }, (_, i) => row(`m${i}`, matched)),
      row('refused', { kind: 'refused', reason: 'unknown', words: '', suggestions: [] }),
      row('ambiguous', { kind: 'ambiguous', candidates: [area], words: '' }),
    ];
    const shown = shownReview({ rows, level: 'ltla' });
    expect(shown.rows.slice(0, 3).map(({ key }) => key)).toEqual(['ambiguous', 'refused', 'm0']);
    expect(shown.counts).toEqual({ matched: 1_200, refused: 1, ambiguous: 1 });
    expect([shown.rows.length, shown.leftOff]).toEqual([1_000, 202]);
  });
});
