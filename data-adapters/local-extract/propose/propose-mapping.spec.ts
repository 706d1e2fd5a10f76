import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import {
  csvWorkbook,
  xlsxWorkbook,
  type SheetSample,
} from '#data-adapters/formats/grid/grid-fixture.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { type ColumnRef, type ExtractMapping } from '../extract-mapping.ts';
import { isWide } from '../extract-mapping.ts';
import { completeMapping, proposeMapping } from './propose-mapping.ts';

function proposed(workbook: GridWorkbook): ExtractMapping {
  const proposal = proposeMapping(workbook);
  const mapping = completeMapping(proposal);
  if (mapping === null) throw new Error(`lacking ${proposal?.lacking.join(', ') ?? 'a table'}`);
  return mapping;
}

const csv = async (text: string) => proposed(await csvWorkbook(text));
const xlsx = async (...samples: readonly SheetSample[]) => proposed(await xlsxWorkbook(...samples));
const letters = (refs: Readonly<Record<string, ColumnRef | undefined>>) =>
  Object.fromEntries(Object.entries(refs).map(([role, ref]) => [role, ref?.at]));
const figuresOf = ({ figures }: ExtractMapping): Record<string, string | undefined>[] =>
  figures.map(({ says, ...refs }) => ({ ...says, ...letters(refs) }));

describe('proposeMapping for a long table', () => {
  const HEADERS: Readonly<Record<string, string>> = {
    Nomis: 'DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,VARIABLE_NAME,OBS_VALUE',
    'a council': 'Year,LAD23NM,LAD23CD,Topic,Rate (%)',
    ONS: 'period,areanm,areacd,indicator,observation',
  };
  for (const [whose, header] of Object.entries(HEADERS)) {
    it(`knows the column names of ${whose}`, async () => {
      const mapping = await csv(`${header}\n2022,Adur,E07000223,Asthma,5\n`);
      expect(letters(mapping.labels)).toEqual({
        period: 'A',
        areaName: 'B',
        areaCode: 'C',
        indicator: 'D',
      });
      expect(figuresOf(mapping)).toEqual([{ value: 'E' }]);
    });
  }

  for (const [lower, upper] of [
    ['LL', 'UL'],
    ['LCL', 'UCL'],
    ['Lower CI', 'Upper CI'],
    ['Lower 95% CI', 'Upper 95% CI'],
    ['95% lower limit', '95% upper limit'],
    ['lci_95', 'uci_95'],
    ['Lower Confidence Interval', 'Upper Confidence Interval'],
  ] as const) {
    it(`takes ${lower} and ${upper} for the limits`, async () => {
      const mapping = await csv(`Code,Year,Rate,${lower},${upper}\nE06000001,2022,5,4,6\n`);
      expect(figuresOf(mapping)).toEqual([{ value: 'C', lower: 'D', upper: 'E' }]);
    });
  }

  it('takes a count for the value only where there is nothing nearer', async () => {
    const both = await csv('Area code,Period,Number,Population,%\nE06000001,2022,5,50,10\n');
    expect(figuresOf(both)).toEqual([{ value: 'E', count: 'C', denominator: 'D' }]);
    const alone = await csv('Area code,Period,Number\nE06000001,2022,5\n');
    expect(figuresOf(alone)).toEqual([{ value: 'C' }]);
  });

  it('does not take lower-tier and upper-tier for limits', async () => {
    const mapping = await csv('Lower tier code,Year,Rate\nE07000223,2022,5\n');
    expect(figuresOf(mapping)).toEqual([{ value: 'C' }]);
    expect(mapping.labels.areaCode?.at).toBe('A');
  });

  it('takes a breakdown by Male and Female for sex, and any other for a category', async () => {
    const rows = (a: string, b: string) =>
      `area,year,value,inequality\nA,2022,1,${a}\nA,2022,2,${b}\n`;
    expect((await csv(rows('Male', 'NA'))).labels.sex?.at).toBe('D');
    const fifths = await csv(rows('Most deprived', 'Least deprived'));
    expect(fifths.labels.category?.at).toBe('D');
    expect(fifths.categoryType).toBe('inequality');
  });

  it('tells code and name in one cell', async () => {
    const mapping = await csv(
      'Area,Year,Value\n45UBFQ Buckingham,2022,1\n45UBFR Churchill,2022,2\n',
    );
    expect(letters(mapping.labels)).toEqual({ area: 'A', period: 'B' });
  });

  it('tells codes and names of places by what they are, under headers it does not know', async () => {
    const geography = { ...EMPTY, areas: [place('E07000223', 'Adur'), place('E07000224', 'Arun')] };
    const workbook = await csvWorkbook(
      'x,y,Year,Value\nE07000223,Adur,2022,1\nE07000224,Arun,2022,2\n',
    );
    const { mapping } = proposeMapping(workbook, { geography })!;
    expect(letters(mapping.labels)).toEqual({ areaCode: 'A', areaName: 'B', period: 'C' });
  });

  it('says what is lacking, and why what it found is what it is', async () => {
    const proposal = proposeMapping(
      await csvWorkbook('colour,shape,size\nred,round,5\nblue,flat,6\n'),
    );
    expect(proposal?.lacking).toEqual(['an area code or name', 'a period']);
    expect(completeMapping(proposal)).toBeNull();
    expect(proposal?.parts.find(({ part }) => part === 'value')).toEqual({
      part: 'value',
      proposal: 'C “size”',
      confidence: 'guess',
      reason: 'It is the only column of numbers',
    });
    expect(proposeMapping(await csvWorkbook('fruit,colour\napple,red\n'))).toBeNull();
  });

  it('says of limits what their own headers say, and of the value that it is the other column', async () => {
    const proposal = proposeMapping(
      await csvWorkbook('District,Year,Pain,LCL,UCL\nLeeds,2024,5,4,6\nYork,2024,6,5,7\n'),
    );
    const whyOf = (part: string) => proposal?.parts.find((one) => one.part === part);
    expect(whyOf('value')).toEqual(
      jasmine.objectContaining({
        confidence: 'guess',
        reason: 'It is the only other column of numbers',
      }),
    );
    expect(whyOf('lower')).toEqual(
      jasmine.objectContaining({ confidence: 'sure', reason: 'The header says “LCL”' }),
    );
  });
});

