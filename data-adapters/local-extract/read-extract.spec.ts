import fc from 'fast-check';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { csvWorkbook, xlsxWorkbook } from '#data-adapters/formats/grid/grid-fixture.ts';
import { readRange } from '#data-adapters/formats/grid/a1.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { lineOfRecord, proposedFor, SUSSEX } from './extract-fixture.ts';
import { type ExtractMapping } from './extract-mapping.ts';
import { proposeMapping } from './propose/propose-mapping.ts';
import { readExtract, readExtractInSteps } from './read-extract.ts';

function read(workbook: GridWorkbook, change: Partial<ExtractMapping> = {}) {
  const { records, issues } = readExtract(workbook, proposedFor(workbook, change), SUSSEX);
  return {
    records: records.map(lineOfRecord),
    issues: issues.map(({ cell, code }) => `${cell} ${code}`),
    words: issues.map(({ message }) => message),
    full: records,
  };
}

const csv = async (text: string, change?: Partial<ExtractMapping>) =>
  read(await csvWorkbook(text), change);

describe('readExtract', () => {
  it('reads a wide table, each figure with its own limits and count', async () => {
    const { records, issues, full } = await csv(
      ',2021,,,2022,,\nArea,Number,%,LCL,UCL,Number,%,LCL,UCL\n'.replace(
        ',2021,,,2022,,',
        ',2021,,,,2022,,,',
      ) + 'Adur,"1,160",16,15,17,170,17,16,18\nWEST SUSSEX,*,*,,,5,0,0,1\n',
    );
    expect(records).toEqual([
      'E07000223 2021-01-01/P1Y 16 (15 to 17)',
      'E07000223 2022-01-01/P1Y 17 (16 to 18)',
      'E10000032 2021-01-01/P1Y suppressed',
      'E10000032 2022-01-01/P1Y 0 (0 to 1)',
    ]);
    expect(full.map(({ count }) => count)).toEqual([1160, 170, null, 5]);
    expect(issues).toEqual([]);
  });

  it('keeps blanks and marks missing, each with its reason, and never zero', async () => {
    const marks = [
      '',
      '-',
      '~',
      '..',
      'x',
      '*',
      'c',
      ':',
      '#',
      '!',
      'n/a',
      '<5',
      '[x]',
      '[c]',
      '[z]',
    ];
    const rows = marks.map((mark, i) => `Adur,${2000 + i},${mark},b`);
    const { full, issues } = await csv(
      `Area,Year,Rate,Remark\nAdur,1999,3,a\n${rows.join('\n')}\n`,
    );
    expect(issues).toEqual([]);
    expect(
      full.slice(1).map(({ figure }) => (figure.kind === 'missing' ? figure.reason : figure.value)),
    ).toEqual([
      ...([
        'not-published',
        'not-published',
        'suppressed',
        'not-published',
        'not-published',
      ] as const),
      ...(['suppressed', 'suppressed', 'not-published', 'unreliable', 'suppressed'] as const),
      ...(['not-published', 'suppressed', 'not-published', 'suppressed', 'not-collected'] as const),
    ]);
  });

  it('lets the mapping say what a mark means', async () => {
    const table = 'Area,Year,Rate\nAdur,2021,3\nAdur,2022,tbc\n';
    expect((await csv(table)).issues).toEqual(['C3 not-a-number']);
    const told = await csv(table, { suppression: { tbc: 'not-submitted' } });
    expect(told.records[1]).toBe('E07000223 2022-01-01/P1Y not-submitted');
  });

  it('makes fractions percentages, and reads a cell with a sign as it is seen', async () => {
    const table = 'Area,Year,% smoking,LCL,UCL\nAdur,2021,0.16,0.15,0.17\nArun,2021,16%,15%,17%\n';
    expect((await csv(table, { valuesAre: 'fraction' })).records).toEqual([
      'E07000223 2021-01-01/P1Y 16 (15 to 17)',
      'E07000224 2021-01-01/P1Y 16 (15 to 17)',
    ]);
  });

  it('reads a cell that Excel shows as 16% as 16, and never as 0.16', async () => {
    const rows = [
      ['Area', 'Year', 'Share'],
      ['Adur', 2021, 0.16],
      ['Arun', 2021, 16],
    ];
    const workbook = await xlsxWorkbook({ rows, formats: { C2: '0%' } });
    expect(read(workbook).records).toEqual([
      'E07000223 2021-01-01/P1Y 16',
      'E07000224 2021-01-01/P1Y 16',
    ]);
    const asWritten = read(workbook, { valuesAre: 'as-written' });
    expect(asWritten.issues).toEqual(['C2 not-a-number']);
    expect(asWritten.words[0]).toMatch(/shown as 16% and holds 0\.16/);
  });

  it('works limits out from half the width of an interval', async () => {
    const { records } = await csv('Area,Year,Rate,conf\nAdur,2021,20.5,6.1\nArun,2021,5,*\n');
    expect(records).toEqual([
      'E07000223 2021-01-01/P1Y 20.5 (14.4 to 26.6)',
      'E07000224 2021-01-01/P1Y 5',
    ]);
  });

  it('leaves totals, notes, headers that stand again and other countries out, each with its place', async () => {
    const { records, issues } = await csv(
      [
        'Area,Year,Rate',
        'Adur,2021,1',
        ',,',
        'Area,Year,Rate',
        'Arun,2021,2',
        'Total,2021,3',
        'England and Wales,2021,4',
        'Wales,2021,5',
        '"Source: made up, for specs",,',
        '',
      ].join('\n'),
    );
    expect(records.length).toBe(2);
    expect(issues).toEqual([
      '4 left-out',
      'A6 left-out',
      'A7 left-out',
      'A8 left-out',
      '9 left-out',
    ]);
  });

  it('says of each place that it does not know what is wrong, once a row', async () => {
    const { issues, words } = await csv(
      'Area,2021,2022\nAdur,1.5,2\nOld Arun,3,4\nNarnia,5,6\n,7,8\n',
    );
    expect(issues).toEqual(['A3 unknown-area', 'A4 unknown-area', 'A5 unknown-area']);
    expect(words[0]).toMatch(
      /^“Old Arun”: Old Arun was a council until 2018; its ground is now in Arun/,
    );
  });

  it('heeds the corrections saved in the mapping', async () => {
    const areas = { corrections: { Narnia: 'E07000226', Adur: null } };
    const { records, issues } = await csv('Area,Year,Rate\nAdur,2021,1\nNarnia,2021,2\n', {
      areas,
    });
    expect(records).toEqual(['E07000226 2021-01-01/P1Y 2']);
    expect(issues).toEqual(['A2 left-out']);
  });

  it('says which cell holds text, where a formula has no result, and what cannot be', async () => {
    const rows = [
      ['Area', 'Year', 'Percent', 'Number', 'Population'],
      ['Adur', 2021, 'sixteen', 1, 10],
      ['Arun', 2021, 160, 1, 10],
      ['Crawley', 2021, 16, 1.5, 10],
      ['West Sussex', 2021, 16, 20, 10],
      ['England', 2021, null, 1, 10],
      ['Adur', 2022, 50, 5, 10],
    ];
    const workbook = await xlsxWorkbook({ rows, formulas: { C6: 'D6/E6' } });
    const { records, issues } = read(workbook);
    expect(records).toEqual(['E07000223 2022-01-01/P1Y 50']);
    expect(issues).toEqual([
      'C2 not-a-number',
      'C3 out-of-range',
      'D4 out-of-range',
      'D5 out-of-range',
      'C6 no-result',
    ]);
  });

  it('drops limits the wrong way round and keeps the value', async () => {
    const { records, issues } = await csv('Area,Year,Rate,LCL,UCL\nAdur,2021,5,6,4\n');
    expect(records).toEqual(['E07000223 2021-01-01/P1Y 5']);
    expect(issues).toEqual(['D2 odd-limits']);
  });

  it('keeps the first of figures that stand twice, and says whether they agree', async () => {
    const { records, issues } = await csv(
      'Area,Year,Rate\nAdur,2021,1\nADUR,2021,1\nAdur ,2021,2\n',
    );
    expect(records).toEqual(['E07000223 2021-01-01/P1Y 1']);
    expect(issues).toEqual(['3 duplicate', '4 conflict']);
  });

  it('leaves out a column that is blank on every row, and a CSV row that lost a cell', async () => {
    const { records, issues } = await csv('Area,2021,2022\nAdur,1.5,\nArun,2\nCrawley,3.5,\n');
    expect(records).toEqual(['E07000223 2021-01-01/P1Y 1.5', 'E07000226 2021-01-01/P1Y 3.5']);
    expect(issues).toEqual(['C1 left-out', '3 ragged-row']);
  });

  it('takes a known place without a figure for a missing figure, not for a title', async () => {
    const { records } = await csv('Area,2021,2022\nAdur,1.5,2.5\nArun,,\n');
    expect(records.slice(2)).toEqual([
      'E07000224 2021-01-01/P1Y not-published',
      'E07000224 2022-01-01/P1Y not-published',
    ]);
  });

  it('reads labels in merged cells, and labels named once where it is told to', async () => {
    const rows = [
      ['Area', 'Year', 'Rate'],
      ['Adur', 2021, 1.5],
      [null, 2022, 2.5],
      ['Arun', 2021, 3.5],
    ];
    const merged = read(await xlsxWorkbook({ rows, merges: ['A2:A3'] }));
    const filled = read(await xlsxWorkbook({ rows }), { fillDown: ['areaName'] });
    for (const { records } of [merged, filled]) {
      expect(records[1]).toBe('E07000223 2022-01-01/P1Y 2.5');
    }
    expect(read(await xlsxWorkbook({ rows }), { fillDown: [] }).issues).toEqual([
      'A3 unknown-area',
    ]);
  });

  it('reads Excel’s day numbers as the dates they are', async () => {
    const rows = [
      ['Area', 'Month', 'Rate'],
      ['Adur', 46_082, 1.5],
      ['Arun', 46_113, 2.5],
    ];
    expect(read(await xlsxWorkbook({ rows })).records).toEqual([
      'E07000223 2026-03-01/P1M 1.5',
      'E07000224 2026-04-01/P1M 2.5',
    ]);
  });

  it('does the same in steps, reports how far it is, and stops where it is told to', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `Adur,${1900 + (i % 100)},${i}`);
    const workbook = await csvWorkbook(`Area,Year,Rate\n${rows.join('\n')}\n`);
    const mapping = proposedFor(workbook);
    const shares: number[] = [];
    const progress = (share: number) => shares.push(share);
    const inSteps = await readExtractInSteps(workbook, mapping, SUSSEX, { progress });
    expect(inSteps).toEqual(readExtract(workbook, mapping, SUSSEX));
    expect(shares.length).toBe(2);
    expect(shares.at(-1)).toBe(1);
    const controller = new AbortController();
    const stopped = readExtractInSteps(workbook, mapping, SUSSEX, {
      signal: controller.signal,
      progress: () => {
        controller.abort(new DOMException('enough', 'AbortError'));
      },
    });
    await expectAsync(stopped).toBeRejectedWithError(DOMException, 'enough');
  });

  it('refuses a mapping for a sheet that is not there', async () => {
    const workbook = await csvWorkbook('Area,Year,Rate\nAdur,2021,1\n');
    const mapping = { ...proposedFor(workbook), sheet: 'Data' };
    expect(() => readExtract(workbook, mapping, null)).toThrowError(
      ForeignFileError,
      /no sheet “Data”/,
    );
  });
});

