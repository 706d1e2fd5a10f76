import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, type Geography } from '#app/domain/area.ts';
import { periodId } from '#app/domain/period.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { type Answer, scriptedAsk } from '#data-adapters/ask/scripted-ask.ts';
import { readAreas } from '#data-adapters/snapshot/read-snapshot.ts';
import { askNomisPages } from './ask-nomis-pages.ts';
import { askNomisRates, type NomisPlan } from './ask-nomis-rates.ts';
import { LONGEST_PATH, sameQuarterDates } from './nomis-request.ts';
import { sameQuarterOnly } from './same-quarter.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const LOOKUPS = [
  [/geography\/TYPE\.def/, sample('geography-types.json')],
  [/geography\/TYPE499\.def/, sample('countries.json')],
] as const;
const HEADER =
  'DATE,GEOGRAPHY_NAME,GEOGRAPHY_CODE,VARIABLE,MEASURES,OBS_VALUE,RECORD_OFFSET,RECORD_COUNT';

/** Rows of one rate with its four measures; `code` blank for an area that was made. */
function rate(
  name: string,
  code: string,
  variable: number,
  numbers: readonly (number | string)[],
  date = '2025-06',
) {
  const measures = [20599, 21001, 21002, 21003];
  return measures.map(
    (measure, i) => `${date},${name},${code},${variable},${measure},${numbers[i] ?? ''}`,
  );
}
const csv = (...rates: readonly string[][]) => {
  const rows = rates.flat();
  return [HEADER, ...rows.map((row, i) => `${row},${i},${rows.length}`), ''].join('\n');
};

const board = (code: string, name: string): Area => ({
  code,
  level: 'icb',
  name,
  shortName: name,
  odsCode: null,
  validFrom: null,
  validTo: null,
  latitude: 52,
  longitude: -1,
  population: { all: 1, workingAge: 1 },
  confidence: 'high',
  note: '',
});
const inside = (child: string, parent: string, share = 1) => ({
  child,
  childLevel: 'ltla' as const,
  parent,
  parentLevel: 'icb' as const,
  share,
  shareWorkingAge: share,
  vintage: null,
});
const GEOGRAPHY: Geography = {
  vintages: [{ id: 'icb-2026', from: '2026-04-01', to: null }],
  areas: [board('E54000001', 'Whole board'), board('E54000002', 'Cut board')],
  memberships: [
    inside('E07000001', 'E54000001'),
    inside('E07000002', 'E54000001'),
    inside('E07000003', 'E54000002', 0.5),
  ],
  successions: [],
  aliases: [],
};
const plan = (levels: NomisPlan['levels']): NomisPlan => ({
  levels,
  variables: [111, 1496],
  years: 3,
  geography: GEOGRAPHY,
});

const ENGLAND = csv(
  rate('England', 'E92000001', 111, [20.5, 7_400_000, 36_100_000, 0.3]),
  rate('England', 'E92000001', 1496, [27.5, 2_035_000, 7_400_000, 0.6]),
);
const DISTRICTS = csv(
  rate('One', 'E07000001', 111, [20, 1000, 5000, 4]),
  rate('Two', 'E07000002', 111, [25, 2000, 8000, 5]),
  rate('Two', 'E07000002', 1496, ['!', '!', 2000, '!']),
);
const BOARDS = csv(rate('E54000001', '', 111, [23.1, 3000, 13_000, 3]));
const district = (answer: Answer) => [/geography=2092957699TYPE424&/, answer] as const;
const made = (answer: Answer) =>
  [/geography=MAKE\|E54000001\|E07000001;E07000002&/, answer] as const;

