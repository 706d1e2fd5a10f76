import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodId } from '#app/domain/period.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { type Progress } from '#data-adapters/ask/live-figures.ts';
import { type Answer, scriptedAsk } from '#data-adapters/ask/scripted-ask.ts';
import { askFingertipsIndicators } from './ask-fingertips-indicators.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const [HEADER = ''] = sample('all-data-27-columns.csv').split('\n');

function row(code: string, areaType: string, value: string, id = '90001', period = '2022/23') {
  const cells = Array<string>(27).fill('');
  const put: Readonly<Record<number, string>> = {
    0: id,
    1: 'Back pain: made-up prevalence',
    4: code,
    5: `Name of ${code}`,
    6: areaType,
    7: 'Persons',
    8: '16+ yrs',
    11: period,
    12: value,
    23: `${period.slice(0, 4)}0000`,
  };
  return cells.map((cell, i) => put[i] ?? cell).join(',');
}

const csv = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
const broken = (failure: AskError['failure']) =>
  new AskError(failure, 'fingertips', `Fingertips is ${failure}.`);

const TYPES = [/^area_types$/, sample('area-types.json')] as const;
const METADATA = [/^indicator_metadata/, sample('indicator-metadata.json')] as const;
const forType = (id: number, answer: Answer) =>
  [new RegExp(`^all_data/csv.*&child_area_type_id=${id}&parent_area_type_id=15&`), answer] as const;

const ENGLAND = row('E92000001', 'England', '17.5');
const BOARDS = csv(ENGLAND, row('nE54000027', 'ICBs', '16.5'));
const COUNTIES = csv(ENGLAND, row('E06000001', 'UA', '18'), row('E10000003', 'County', ''));

const codes = ({ parsed }: Awaited<ReturnType<typeof askFingertipsIndicators>>) =>
  parsed.records.map(({ areaCode }) => areaCode);

