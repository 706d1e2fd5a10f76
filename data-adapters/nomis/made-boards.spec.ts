import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, type Geography, type Membership } from '#app/domain/area.ts';
import { measured } from '#app/domain/figure.ts';
import { readAreas } from '#data-adapters/snapshot/read-snapshot.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { compareWithParts, madeBoardsOf, makeGeographies } from './made-boards.ts';

function board(code: string, name: string): Area {
  return {
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
  };
}

const inside = (child: string, parent: string, share = 1): Membership => ({
  child,
  childLevel: 'ltla',
  parent,
  parentLevel: 'icb',
  share,
  shareWorkingAge: share,
  vintage: '2026',
});

const GEOGRAPHY: Geography = {
  vintages: [{ id: '2026', from: '2026-04-01', to: null }],
  areas: [
    board('E54000001', 'Whole board'),
    board('E54000002', 'Cut board'),
    board('E54000003', 'Board without districts'),
  ],
  memberships: [
    inside('E07000001', 'E54000001'),
    inside('E07000002', 'E54000001'),
    inside('E07000003', 'E54000002'),
    inside('E07000004', 'E54000002', 0.4),
    { ...inside('E07000009', 'E54000001'), vintage: '2023' },
    { ...inside('E10000001', 'E54000001'), childLevel: 'utla' },
  ],
  successions: [],
  aliases: [],
};

describe('madeBoardsOf', () => {
  it('takes only boards whose districts lie in them whole', () => {
    const { made, cut } = madeBoardsOf(GEOGRAPHY, '2026');
    expect(made.map(({ board, districts }) => [board.code, districts])).toEqual([
      ['E54000001', ['E07000001', 'E07000002']],
    ]);
    expect(cut.map(({ name }) => name)).toEqual(['Cut board', 'Board without districts']);
  });

  it('leaves out the boards that six districts of 2026 straddle', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../assets/snapshot/areas.json'),
      'utf8',
    );
    const geography = readAreas(JSON.parse(text));
    const { made, cut } = madeBoardsOf(geography, '2026');
    expect(made.length + cut.length).toBe(36);
    const straddling = new Set(
      geography.memberships
        .filter(
          ({ share, vintage, childLevel, parentLevel }) =>
            share < 1 && vintage === '2026' && childLevel === 'ltla' && parentLevel === 'icb',
        )
        .map(({ child }) => child),
    );
    expect(straddling.size).toBe(6);
    const districts = made.flatMap(({ districts }) => districts);
    expect(districts.filter((code) => straddling.has(code))).toEqual([]);
    expect(new Set(districts).size).toBe(districts.length);
    for (const { geography: text } of makeGeographies(made, 1100)) {
      expect(encodeURIComponent(text).length).toBeLessThan(1101);
    }
  });
});

describe('makeGeographies', () => {
  const { made } = madeBoardsOf(GEOGRAPHY, '2026');

  it('names each board by its code', () => {
    expect(makeGeographies(made, 1000).map(({ geography }) => geography)).toEqual([
      'MAKE|E54000001|E07000001;E07000002',
    ]);
  });

  it('starts another question where one would be too long', () => {
    const many = [...made, ...made, ...made];
    const groups = makeGeographies(many, 90);
    expect(groups.map(({ boards }) => boards.length)).toEqual([2, 1]);
    expect(groups[0]?.geography.split(',').length).toBe(2);
  });
});

describe('compareWithParts', () => {
  const { made } = madeBoardsOf(GEOGRAPHY, '2026');
  const record = (areaCode: string, count: number | null, denominator: number) =>
    figureRecord({
      indicator: '111',
      indicatorName: 'Inactive',
      areaCode,
      areaName: areaCode,
      areaType: '',
      period: { start: '2024-07-01', months: 12 },
      figure: measured(20),
      count,
      denominator,
      unit: '%',
      row: 7,
    });
  const parts = [record('E07000001', 1000, 5000), record('E07000002', 2000, 9000)];
  const check = (count: number, denominator: number) =>
    compareWithParts([record('E54000001', count, denominator)], parts, made).map(
      ({ row, code, message }) => [row, code, /numerator|denominator/.exec(message)?.[0]],
    );

  it('is content with the sum of the parts, within their rounding', () => {
    expect(check(3000, 14000)).toEqual([]);
    expect(check(3150, 13850)).toEqual([]);
  });

  it('reports a number that is not the sum of its parts', () => {
    expect(check(3200, 14000)).toEqual([[7, 'conflict', 'numerator']]);
    expect(check(3000, 15000)).toEqual([[7, 'conflict', 'denominator']]);
  });

  it('says nothing where a part has no number', () => {
    const withheld = [record('E07000001', null, 5000), record('E07000002', 2000, 9000)];
    const issues = compareWithParts([record('E54000001', 9999, 14000)], withheld, made);
    expect(issues).toEqual([]);
    expect(compareWithParts([record('E54000001', 9999, 9999)], [], made)).toEqual([]);
  });
});
