import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { scriptedAsk } from '#data-adapters/ask/scripted-ask.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { geographyTypeOf, NoGeographyTypeError } from './geography-types.ts';
import { nomisCodeList } from './nomis-code-list.ts';
import { nomisPlaces } from './nomis-places.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const TYPES = nomisCodeList.parse(textFile(sample('geography-types.json'))).records;

describe('nomisCodeList', () => {
  itKeepsTheRemotePromises(nomisCodeList, sample('geography-types.json'));

  it('gives the GSS code of an area, from a list of remarks or a single one', () => {
    expect(nomisCodeList.parse(textFile(sample('countries.json'))).records).toEqual([
      { value: '2092957697', name: 'United Kingdom', geogCode: 'K02000001' },
      { value: '2092957699', name: 'England', geogCode: 'E92000001' },
    ]);
  });

  it('takes a list in which nothing matches for an empty one', () => {
    const none = '{"structure":{"codelists":{"codelist":[{"id":"CL_1"}]}}}';
    expect(nomisCodeList.parse(textFile(none)).records).toEqual([]);
    expect(nomisCodeList.parse(textFile('{"structure":{"codelists":{}}}')).records).toEqual([]);
  });
});

describe('geographyTypeOf', () => {
  it('finds the newest type of each level by its name', () => {
    expect(
      (['country', 'region', 'utla', 'ltla'] as const).map((level) =>
        geographyTypeOf(TYPES, level),
      ),
    ).toEqual(['TYPE499', 'TYPE480', 'TYPE423', 'TYPE424']);
  });

  it('takes a later type than those it knew, and bare numbers', () => {
    const name = 'local authorities: district / unitary (as of April 2028)';
    const next = [...TYPES, { value: '401', name, geogCode: '' }];
    expect(geographyTypeOf(next, 'ltla')).toBe('TYPE401');
  });

  it('never takes the boundaries of before', () => {
    const old = TYPES.filter(({ name }) => name.includes('prior to'));
    expect(() => geographyTypeOf(old, 'ltla')).toThrowError(
      NoGeographyTypeError,
      /no geography type for lower-tier local authorities/,
    );
  });
});

describe('nomisPlaces', () => {
  const script = [
    [/geography\/TYPE\.def/, sample('geography-types.json')],
    [/geography\/TYPE499\.def/, sample('countries.json')],
  ] as const;

  it('names the areas of a level inside England, and looks the codes up once', async () => {
    const { ask, asked } = scriptedAsk(script);
    const places = nomisPlaces(ask, {});
    expect(await places.ofLevel('ltla')).toBe('2092957699TYPE424');
    expect(await places.ofLevel('region')).toBe('2092957699TYPE480');
    expect(asked.map(({ path }) => path)).toEqual([
      'dataset/NM_17_5/geography/TYPE.def.sdmx.json',
      'dataset/NM_17_5/geography/TYPE499.def.sdmx.json',
    ]);
  });

  it('says that there are no NHS regions, without asking', async () => {
    const { ask, asked } = scriptedAsk(script);
    await expectAsync(nomisPlaces(ask, {}).ofLevel('nhs-region')).toBeRejectedWithError(
      AskError,
      'Nomis has no NHS regions in this survey.',
    );
    expect(asked.length).toBe(0);
  });

  it('says so where the list holds no England or no such type', async () => {
    const noEngland = sample('countries.json')
      .replace('E92000001', 'X')
      .replace('"England"', '"X"');
    const places = nomisPlaces(scriptedAsk([script[0], [/TYPE499/, noEngland]]).ask, {});
    await expectAsync(places.ofLevel('ltla')).toBeRejectedWithError(AskError, /holds no England/);
    const noTypes = sample('geography-types.json').replaceAll('district', 'x');
    const others = nomisPlaces(scriptedAsk([[/TYPE\.def/, noTypes], script[1]]).ask, {});
    await expectAsync(others.ofLevel('ltla')).toBeRejectedWithError(AskError, /no geography type/);
  });
});