describe('askFingertipsIndicators', () => {
  it('asks one question per area type and joins the answers, England once', async () => {
    const { ask, asked } = scriptedAsk([
      TYPES,
      METADATA,
      forType(221, BOARDS),
      forType(502, COUNTIES),
    ]);
    const live = await askFingertipsIndicators(ask, [90001], ['england', 'icb', 'utla']);
    expect(codes(live)).toEqual(['E92000001', 'E54000027', 'E06000001', 'E10000003']);
    expect(live.failures).toEqual([]);
    expect(live.parsed.issues).toEqual([]);
    expect(asked.length).toBe(4);
  });

  it('keeps a blank missing', async () => {
    const { ask } = scriptedAsk([TYPES, METADATA, forType(502, COUNTIES)]);
    const { parsed } = await askFingertipsIndicators(ask, [90001], ['utla']);
    expect(parsed.records[2]?.figure).toEqual({ kind: 'missing', reason: 'not-published' });
  });

  it('gives the unit, and the period of an academic year, from the metadata', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      METADATA,
      forType(502, csv(row('E06000001', 'UA', '1'), row('E06000001', 'UA', '80', '90002'))),
    ]);
    const { parsed } = await askFingertipsIndicators(ask, [90001, 90002], ['utla']);
    expect(parsed.records.map(({ unit, period }) => [unit, periodId(period)])).toEqual([
      ['%', '2022-04-01/P1Y'],
      ['Years', '2022-09-01/P1Y'],
    ]);
  });

  it('keeps the other levels where one fails, and says which failed', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      METADATA,
      forType(221, broken('in-trouble')),
      forType(502, COUNTIES),
    ]);
    const live = await askFingertipsIndicators(ask, [90001], ['icb', 'utla']);
    expect(codes(live)).toEqual(['E92000001', 'E06000001', 'E10000003']);
    expect(live.failures.map(({ failure }) => failure)).toEqual(['in-trouble']);
    expect(live.failures[0]?.message).toMatch(/integrated care boards.*“ICBs”.*in-trouble/);
  });

  it('says so of an answer that is not figures, and of a level Fingertips does not have', async () => {
    const noRegions = sample('area-types.json').replace('Government Office Region', 'x');
    const { ask } = scriptedAsk([
      [/^area_types$/, noRegions.replace('"Region"', '"y"')],
      METADATA,
      forType(221, '<!doctype html><title>Sorry</title>'),
      forType(502, COUNTIES),
    ]);
    const live = await askFingertipsIndicators(ask, [90001], ['region', 'icb', 'utla']);
    expect(live.failures.map(({ failure }) => failure)).toEqual(['bad-question', 'foreign']);
    expect(live.failures[0]?.message).toContain('no area type for regions');
    expect(codes(live).length).toBe(3);
  });

  it('goes on without units where the metadata cannot be had', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      [/^indicator_metadata/, broken('timed-out')],
      forType(502, COUNTIES),
    ]);
    const live = await askFingertipsIndicators(ask, [90001], ['utla']);
    expect(live.parsed.records.length).toBe(3);
    expect(live.failures.map(({ failure }) => failure)).toEqual(['timed-out']);
  });

  it('asks in halves where the answer would be too large', async () => {
    const { ask, asked } = scriptedAsk([
      TYPES,
      METADATA,
      forType(502, ({ path }) =>
        path.includes('90001,90002')
          ? broken('too-large')
          : csv(row('E06000001', 'UA', '1', path.includes('=90001&') ? '90001' : '90002')),
      ),
    ]);
    const { parsed, failures } = await askFingertipsIndicators(ask, [90001, 90002], ['utla']);
    expect(parsed.records.map(({ indicator }) => indicator)).toEqual(['90001', '90002']);
    expect(failures).toEqual([]);
    expect(asked.filter(({ expects }) => expects === 'csv').length).toBe(3);
  });

  it('asks for England alone only where nothing else is', async () => {
    const { ask, asked } = scriptedAsk([TYPES, METADATA, forType(15, csv(ENGLAND))]);
    expect(codes(await askFingertipsIndicators(ask, [90001], ['england']))).toEqual(['E92000001']);
    expect(asked.at(-1)?.path).toContain('child_area_type_id=15&parent_area_type_id=15');
  });

  it('reports two answers that contradict one another, and keeps the first', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      METADATA,
      forType(502, csv(row('E06000001', 'UA', '1'))),
      forType(501, csv(row('E06000001', 'UA', '2'))),
    ]);
    const { parsed } = await askFingertipsIndicators(ask, [90001], ['utla', 'ltla']);
    expect(parsed.records.map(({ figure }) => figure)).toEqual([{ kind: 'measured', value: 1 }]);
    expect(parsed.issues.map(({ code }) => code)).toEqual(['conflict']);
  });

  it('says of each issue which answer it stands in', async () => {
    const { ask } = scriptedAsk([TYPES, METADATA, forType(502, csv(row('E06000001', 'UA', '*')))]);
    const { parsed } = await askFingertipsIndicators(ask, [90001], ['utla']);
    expect(parsed.records).toEqual([]);
    expect(parsed.issues[0]?.message).toMatch(/“\*” is not a number .*Counties & UAs/);
  });

  it('tells how far it has come', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      METADATA,
      forType(221, BOARDS),
      forType(502, broken('unreachable')),
    ]);
    const steps: Progress[] = [];
    await askFingertipsIndicators(ask, [90001], ['icb', 'utla'], {
      progress: (step) => steps.push(step),
    });
    expect(steps.map(({ done, of }) => [done, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('gives up where the person cancels, and where there are no area types', async () => {
    const { ask } = scriptedAsk([
      TYPES,
      METADATA,
      forType(502, new AskError('cancelled', 'fingertips', 'Cancelled.')),
    ]);
    await expectAsync(askFingertipsIndicators(ask, [90001], ['utla'])).toBeRejectedWithError(
      AskError,
      'Cancelled.',
    );
    await expectAsync(
      askFingertipsIndicators(scriptedAsk([]).ask, [90001], ['utla']),
    ).toBeRejectedWithError(AskError);
  });

  it('reads a real download as the file adapter does', async () => {
    const path = join(
      import.meta.dirname,
      '../../../shared/upstream/fingertips/247-dementia-qof.csv',
    );
    let text = '';
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      pending('../shared is not here: no 247-dementia-qof.csv');
    }
    const { ask } = scriptedAsk([TYPES, METADATA, forType(502, text)]);
    const { parsed } = await askFingertipsIndicators(ask, [247], ['utla']);
    expect(parsed.records.length).toBe(210);
  });
});
