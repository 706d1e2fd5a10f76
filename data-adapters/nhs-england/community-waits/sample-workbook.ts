import { type CellValue, type Workbook } from '#data-adapters/formats/xlsx.ts';

/** A small workbook in the publisher's shape, with made-up counts. For specs only. */

type Row = readonly CellValue[];
type Bands = readonly CellValue[];

const LINES: Row = [
  '(A) Adult safeguarding',
  '(A) Musculoskeletal service',
  '(CYP) Therapy interventions: Physiotherapy',
];
const HEADER: Row = ['Organisation Type', 'Organisation Code', 'Organisation Name', ...LINES];
const NOTES: readonly Row[] = [
  ['Blanks indicate no organisation submitted for the service line.'],
  ['* Data for adult safeguarding is only published at national level and for total waiting list.'],
];

const BLANK: Bands = Array<null>(8).fill(null);
const KNOWN: Bands = [10, 20, 5, 5, 10, 20, 10, 5];

/** Who; everybody waiting by line; then musculoskeletal and physiotherapy by band. */
const ORGANISATIONS: readonly {
  readonly who: Row;
  readonly totals: Row;
  readonly bands: readonly [Bands, Bands];
}[] = [
  {
    who: ['National', null, 'England'],
    totals: [10, 90, 40],
    bands: [KNOWN, [20, 10, 5, 5, 0, 0, 0, 0]],
  },
  {
    who: ['Region', 'Y62', 'NORTH WEST'],
    totals: [null, 90, null],
    bands: [KNOWN, BLANK],
  },
  {
    who: ['ICB', 'QE1', 'LANCASHIRE AND SOUTH CUMBRIA'],
    totals: [null, 85, 0],
    bands: [KNOWN, [0, 0, 0, 0, 0, 0, 0, 0]],
  },
  {
    who: ['ICB', 'QOX', 'BATH AND NORTH EAST SOMERSET, SWINDON AND WILTSHIRE'],
    totals: [null, null, null],
    bands: [BLANK, BLANK],
  },
  {
    who: ['Provider', 'RXX', 'A COMMUNITY TRUST'],
    totals: [null, 90, null],
    bands: [[10, 20, 5, 5, null, 20, 10, 5], BLANK],
  },
];

const WEEKS = [
  '0-1 weeks (0-7 days)',
  '>1-2 weeks (8-14 days)',
  '>2-4 weeks (15-28 days)',
  '>4-12 weeks (29-84 days)',
  '>12-18 weeks (85-126 days)',
  '>18-52 weeks (127-364 days)',
  '>52-104 weeks (365-728 days)',
  'over 104 weeks (over 2 years)',
];

export function sampleWorkbook(): Workbook {
  const sheets: readonly (readonly [name: string, rows: readonly Row[]])[] = [
    ['Cover page', [['Title:', 'Community Health Services Waiting Times']]],
    [
      'Table 1',
      [
        ['Number of organisations of 141 in scope that did not submit data'],
        [],
        ['Organisation Type', 'Organisation Name', 'Sep-25', 'Oct-25', 'Nov-25'],
        [null, 'England', 3, 2],
        ['Region', 'North West', 1, null],
        ['ICB', 'Lancashire and South Cumbria', 0, 0],
        ['ICB', 'Somewhere Else', 0, 0],
      ],
    ],
    [
      'Table 2',
      [
        ['National time series of total reported waiting list by service'],
        ['Service', 'Sep-25', 'Oct-25', 'Nov-25'],
        ['England', 130, 140],
        ['Adult services', 95, 100],
        ['CYP services', 35, 40],
        ['(A) Musculoskeletal service', 80, 90],
      ],
    ],
    [
      'Table 4',
      [
        ['Total waiting list by service, October 2025'],
        ...NOTES,
        HEADER,
        ...ORGANISATIONS.map(({ who, totals }) => [...who, ...totals]),
      ],
    ],
    ...WEEKS.map((weeks, band): readonly [string, readonly Row[]] => [
      `Table 4${'abcdefgh'.charAt(band)}`,
      [
        [`Number waiting ${weeks} by service, October 2025`],
        ...NOTES,
        HEADER,
        ...ORGANISATIONS.map(({ who, bands: [msk, physio] }) => [
          ...who,
          null,
          msk[band] ?? null,
          physio[band] ?? null,
        ]),
      ],
    ]),
  ];
  return {
    name: 'sample.xlsx',
    sheets: sheets.map(([name, rows]) => ({ name, rows, hidden: false, merges: [] })),
  };
}

/** The workbook with the rows of one sheet changed. */
export function withSheet(
  workbook: Workbook,
  name: string,
  change: (rows: readonly Row[]) => readonly Row[],
): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
    ),
  };
}

/** The workbook with one cell changed; `row` counts from 1, `column` from 0. */
export function withCell(
  workbook: Workbook,
  name: string,
  [row, column]: readonly [number, number],
  value: CellValue,
): Workbook {
  return withSheet(workbook, name, (rows) =>
    rows.map((cells, i) => (i === row - 1 ? cells.with(column, value) : cells)),
  );
}