describe('readExtract with changed tables', () => {
  const TABLE = [
    'Smoking',
    '',
    ',2021,,,2022,,',
    'Area,Number,%,LCL,Number,%,LCL',
    'Adur,16,16.5,15,17,17.5,16',
    'Arun,*,*,,18,18.5,17',
    '"Crawley",19,19.5,18,,,',
    'Total,1,1.5,1,2,2.5,2',
    'Source: made up',
    '',
  ].join('\n');

  const change = fc.record({
    at: fc.nat(TABLE.length - 1),
    cut: fc.nat(10),
    put: fc.constantFrom(
      '',
      ',',
      '"',
      '\n',
      ';',
      'x',
      '-',
      '*',
      ' ',
      'NA',
      '..',
      '=1+1',
      '<b>',
      '%',
      '\t',
    ),
  });
  const changed = (changes: readonly { at: number; cut: number; put: string }[]) =>
    changes.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), TABLE);

  it('throws nothing but ForeignFileError, makes no number of a blank or mark, and places every issue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const text = changed(changes);
        try {
          const workbook = await csvWorkbook(text);
          const mapping = proposeMapping(workbook, { geography: SUSSEX })?.mapping;
          if (!mapping) return;
          const { records, issues } = readExtract(workbook, mapping, SUSSEX);
          const digits = text.replace(/[^0-9.]/g, ' ').split(/\s+/);
          for (const { figure } of records) {
            if (figure.kind === 'missing') continue;
            const seen = digits.some(
              (number) => number !== '' && parseFloat(number) === Math.abs(figure.value),
            );
            // A thousands comma joins digits that are apart in the text.
            expect(seen || figure.value >= 1000 || mapping.valuesAre === 'fraction')
              .withContext(JSON.stringify([figure, text]))
              .toBeTrue();
          }
          for (const { row, cell, message } of issues) {
            expect(row).toBeGreaterThan(0);
            expect(cell).toMatch(/^[A-Z]*[1-9]\d*$/);
            expect(message).not.toBe('');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignFileError);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('accounts for every row: read, or left out with its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const workbook = await csvWorkbook(changed(changes)).catch(() => null);
        const mapping = workbook && proposeMapping(workbook, { geography: SUSSEX })?.mapping;
        if (!mapping) return;
        const { records, issues } = readExtract(workbook, mapping, SUSSEX);
        const accounted = new Set([...records, ...issues].map(({ row }) => row));
        const range = readRange(mapping.range)!;
        const sheet = workbook.sheets[0]!;
        for (let at = range.firstRow + mapping.headerRows; at <= range.lastRow; at++) {
          // What stands beside the range was left out when the range was chosen.
          const cells = (sheet.rows[at] ?? []).slice(range.firstColumn, range.lastColumn + 1);
          if (cells.every((cell) => cell.trim() === '')) continue;
          expect(accounted)
            .withContext(JSON.stringify([at, cells]))
            .toContain(sheet.lines?.[at] ?? at + 1);
        }
      }),
      { numRuns: 80 },
    );
  });
});