describe('proposeMapping for a wide table', () => {
  it('reads periods over Number, %, LCL and UCL, written once over the columns they cover', async () => {
    const mapping = await csv(
      'Smoking in pregnancy\n\n,2008/09,,,,2009/10,,,\nDistrict,Number,%,LCL,UCL,Number,%,LCL,UCL\nAdur,5,1,0.5,2,6,2,1,3\nArun,7,3,2,4,8,4,3,5\n',
    );
    expect(mapping.range).toBe('A3:I6');
    expect(mapping.headerRows).toBe(2);
    expect(figuresOf(mapping)).toEqual([
      { period: '2008/09', value: 'C', count: 'B', lower: 'D', upper: 'E' },
      { period: '2009/10', value: 'G', count: 'F', lower: 'H', upper: 'I' },
    ]);
    expect(mapping.labels.areaName?.name).toBe('District');
    expect(mapping.fixed.indicator).toBe('Smoking in pregnancy');
  });

  it('trusts merged cells over blanks', async () => {
    const mapping = await xlsx({
      rows: [
        ['Area', '2008/09', null, '2009/10', null, 'Notes'],
        [null, 'Number', '%', 'Number', '%', null],
        ['Adur', 5, 1.5, 6, 2.5, 'a'],
        ['Arun', 7, 3.5, 8, 4.5, null],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    });
    expect(figuresOf(mapping)).toEqual([
      { period: '2008/09', value: 'C', count: 'B' },
      { period: '2009/10', value: 'E', count: 'D' },
    ]);
    expect(letters(mapping.labels)).toEqual({ areaName: 'A', note: 'F' });
  });

  it('reads years, months and dates as headers', async () => {
    for (const header of [
      [2019, 2020],
      ['Apr-25', 'May-25'],
      ['2019-21', '2020-22'],
      [new Date(Date.UTC(2025, 3, 1)), new Date(Date.UTC(2025, 4, 1))],
    ]) {
      const mapping = await xlsx({
        rows: [
          ['Area', ...header],
          ['Adur', 1.5, 2.5],
          ['Arun', 3.5, 4.5],
        ],
      });
      expect(isWide(mapping)).withContext(header.join(' ')).toBeTrue();
      expect(mapping.figures.map(({ says }) => says.period !== undefined)).toEqual([true, true]);
    }
  });

  it('reads a period and what the column holds from one header', async () => {
    const mapping = await csv(
      'Area,Rate 2019,LCL 2019,UCL 2019,Rate 2020\nAdur,5.1,4,6,7.1\nArun,8,7,9,6\n',
    );
    expect(figuresOf(mapping)).toEqual([
      { period: '2019', value: 'B', lower: 'C', upper: 'D' },
      { period: '2020', value: 'E' },
    ]);
  });

  it('takes the one column of numbers beside limits for the value, whatever it is called', async () => {
    const mapping = await csv('Area,Year,Reported pain,Lower limit,Upper limit\nAdur,2022,5,4,6\n');
    expect(figuresOf(mapping)).toEqual([{ value: 'C', lower: 'D', upper: 'E' }]);
  });

  it('keeps what it found of a table without a column of figures', async () => {
    const workbook = await csvWorkbook('Area,Year,Words\nAdur,2022,much\nArun,2022,little\n');
    const { mapping, lacking } = proposeMapping(workbook)!;
    expect(letters(mapping.labels)).toEqual({ areaName: 'A', period: 'B' });
    expect([mapping.figures, lacking]).toEqual([[], ['a value']]);
  });

  it('reads places across the top', async () => {
    const workbook = await csvWorkbook('Year,Adur,Arun\n2021,1.5,2.5\n2022,3.5,4.5\n');
    const geography = { ...EMPTY, areas: [place('E07000223', 'Adur'), place('E07000224', 'Arun')] };
    const { mapping } = proposeMapping(workbook, { geography })!;
    expect(figuresOf(mapping)).toEqual([
      { areaName: 'Adur', value: 'B' },
      { areaName: 'Arun', value: 'C' },
    ]);
  });

  it('takes a total alone where it stands beside its parts, and says so', async () => {
    const proposal = proposeMapping(
      await csvWorkbook(
        'Area,Year,Total,Under 18,18-64,65+\nAdur,2022,9,2,3,4\nArun,2022,12,3,4,5\n',
      ),
    );
    expect(figuresOf(proposal!.mapping)).toEqual([{ value: 'C' }]);
    expect(proposal?.remarks[0]).toMatch(/^3 columns are parts of the total/);
  });
});

describe('proposeMapping for a messy sheet', () => {
  it('passes over titles, notes, leftover sheets and metadata, first or last', async () => {
    const data = {
      name: '2023',
      rows: [
        ['Asthma'],
        ['Source: made up'],
        [],
        ['Area', 'Code', '2022/23'],
        ['Adur', 'E07000223', 5.5],
        [],
        ['Arun', 'E07000224', 6.5],
        [],
        ['Source: made up, for specs'],
      ],
    };
    const about = {
      name: 'About',
      rows: [
        ['Title', 'Asthma'],
        ['Contact', 'nobody'],
      ],
    };
    for (const sheets of [
      [about, data, { name: 'Sheet1', rows: [] }],
      [{ name: 'Sheet1', rows: [] }, data, about],
    ]) {
      const mapping = await xlsx(...sheets);
      expect([mapping.sheet, mapping.range, mapping.headerRows]).toEqual(['2023', 'A4:C7', 1]);
    }
  });

  it('prefers a visible sheet to a hidden one', async () => {
    const rows = (value: number) => [
      ['Area', 'Year', 'Rate'],
      ['Adur', 2022, value],
      ['Arun', 2022, 3],
    ];
    const mapping = await xlsx(
      { name: 'old', hidden: true, rows: [...rows(1), ['Bath', 2022, 5]] },
      { name: 'new', rows: rows(2) },
    );
    expect(mapping.sheet).toBe('new');
  });

  const SIDE_BY_SIDE: SheetSample = {
    rows: [
      ['Two tables'],
      ['Area', 'Year', 'Rate', null, 'Area', 'Year', 'Count'],
      ['Adur', 2022, 1.5, null, 'Arun', 2021, 7],
      ['Arun', 2022, 2.5, null, 'Crawley', 2021, 8],
      [null, null, null, null, 'Horsham', 2021, 9],
    ],
  };

  it('finds tables side by side, and lets one be chosen by its range', async () => {
    const workbook = await xlsxWorkbook(SIDE_BY_SIDE);
    const { tables } = proposeMapping(workbook)!;
    expect(tables.map(({ range }) => range).sort()).toEqual(['A2:C5', 'E2:G5']);
    const range = { firstRow: 1, firstColumn: 4, lastRow: 4, lastColumn: 6 };
    const { mapping } = proposeMapping(workbook, { choice: { sheet: 'Sheet1', range } })!;
    expect(figuresOf(mapping)).toEqual([{ value: 'G' }]);
    expect(mapping.range).toBe('E2:G5');
  });

  it('finds tables one under another', async () => {
    const { tables } = proposeMapping(
      await csvWorkbook(
        'Men\nArea,2021,2022\nAdur,1.5,2\nArun,3.5,4\n\nWomen\nArea,2021,2022\nAdur,5.5,6\nArun,7.5,8\n',
      ),
    )!;
    expect(tables.map(({ range }) => range)).toEqual(['A2:C4', 'A7:C9']);
  });

  it('does not end a table at a blank column or row that only sets groups apart', async () => {
    const mapping = await csv('Area,,2021,,2022\nAdur,,1.5,,2.5\n,,,,\nArun,,3.5,,4.5\n');
    expect(mapping.range).toBe('A1:E4');
    expect(mapping.figures.length).toBe(2);
  });

  it('takes place and period from words above the table', async () => {
    const mapping = await xlsx({
      rows: [
        ['Project Name', 'West Suffolk'],
        ['Submission Period', 46_082],
        [],
        ['Metric Details', 'Total'],
        ['Contacts', 5],
        ['Visits', 6],
      ],
    });
    expect(mapping.fixed).toEqual({ areaName: 'West Suffolk', period: '46082' });
    expect([mapping.serialDates, mapping.datesAre]).toEqual([true, 'month']);
  });

  it('reads the layout of a Nomis web download', async () => {
    const mapping = await csv(
      [
        '"Annual population survey"',
        '"ONS Crown Copyright Reserved [from Nomis on 4 March 2026]"',
        '',
        '"date","Jan 2024-Dec 2024"',
        '"variable","Economic inactivity rate - aged 16-64"',
        '',
        '"local authority: district / unitary (as of April 2023)","mnemonic","number","percent","conf"',
        '"Adur","E07000223","7,500","20.5","6.1"',
        '"Arun","E07000224","!","!","!"',
        '',
        '"! Estimate is disclosive."',
        '',
      ].join('\n'),
    );
    expect(mapping.range).toBe('A7:E9');
    expect(letters(mapping.labels)).toEqual({ areaName: 'A', areaCode: 'B' });
    expect(figuresOf(mapping)).toEqual([{ value: 'D', count: 'C', margin: 'E' }]);
    expect(mapping.fixed.period).toBe('Jan 2024-Dec 2024');
    expect(mapping.fixed.indicator).toBe('Economic inactivity rate - aged 16-64');
  });
});

describe('proposeMapping for values', () => {
  const values = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, i) => `Area ${i},2022,${cell}`);
    return proposeMapping(await csvWorkbook(`Area,Year,${header}\n${rows.join('\n')}\n`))!;
  };

  it('takes small numbers under a word for percent for fractions, and says so', async () => {
    const { mapping, parts } = await values('% smoking', '0.16', '0.21');
    expect([mapping.valuesAre, mapping.scale]).toEqual(['fraction', 'proportion']);
    const part = parts.find((each) => each.part === 'valuesAre');
    expect(part?.confidence).toBe('likely');
    expect(part?.reason).toMatch(/0\.16 means 16%/);
  });

  it('takes larger numbers, and cells with a sign, for percentages', async () => {
    expect((await values('Percent', '16', '0.9')).mapping.valuesAre).toBe('percent');
    const signs = await values('Rate', '16%', '21.5%');
    expect(signs.mapping.valuesAre).toBe('percent');
    expect(signs.parts.find(({ part }) => part === 'valuesAre')?.confidence).toBe('sure');
  });

  it('leaves small numbers without a word for percent as they are, and says it is a guess', async () => {
    const { mapping, parts } = await values('Ratio', '0.16', '0.21');
    expect(mapping.valuesAre).toBe('as-written');
    expect(parts.find(({ part }) => part === 'valuesAre')?.confidence).toBe('guess');
  });

  it('tells cells that Excel shows as percentages, and says where plain numbers stand among them', async () => {
    const rows = [
      ['Area', 'Year', 'Share'],
      ['Adur', 2022, 0.16],
      ['Arun', 2022, 0.2],
      ['Bath', 2022, 0.3],
    ];
    const formats = { C2: '0%', C3: '0.0%' };
    const { mapping, remarks } = proposeMapping(await xlsxWorkbook({ rows, formats }))!;
    expect(mapping.valuesAre).toBe('percent');
    expect(remarks.join(' ')).toMatch(/1 plain number stands among 2 cells shown as percentages/);
  });

  it('lists the marks that stand for figures, each with its reason, and texts it does not know', async () => {
    const marks = [
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
      'tbc',
    ];
    const found = (await values('Rate', '5', ...marks)).values?.marks ?? [];
    expect(new Set(found.map(({ mark }) => mark))).toEqual(new Set(marks));
    const reasons = Object.fromEntries(found.map(({ mark, reason }) => [mark, reason]));
    expect([reasons['<5'], reasons['[x]'], reasons['[z]'], reasons['#'], reasons['tbc']]).toEqual([
      'suppressed',
      'not-published',
      'not-collected',
      'unreliable',
      null,
    ]);
  });

  it('proposes what years joined by a hyphen are', async () => {
    const years = async (...texts: string[]) =>
      (await csv(`Area,Year,Rate\n${texts.map((text) => `Adur,${text},5`).join('\n')}\n`))
        .hyphenYears;
    expect(await years('2021-22', '2022-23')).toBe('financial');
    expect(await years('2019-21', '2020-22')).toBe('calendar');
    expect(await years('2021/22')).toBeUndefined();
  });

  it('proposes to fill down a place that is named once', async () => {
    const mapping = await csv('Area,Year,Rate\nAdur,2021,5\n,2022,6\nArun,2021,7\n,2022,8\n');
    expect(mapping.fillDown).toEqual(['areaName']);
  });
});

describe('proposeMapping with the places as published', () => {
  const published = givenPublishedGeography();

  it('tells a column of council names under any header', async () => {
    const workbook = await csvWorkbook(
      'who,Year,Rate\nAdur ,2022,5\nTELFORD & WREKIN,2022,6\nTotal,2022,7\n',
    );
    const { mapping } = proposeMapping(workbook, { geography: published() })!;
    expect(mapping.labels.areaName?.at).toBe('A');
  });
});

const EMPTY = { vintages: [], memberships: [], successions: [], aliases: [] };

function place(code: string, name: string) {
  return {
    code,
    level: 'ltla' as const,
    name,
    shortName: name,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 2, workingAge: 1 },
    confidence: 'high' as const,
    note: '',
  };
}
