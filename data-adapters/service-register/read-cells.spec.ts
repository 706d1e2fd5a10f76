import { FAMILY_NAMES, GRADE_NAMES } from '#app/domain/service-lists.ts';
import { type ReadCell, readAmount, readDay, readRange, readWord } from './read-cells.ts';

const valueOf = (cell: ReadCell<unknown>) => (cell.kind === 'read' ? cell.value : cell.message);

describe('a cell of the register', () => {
  it('is read as a word of its list, its code, or what stands in or before brackets', () => {
    for (const text of [
      'IPS',
      'individual placement and support',
      'Individual-placement-and-support',
    ]) {
      expect(valueOf(readWord(text, FAMILY_NAMES))).toBe('individual-placement-and-support');
    }
    expect(valueOf(readWord('b', GRADE_NAMES))).toBe('B');
    expect(valueOf(readWord('E', GRADE_NAMES))).toContain('Write “A: from a contract');
  });

  it('is read as a number, and never as zero when it is none', () => {
    expect(valueOf(readAmount('1,200'))).toBe(1200);
    expect(valueOf(readAmount('about 5'))).toContain('Write digits only');
  });

  it('is read as a range of staff in every way people write one', () => {
    const ranges: Readonly<Record<string, readonly [number | null, number | null]>> = {
      '2.5': [2.5, 2.5],
      '2 to 3': [2, 3],
      '2-3': [2, 3],
      '2 – 3.5': [2, 3.5],
      'at least 2': [2, null],
      'Up to 3': [null, 3],
      'not known': [null, null],
      '0': [0, 0],
    };
    for (const [text, [minimum, maximum]] of Object.entries(ranges)) {
      expect(valueOf(readRange(text)))
        .withContext(text)
        .toEqual({ minimum, maximum });
    }
    expect(valueOf(readRange('2026-03-02'))).toContain('the spreadsheet changed it');
    expect(valueOf(readRange('a few'))).toContain('is no number of staff');
  });

  it('is read as a day, British order first, and refused where there is no such day', () => {
    for (const text of [
      '2026-03-01',
      '01/03/2026',
      '1.3.2026',
      '1 March 2026',
      '2026-03-01T12:00:00Z',
    ]) {
      expect(valueOf(readDay(text)))
        .withContext(text)
        .toBe('2026-03-01');
    }
    for (const text of ['03/31/2026', '31 Foo 2026', 'soon', '2026-02-30']) {
      expect(valueOf(readDay(text)))
        .withContext(text)
        .toContain('is not a date');
    }
  });
});
