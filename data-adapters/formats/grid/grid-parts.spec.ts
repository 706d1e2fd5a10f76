import { cellReference, columnLetters, columnOf, rangeText, readRange } from './a1.ts';
import { isoOfSerial, readFormats } from './number-formats.ts';
import { readXml, withoutEscapes } from './xml-events.ts';

describe('references of cells', () => {
  it('are the letters and numbers a spreadsheet shows', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(
      'A Z AA ZZ AAA XFD'.split(' '),
    );
    expect(cellReference(13, 3)).toBe('D14');
    for (const column of [0, 25, 26, 701, 702, 16_383]) {
      expect(columnOf(columnLetters(column))).toBe(column);
    }
  });

  it('are read as people type them, corners in any order', () => {
    expect(rangeText(readRange('$H$40:b4')!)).toBe('B4:H40');
    expect(rangeText(readRange(' C3 ')!)).toBe('C3:C3');
    for (const text of ['', 'B', '4', 'B0', 'XFE1', 'A1048577', 'A1:B2:C3', 'A1-B2', 'Sheet1!A1']) {
      expect(readRange(text)).withContext(text).toBeNull();
    }
  });
});

describe('readFormats', () => {
  it('tells percentages and dates from the codes of formats, not from words in them', () => {
    const codes = [
      '0.0%',
      'dd/mm/yyyy',
      '0.00',
      '[Red]0.0',
      '"day "0',
      '0\\d',
      'General',
      '[h]:mm',
      '#,##0;[Red]-#,##0',
      'mmm-yy;@',
    ];
    const formats = codes.map((code, i) => {
      const text = code.replace(/"/g, '&quot;');
      return `<numFmt numFmtId="${164 + i}" formatCode="${text}"/>`;
    });
    const cells = [...codes.map((_, i) => 164 + i), 9, 14, 0].map((id) => `<xf numFmtId="${id}"/>`);
    const xml = `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
    expect(readFormats(xml)).toEqual([
      ...(['percent', 'date', 'number', 'number', 'number', 'number', 'number'] as const),
      ...(['date', 'number', 'date', 'percent', 'date', 'number'] as const),
    ]);
  });
});

describe('isoOfSerial', () => {
  it('gives the date Excel shows, in both of its systems', () => {
    expect(isoOfSerial(46_082)).toBe('2026-03-01');
    expect(isoOfSerial(61)).toBe('1900-03-01');
    expect(isoOfSerial(44_620, true)).toBe('2026-03-01');
    expect(isoOfSerial(46_082.25)).toBe('2026-03-01T06:00:00');
  });

  it('gives none for a number that is no date for sure', () => {
    for (const serial of [-1, 0, 0.5, 60, 3_000_000, NaN]) {
      expect(isoOfSerial(serial)).withContext(String(serial)).toBeNull();
    }
  });
});

describe('readXml', () => {
  const eventsOf = (xml: string) => {
    const events: string[] = [];
    readXml(xml, {
      open: (name, attributes) => events.push(`<${name} ${[...attributes].join(' ')}`.trim()),
      text: (text) => events.push(text),
      close: (name) => events.push(`/${name}`),
    });
    return events;
  };

  it('tells tags without their prefix, attributes, entities and sections', () => {
    const xml = `<?xml version="1.0"?><!-- <x> --><x:c r='A1' t="a &gt; b"><v>1 &amp; &#50;&#x33;</v><![CDATA[<raw>]]></x:c><d/>`;
    expect(eventsOf(xml)).toEqual([
      '<c r,A1 t,a > b',
      '<v',
      '1 & 23',
      '/v',
      '<raw>',
      '/c',
      '<d',
      '/d',
    ]);
  });

  it('refuses what is never closed, and tags too long to be any', () => {
    for (const xml of ['<a', '<!-- x', '<![CDATA[ x', '<a b="x>', `<a ${'b'.repeat(70_000)}>`]) {
      expect(() => eventsOf(xml))
        .withContext(xml.slice(0, 20))
        .toThrowError(SyntaxError);
    }
  });

  it('leaves an entity that no workbook defines as it stands', () => {
    expect(eventsOf('<a>&bomb;&#x110000;</a>')[1]).toBe('&bomb;&#x110000;');
  });

  it('undoes the escapes of Excel', () => {
    expect(withoutEscapes('a_x000A_b_x5')).toBe('a\nb_x5');
  });
});
