import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { SOURCES } from '#app/domain/source-catalogue.ts';
import { sourceLine } from './source-line.ts';

describe('the source line', () => {
  it('names publisher, title, edition and licence of every source', () => {
    for (const { id, publisher, title, edition, licence } of SOURCES) {
      const line = sourceLine([id], null);
      for (const part of [publisher, title, edition, licence]) expect(line).toContain(part);
      expect(line).toMatch(/^Source: /);
    }
  });

  it('names a source once', () => {
    const line = sourceLine(['populations', 'populations'], null);
    expect(line.match(/Mid-year population estimates/g)?.length).toBe(1);
  });

  it('says that a figure was worked out here, and from what, where no source printed it', () => {
    const line = sourceLine([], indicatorById('depression'));
    expect(line).toMatch(/^Worked out here from: /);
    expect(line).toContain('Open Government Licence');
  });
});