describe('askNomisRates', () => {
  it('asks a question per level, with codes looked up, and works out the long-term sick rate', async () => {
    const { ask, asked } = scriptedAsk([
      ...LOOKUPS,
      [/geography=E92000001&/, ENGLAND],
      district(DISTRICTS),
      made(BOARDS),
    ]);
    const { parsed, failures } = await askNomisRates(ask, plan(['england', 'icb', 'ltla']));
    expect(failures).toEqual([]);
    expect(
      parsed.records.map(({ areaCode, indicator, figure }) => [
        areaCode,
        indicator,
        figure.kind === 'measured' ? parseFloat(figure.value.toFixed(2)) : figure.reason,
      ]),
    ).toEqual([
      ['E92000001', '111', 20.5],
      ['E92000001', '1496', 27.5],
      ['E54000001', '111', 23.1],
      ['E07000001', '111', 20],
      ['E07000002', '111', 25],
      ['E07000002', '1496', 'suppressed'],
      ['E92000001', 'long-term-sick-16-64', 5.64],
      ['E07000002', 'long-term-sick-16-64', 'suppressed'],
    ]);
    expect(asked.filter(({ expects }) => expects === 'json').length).toBe(2);
  });

  it('gives a board its name, and says which boards Nomis cannot add up', async () => {
    const { ask } = scriptedAsk([made(BOARDS)]);
    const { parsed } = await askNomisRates(ask, plan(['icb']));
    expect(parsed.records[0]?.areaName).toBe('Whole board');
    expect(parsed.issues.map(({ code }) => code)).toEqual(['left-out']);
    expect(parsed.issues[0]?.message).toContain('Cut board');
  });

  it('checks what Nomis added up against the districts', async () => {
    const wrong = BOARDS.replace('21001,3000', '21001,3900');
    const { ask } = scriptedAsk([...LOOKUPS, district(DISTRICTS), made(wrong)]);
    const { parsed } = await askNomisRates(ask, plan(['icb', 'ltla']));
    const conflicts = parsed.issues.filter(({ code }) => code === 'conflict');
    expect(conflicts.map(({ message }) => /3900 is not the sum .*3000/.test(message))).toEqual([
      true,
    ]);
  });

  it('keeps the other levels where one fails, and says which failed', async () => {
    const trouble = new AskError('throttled', 'nomis', 'Nomis was asked too often.');
    const { ask } = scriptedAsk([...LOOKUPS, [/geography=E92000001&/, ENGLAND], district(trouble)]);
    const { parsed, failures } = await askNomisRates(ask, plan(['england', 'nhs-region', 'ltla']));
    expect(parsed.records.length).toBe(3);
    expect(failures.map(({ failure, message }) => [failure, message])).toEqual([
      ['bad-question', 'No figures for NHS regions: Nomis has no NHS regions in this survey.'],
      ['throttled', 'No figures for lower-tier local authorities: Nomis was asked too often.'],
    ]);
  });

  it('takes the error that Nomis words in place of an answer for a failure', async () => {
    const { ask } = scriptedAsk([[/geography=E92000001&/, '{"error":"Query is incomplete"}']]);
    const { failures } = await askNomisRates(ask, plan(['england']));
    expect(failures.map(({ failure }) => failure)).toEqual(['foreign']);
    expect(failures[0]?.message).toContain('Query is incomplete');
  });

  it('stops where the person cancels', async () => {
    const { ask } = scriptedAsk([[/./, new AskError('cancelled', 'nomis', 'Cancelled.')]]);
    await expectAsync(askNomisRates(ask, plan(['england', 'ltla']))).toBeRejectedWithError(
      AskError,
      'Cancelled.',
    );
  });

  it('gives an authority that is upper and lower tier once', async () => {
    const both = csv(rate('Hartlepool', 'E06000001', 111, [24, 13_800, 56_100, 4]));
    const { ask } = scriptedAsk([...LOOKUPS, district(both), [/TYPE423&/, both]]);
    const { parsed } = await askNomisRates(ask, plan(['utla', 'ltla']));
    expect(parsed.records.map(({ areaCode }) => areaCode)).toEqual(['E06000001']);
    expect(parsed.issues).toEqual([]);
  });
});

