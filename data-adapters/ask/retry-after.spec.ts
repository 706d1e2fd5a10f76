import { readRetryAfter } from './retry-after.ts';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);

function read(headers: Record<string, string>): number | null {
  return readRetryAfter(new Headers(headers), NOW);
}

describe('Retry-After', () => {
  it('is read as seconds', () => {
    expect(read({ 'Retry-After': '120' })).toBe(120_000);
    expect(read({ 'Retry-After': ' 0 ' })).toBe(0);
  });

  it('is read as an HTTP date, and is over where that is past', () => {
    expect(read({ 'Retry-After': 'Thu, 15 Jan 2026 12:01:30 GMT' })).toBe(90_000);
    expect(read({ 'Retry-After': 'Thu, 15 Jan 2026 11:59:00 GMT' })).toBe(0);
  });

  it("counts a date from the publisher's own clock, so that ours may be wrong", () => {
    const headers = {
      'Retry-After': 'Thu, 15 Jan 2026 09:00:10 GMT',
      Date: 'Thu, 15 Jan 2026 09:00:00 GMT',
    };
    expect(read(headers)).toBe(10_000);
  });

  it('is nothing where it is absent or in another form', () => {
    expect(read({})).toBeNull();
    for (const text of [
      '',
      'soon',
      '-5',
      '1.5',
      '1e3',
      '2026-01-15',
      'Thu, 99 Foo 2026 12:00:00 GMT',
    ])
      expect(read({ 'Retry-After': text }))
        .withContext(text)
        .toBeNull();
  });
});
