import { TestBed } from '@angular/core/testing';
import { type ShownPreview } from '../../store/extracts/extract-messages.ts';
import { BringPreview } from './bring-preview.ts';

type Cell = ShownPreview['rows'][number]['cells'][number];

const MARKUP = '<img src=x onerror=alert(1)>';
const cell = (reference: string, text: string, status: Cell['status'], words = ''): Cell => ({
  reference,
  text,
  status,
  words,
});
const PREVIEW: ShownPreview = {
  columns: [
    { letters: 'A', name: 'Area', role: 'areaName' },
    { letters: 'B', name: 'Rate', role: 'value' },
    { letters: 'C', name: 'Rank', role: null },
  ],
  rows: [
    {
      line: 1,
      cells: [
        cell('A1', 'Area', 'header'),
        cell('B1', 'Rate', 'header'),
        cell('C1', 'Rank', 'header'),
      ],
    },
    {
      line: 2,
      cells: [
        cell('A2', MARKUP, 'problem', 'It is no place'),
        cell('B2', '*', 'missing', 'No figure: suppressed by the publisher'),
        cell('C2', '1', 'unused'),
      ],
    },
  ],
  more: 7,
  moreColumns: 0,
};

describe('BringPreview', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    const fixture = TestBed.createComponent(BringPreview);
    fixture.componentRef.setInput('preview', PREVIEW);
    fixture.componentRef.setInput('troubles', ['A2: It is no place']);
    await fixture.whenStable();
    page = fixture.nativeElement as HTMLElement;
  });

  const text = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

  it('says over each column what it is taken for', () => {
    expect([...page.querySelectorAll('thead th')].slice(1).map(text)).toEqual([
      'A Name of the place',
      'B Value',
      'C not used',
    ]);
  });

  it('says of a cell in shape and words what could not be read, and why', () => {
    const cells = [...page.querySelectorAll('tbody tr:last-child td')].map(text);
    expect(cells).toEqual([
      `!${MARKUP} (It is no place)`,
      '∅* (No figure: suppressed by the publisher)',
      '·1',
    ]);
    expect(text(page.querySelector('.key'))).toContain('! cannot be read');
    expect(text(page)).toContain('7 more rows come after.');
  });

  it('keeps markup as the text it is', () => {
    expect(page.querySelector('img')).toBeNull();
    expect(text(page.querySelector('tbody tr:last-child .text'))).toBe(MARKUP);
  });
});