describe('the questions for today’s boards', () => {
  it('are never longer than servers on the way take, however many years', async () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../assets/snapshot/areas.json'),
      'utf8',
    );
    const geography = readAreas(JSON.parse(text));
    const { ask, asked } = scriptedAsk([[/./, BOARDS]]);
    await askNomisRates(ask, { ...plan(['icb']), geography, years: 20 });
    expect(asked.length).toBeGreaterThan(1);
    for (const { path } of asked) expect(path.length).toBeLessThan(LONGEST_PATH);
  });
});

describe('askNomisPages', () => {
  const query = {
    geography: 'E92000001',
    date: 'latest',
    variables: [111],
    about: 'work',
  } as const;
  // 6,250 areas with four measures each fill a page; one more stands on both sides of its edge.
  const codes = Array.from({ length: 6_251 }, (_, i) => `E${String(10_000_000 + i)}`);
  const all = codes.flatMap((code) => rate('', code, 111, [20, 1000, 5000, 4])).slice(2);
  const page = (offset: number, rows = all.slice(offset, offset + 25_000)) =>
    [HEADER, ...rows.map((row, i) => `${row},${offset + i},${all.length}`), ''].join('\n');
  const byOffset = (second: Answer): readonly [RegExp, Answer][] => [
    [/recordOffset=25000$/, second],
    [/NM_17_5/, page(0)],
  ];

  it('asks on until all rows have come, and joins what the edge of a page cut', async () => {
    const { ask, asked } = scriptedAsk(byOffset(page(25_000)));
    const { parsed, failures } = await askNomisPages(ask, query);
    expect(asked.length).toBe(2);
    expect(failures).toEqual([]);
    const edge = parsed.records.find(({ areaCode }) => areaCode === codes[6_250]);
    expect(edge?.figure).toEqual({ kind: 'measured', value: 20, lower: 16, upper: 24 });
    // The first area lost its rate to the slice: it has people only.
    expect(parsed.issues.map(({ row, code }) => [row, code])).toEqual([[2, 'left-out']]);
  });

  it('keeps the pages that came where a later one fails', async () => {
    const trouble = new AskError('in-trouble', 'nomis', 'Nomis is in trouble.');
    const { parsed, failures } = await askNomisPages(scriptedAsk(byOffset(trouble)).ask, query);
    expect(parsed.records.length).toBe(6_250);
    expect(failures.map(({ message }) => message)).toEqual([
      `Only the first 25000 of ${all.length} rows of work came: Nomis is in trouble.`,
    ]);
  });

  it('does not take an answer with rows missing for a whole one', async () => {
    const short = scriptedAsk([[/./, page(0, all.slice(0, 100))]]);
    await expectAsync(askNomisPages(short.ask, query)).toBeRejectedWithError(
      AskError,
      'work: the answer has 100 rows where Nomis says 25000; ask again.',
    );
  });
});

describe('sameQuarterOnly', () => {
  it('keeps the newest quarter and the same one of other years, which do not overlap', async () => {
    const dates = ['2025-06', '2025-03', '2024-12', '2024-06', '2023-06'];
    const text = csv(...dates.map((date) => rate('England', 'E92000001', 111, [20], date)));
    const { parsed } = await askNomisPages(scriptedAsk([[/./, text]]).ask, {
      geography: 'E92000001',
      date: 'latestMINUS8-latest',
      variables: [111],
      about: 'work',
    });
    expect(sameQuarterOnly(parsed.records).map(({ period }) => periodId(period))).toEqual([
      '2024-07-01/P1Y',
      '2023-07-01/P1Y',
      '2022-07-01/P1Y',
    ]);
    expect(sameQuarterOnly([])).toEqual([]);
  });

  it('asks for those quarters alone', () => {
    expect(sameQuarterDates(3)).toBe('latest,latestMINUS4,latestMINUS8');
    expect(sameQuarterDates(0)).toBe('latest');
  });
});
