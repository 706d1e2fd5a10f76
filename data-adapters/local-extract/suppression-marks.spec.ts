import { DEFAULT_MARKS, reasonOfMark } from './suppression-marks.ts';

describe('reasonOfMark', () => {
  it('gives each common mark its reason', () => {
    const marks = [
      '*',
      'c',
      '[c]',
      '<5',
      '< 10',
      '!',
      '#',
      'u',
      'z',
      '-',
      '..',
      ':',
      'x',
      'NA',
      'n/a',
    ];
    expect(marks.map((mark) => reasonOfMark(mark, {}))).toEqual([
      ...Array<'suppressed'>(6).fill('suppressed'),
      'unreliable',
      'unreliable',
      'not-collected',
      ...Array<'not-published'>(6).fill('not-published'),
    ]);
  });

  it('lets a mapping give a mark, even a number, its own meaning', () => {
    expect(reasonOfMark('-', { '-': 'suppressed' })).toBe('suppressed');
    expect(reasonOfMark('-9', { '-9': 'not-collected' })).toBe('not-collected');
  });

  it('takes no number and no unknown word for a mark', () => {
    for (const text of ['0', '-1', '12.5', '>5', 'sixteen', 'constructor', '#DIV/0!']) {
      expect(reasonOfMark(text, {})).withContext(text).toBeNull();
    }
    expect(Object.keys(DEFAULT_MARKS).filter((mark) => /\d/.test(mark))).toEqual([]);
  });
});
