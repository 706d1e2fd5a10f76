import { linkVintageText, readLinkVintage } from './link-vintage.ts';

describe('when and with which figures a link was made', () => {
  const [on, edition, asked] = ['2026-11-25', '1a2b3c4d5e', '2026-11-24'];
  for (const [text, vintage] of [
    ['2026-11-25', { on, edition: null, asked: null }],
    ['2026-11-25.1a2b3c4d5e', { on, edition, asked: null }],
    ['2026-11-25.1a2b3c4d5e.2026-11-24', { on, edition, asked }],
    ['2026-11-25..2026-11-24', { on, edition: null, asked }],
  ] as const) {
    it(`is read from ${text} and written as it`, () => {
      expect(readLinkVintage(text)).toEqual(vintage);
      expect(linkVintageText(vintage)).toBe(text);
    });
  }

  for (const text of [
    '',
    'yesterday',
    '2026-02-30',
    '2026-11-25.',
    '2026-11-25T10:00',
    '2026-11-25.1a2b3c4d5e.2026-13-01',
    '2026-11-25.1a2b3c4d5e.2026-11-24.x',
    '2026-11-25.<script>',
    '25/11/2026',
    '2026-11-25,2026-11-26',
  ]) {
    it(`is not told by “${text}”`, () => {
      const read = readLinkVintage(text);
      // A day and nothing after its full stop still says the day.
      if (text === '2026-11-25.') expect(read).toEqual({ on, edition: null, asked: null });
      else expect(read).toBeNull();
    });
  }
});
