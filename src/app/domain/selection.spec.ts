import fc from 'fast-check';
import { AREA_LEVELS } from './area.ts';
import { LENSES } from './lens.ts';
import {
  CARD_TABS,
  COLOUR_BYS,
  DEFAULT_SELECTION,
  MAP_SHAPES,
  readSelection,
  type Selection,
  SORTS,
  toParams,
} from './selection.ts';

/** The address after a change: what is null is taken out, as the router does. */
function address(change: Partial<Selection>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(toParams(change)).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );
}

const OTHER: Readonly<Selection> = {
  place: 'E54000068',
  level: 'utla',
  vintage: '2023',
  lens: 'diabetes',
  comparator: 'region',
  indicator: 'inactivity-rate',
  period: '2022-01-01/P1Y',
  colour: 'gap',
  shape: 'geography',
  tab: 'table',
  sort: '-name',
  why: 'E54000010',
};

const code = fc.stringMatching(/^[A-Za-z0-9/-]{1,20}$/);
const anySelection: fc.Arbitrary<Selection> = fc.record({
  place: fc.option(code),
  level: fc.constantFrom(...AREA_LEVELS.filter((level) => level !== 'england')),
  vintage: fc.option(code),
  lens: fc.constantFrom(...LENSES),
  comparator: fc.constantFrom('england', 'region'),
  indicator: fc.option(code),
  period: fc.option(code),
  colour: fc.constantFrom(...COLOUR_BYS),
  shape: fc.constantFrom(...MAP_SHAPES),
  tab: fc.constantFrom(...CARD_TABS),
  sort: fc.constantFrom(...SORTS),
  why: fc.option(code),
});

describe('the selection in the address', () => {
  it('is the default where the address says nothing', () => {
    expect(readSelection({})).toEqual(DEFAULT_SELECTION);
    expect(readSelection({ place: '', lens: '', level: '  ' })).toEqual(DEFAULT_SELECTION);
  });

  for (const name of Object.keys(OTHER) as (keyof Selection)[]) {
    it(`holds ${name}: a pasted link shows the same thing`, () => {
      expect(OTHER[name]).not.toEqual(DEFAULT_SELECTION[name]);
      const params = address({ [name]: OTHER[name] });
      expect(params).toEqual({ [name]: String(OTHER[name]) });
      expect(readSelection(params)).toEqual({ ...DEFAULT_SELECTION, [name]: OTHER[name] });
    });

    it(`leaves out ${name} when it is the default`, () => {
      expect(toParams({ [name]: DEFAULT_SELECTION[name] })).toEqual({ [name]: null });
    });
  }

  it('comes back whole, whatever is selected', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(readSelection(address(selection))).toEqual(selection);
      }),
    );
  });

  it('changes only what is changed', () => {
    expect(toParams({ tab: 'table' })).toEqual({ tab: 'table' });
    expect(toParams({})).toEqual({});
  });

  it('falls back to the default where it says nonsense', () => {
    const nonsense = {
      level: 'england',
      lens: 'cancer',
      comparator: 'france',
      colour: 'red',
      shape: 'squares',
      tab: 'map',
      sort: '+value',
    };
    expect(readSelection(nonsense)).toEqual(DEFAULT_SELECTION);
  });

  it('is never anything but known words, whatever the address says', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString'));
    fc.assert(
      fc.property(word, (text) => {
        const read = readSelection({ level: text, lens: text, tab: text, sort: text, shape: text });
        expect(AREA_LEVELS).toContain(read.level);
        expect(LENSES).toContain(read.lens);
        expect(CARD_TABS).toContain(read.tab);
        expect(SORTS).toContain(read.sort);
        expect(MAP_SHAPES).toContain(read.shape);
      }),
    );
  });

  it('ignores parameters that are not its own', () => {
    expect(readSelection({ utm_source: 'mail' })).toEqual(DEFAULT_SELECTION);
  });
});
