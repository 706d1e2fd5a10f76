import { type Area, areasOf, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import { BUILT_FROM, partsOf } from './parts.ts';

const membership = (
  child: string,
  childLevel: AreaLevel,
  parent: string,
  parentLevel: AreaLevel,
  [share, shareWorkingAge]: readonly [number, number],
  vintage: string | null,
) => ({ child, childLevel, parent, parentLevel, share, shareWorkingAge, vintage });

function area(code: string, level: AreaLevel, from: string | null, to: string | null): Area {
  return {
    code,
    level,
    name: code,
    shortName: code,
    odsCode: null,
    validFrom: from,
    validTo: to,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
  };
}

const ENDED = [null, '2026-03-31'] as const;
const BEGUN = ['2026-04-01', null] as const;
const ALWAYS = [null, null] as const;

/** Boards A and B (to March 2026) become C; D goes on. District 2 lies in A and B. */
const GEOGRAPHY: Geography = {
  vintages: [
    { id: '2023', from: null, to: '2026-03-31' },
    { id: '2026', from: '2026-04-01', to: null },
  ],
  areas: [
    area('ENG', 'england', ...ALWAYS),
    area('NHSR', 'nhs-region', ...ALWAYS),
    area('REG', 'region', ...ALWAYS),
    area('A', 'icb', ...ENDED),
    area('B', 'icb', ...ENDED),
    area('C', 'icb', ...BEGUN),
    area('D', 'icb', ...ALWAYS),
    area('L1', 'ltla', ...ALWAYS),
    area('L2', 'ltla', ...ALWAYS),
    area('L3', 'ltla', ...ALWAYS),
  ],
  memberships: [
    membership('L1', 'ltla', 'A', 'icb', [1, 1], '2023'),
    membership('L2', 'ltla', 'A', 'icb', [0.25, 0.3], '2023'),
    membership('L2', 'ltla', 'B', 'icb', [0.75, 0.7], '2023'),
    membership('L1', 'ltla', 'C', 'icb', [1, 1], '2026'),
    membership('L2', 'ltla', 'C', 'icb', [1, 1], '2026'),
    membership('L3', 'ltla', 'D', 'icb', [1, 1], '2023'),
    membership('L3', 'ltla', 'D', 'icb', [0.9, 0.95], '2026'),
    membership('A', 'icb', 'NHSR', 'nhs-region', [1, 1], '2023'),
    membership('B', 'icb', 'NHSR', 'nhs-region', [1, 1], '2023'),
    membership('C', 'icb', 'NHSR', 'nhs-region', [1, 1], '2026'),
    membership('L1', 'ltla', 'REG', 'region', [1, 1], null),
  ],
  successions: [
    succession('A', 'C', 'merger', 1),
    succession('B', 'C', 'split', 0.6),
    succession('D', 'D', 'unchanged', 1),
  ],
  aliases: [],
};

function succession(
  oldCode: string,
  newCode: string,
  kind: 'merger' | 'split' | 'unchanged',
  share: number,
) {
  return { oldCode, newCode, date: '2026-04-01', kind, share, part: '', confidence: 'high' };
}

const find = (code: string) => GEOGRAPHY.areas.find((candidate) => candidate.code === code)!;
const parts = (code: string, level: AreaLevel, workingAge = false) =>
  partsOf(GEOGRAPHY, find(code), level, workingAge);

describe('the parts of a place', () => {
  it('of a board are its districts, each with the share that lies in it', () => {
    expect(parts('A', 'ltla')).toEqual([
      { code: 'L1', share: 1 },
      { code: 'L2', share: 0.25 },
    ]);
    expect(parts('B', 'ltla')).toEqual([{ code: 'L2', share: 0.75 }]);
  });

  it('take the shares of working-age people where the figure is about them', () => {
    expect(parts('A', 'ltla', true)[1]).toEqual({ code: 'L2', share: 0.3 });
  });

  it('of a merged board are the boards before it, each with the share that went over', () => {
    expect(parts('C', 'icb')).toEqual([
      { code: 'A', share: 1 },
      { code: 'B', share: 0.6 },
    ]);
  });

  it('of a board that no change made are no boards', () => {
    expect(parts('D', 'icb')).toEqual([]);
    expect(parts('A', 'icb')).toEqual([]);
  });

  it('are those of the boundaries the board has now, or had when it ended', () => {
    expect(parts('D', 'ltla')).toEqual([{ code: 'L3', share: 0.9 }]);
    expect(parts('C', 'ltla').map(({ code }) => code)).toEqual(['L1', 'L2']);
  });

  it('of an NHS region are the boards figures are published for, or their districts', () => {
    expect(parts('NHSR', 'icb').map(({ code }) => code)).toEqual(['A', 'B']);
    expect(parts('NHSR', 'ltla')).toEqual([
      { code: 'L1', share: 1 },
      { code: 'L2', share: 0.25 },
      { code: 'L2', share: 0.75 },
    ]);
  });

  it('of England are all of a level, each whole, and of boards one vintage only', () => {
    expect(parts('ENG', 'icb')).toEqual([
      { code: 'A', share: 1 },
      { code: 'B', share: 1 },
      { code: 'D', share: 1 },
    ]);
    expect(parts('ENG', 'ltla').length).toBe(3);
  });

  it('are none of a level the place is not made of', () => {
    expect(parts('REG', 'utla')).toEqual([]);
    expect(parts('L1', 'ltla')).toEqual([]);
    expect(BUILT_FROM.ltla).toEqual([]);
  });
});

describe('the parts of the real places', () => {
  const real = givenPublishedGeography();

  for (const vintage of ['2023', '2026']) {
    for (const workingAge of [false, true]) {
      const whose = workingAge ? 'people of working age' : 'people';
      it(`share each district's ${whose} out over the boards of ${vintage} whole`, () => {
        const sums = new Map<string, number>();
        const rows = real().memberships.filter(
          (row) =>
            row.childLevel === 'ltla' && row.parentLevel === 'icb' && row.vintage === vintage,
        );
        for (const row of rows) {
          const share = workingAge ? row.shareWorkingAge : row.share;
          sums.set(row.child, share + (sums.get(row.child) ?? 0));
        }
        expect(sums.size).toBe(296);
        for (const [code, sum] of sums) expect(sum).withContext(code).toBeCloseTo(1, 3);
      });
    }

    it(`hold the people of each board of ${vintage}, to one in a hundred`, () => {
      const people = new Map(
        areasOf(real(), 'ltla', vintage).map(({ code, population }) => [code, population.all]),
      );
      for (const board of areasOf(real(), 'icb', vintage)) {
        const sum = partsOf(real(), board, 'ltla', false).reduce(
          (total, { code, share }) => total + share * people.get(code)!,
          0,
        );
        expect(Math.abs(sum / board.population.all - 1))
          .withContext(board.name)
          .toBeLessThan(0.01);
      }
    });
  }

  it('make a merged board of its predecessors, to one in a hundred of its people', () => {
    const people = new Map(real().areas.map(({ code, population }) => [code, population.all]));
    const merged = areasOf(real(), 'icb', '2026').filter(
      ({ validFrom }) => validFrom === '2026-04-01',
    );
    expect(merged.length).toBeGreaterThan(0);
    for (const board of merged) {
      const sum = partsOf(real(), board, 'icb', false).reduce(
        (total, { code, share }) => total + share * people.get(code)!,
        0,
      );
      expect(Math.abs(sum / board.population.all - 1))
        .withContext(board.name)
        .toBeLessThan(0.01);
    }
  });
});
