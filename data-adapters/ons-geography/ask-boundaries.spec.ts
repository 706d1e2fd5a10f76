import { ForeignFileError } from '#data-adapters/adapter.ts';
import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import { AskError, type Ask } from '#data-adapters/ask/ask.ts';
import { type SourceRequest } from '#data-adapters/ask/upstream.ts';
import { givenPublishedBoundaries } from '#data-adapters/boundaries/published-boundaries.ts';
import {
  feature,
  jsonFile,
  SAMPLE_FEATURES,
  SAMPLE_GEOGRAPHY,
  square,
} from '#data-adapters/boundaries/sample-boundaries.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { askBoundaries, type BoundaryQuestion } from './ask-boundaries.ts';

const DISTRICTS = 'Local_Authority_Districts_May_2024_Boundaries_UK_BUC';
const QUESTION: BoundaryQuestion = {
  geography: SAMPLE_GEOGRAPHY,
  level: 'ltla',
  vintage: '2026',
  on: '2026-11-25',
};
const FAILURE = { error: { code: 400, message: 'Invalid query parameters', details: [] } };

interface Publisher {
  readonly services?: readonly unknown[];
  readonly fields?: readonly string[];
  readonly features?: readonly unknown[];
  readonly pageSize?: number;
  /** Where it says that there is more. */
  readonly moreIn?: 'top' | 'properties';
  /** Instead of what it would answer. */
  readonly instead?: (path: string) => unknown;
}

/** A publisher in memory; `asked` keeps what it was asked. */
function publisher({
  services = [{ name: DISTRICTS, type: 'FeatureServer' }],
  fields = ['FID', 'LAD24CD', 'LAD24NM', 'LAD24NMW', 'BNG_E', 'GlobalID'],
  features = SAMPLE_FEATURES,
  pageSize = 1000,
  moreIn = 'top',
  instead = () => undefined,
}: Publisher = {}): { ask: Ask; asked: SourceRequest[] } {
  const asked: SourceRequest[] = [];
  const answer = (path: string): unknown => {
    const [address = '', search] = path.split('?');
    if (address === '') return { currentVersion: 11.4, folders: [], services };
    if (!address.endsWith('/query')) return { fields: fields.map((name) => ({ name })) };
    const offset = readNumber(new URLSearchParams(search).get('resultOffset') ?? '');
    if (typeof offset !== 'number') return FAILURE;
    const more = offset + pageSize < features.length;
    const flag = more ? { exceededTransferLimit: true } : {};
    return {
      type: 'FeatureCollection',
      ...(moreIn === 'top' ? flag : { properties: flag }),
      features: features.slice(offset, offset + pageSize),
    };
  };
  const ask: Ask = (request) => {
    asked.push(request);
    return Promise.resolve(jsonFile(instead(request.path) ?? answer(request.path), 'answer.json'));
  };
  return { ask, asked };
}

describe('boundaries asked of ONS Open Geography', () => {
  it('come from the service that fits, by its own field names, in degrees and England only', async () => {
    const { ask, asked } = publisher();
    const boundaries = await askBoundaries(ask, QUESTION);
    expect(boundaries.codes.length).toBe(4);
    expect(boundaries.title).toBe(
      'ONS Open Geography: Local Authority Districts May 2024 Boundaries UK BUC',
    );
    expect(boundaries.sourceLine).toContain('database right 2024.');
    expect(asked.map(({ path }) => path.split('?')[0])).toEqual([
      '',
      `${DISTRICTS}/FeatureServer/0`,
      `${DISTRICTS}/FeatureServer/0/query`,
    ]);
    expect(
      asked.every((one) => one.upstream === 'ons-geography' && one.expects === 'json'),
    ).toBeTrue();
    expect(asked[2]!.path).toContain('where=LAD24CD%20LIKE%20%27E%25%27');
    const query = new URLSearchParams(asked[2]!.path.split('?')[1]);
    expect(Object.fromEntries(query)).toEqual(
      jasmine.objectContaining({
        where: "LAD24CD LIKE 'E%'",
        outFields: 'LAD24CD,LAD24NM',
        outSR: '4326',
        f: 'geojson',
        resultOffset: '0',
      }),
    );
  });

  for (const moreIn of ['top', 'properties'] as const) {
    it(`are asked page by page while there are more (said at ${moreIn})`, async () => {
      const { ask, asked } = publisher({ pageSize: 2, moreIn });
      const whole = await askBoundaries(publisher().ask, QUESTION);
      expect(await askBoundaries(ask, QUESTION)).toEqual(whole);
      const offsets = asked.slice(2).map(({ path }) => /resultOffset=(\d+)/.exec(path)?.[1]);
      expect(offsets).toEqual(['0', '2']);
    });
  }

  it('take field names of another year and case', async () => {
    const features = SAMPLE_FEATURES.map((one) => ({
      ...one,
      properties: { lad31cd: one.properties['LAD24CD'], lad31nm: one.properties['LAD24NM'] },
    }));
    const { ask } = publisher({ fields: ['OBJECTID', 'lad31nm', 'lad31cd'], features });
    const boundaries = await askBoundaries(ask, QUESTION);
    expect(boundaries.codes.length).toBe(4);
    expect(boundaries.sourceLine).toContain('database right 2031.');
  });

  it('leave out Wales where the publisher does not', async () => {
    const welsh = feature({ LAD24CD: 'W06000001', LAD24NM: 'Ynys Môn' }, [square(-4, 53)]);
    const { ask } = publisher({ features: [...SAMPLE_FEATURES, welsh] });
    const { issues } = await askBoundaries(ask, QUESTION);
    expect(issues.map(({ message }) => message)).toEqual(['1 area outside England was left out.']);
  });

  it('of boards without a layer of their vintage are made of districts', async () => {
    const { ask, asked } = publisher({
      services: [
        { name: 'Integrated_Care_Boards_April_2023_EN_BUC', type: 'FeatureServer' },
        { name: DISTRICTS, type: 'FeatureServer' },
      ],
    });
    const boundaries = await askBoundaries(ask, { ...QUESTION, level: 'icb' });
    expect(boundaries).toEqual(
      jasmine.objectContaining({ level: 'icb', codes: ['E54000001', 'E54000002'] }),
    );
    expect(boundaries.straddling.length).toBe(1);
    expect(asked.some(({ path }) => path.startsWith('Integrated'))).toBeFalse();
  });

  it('of boards come from their own layer once there is one', async () => {
    const { ask } = publisher({
      services: [{ name: 'Integrated_Care_Boards_April_2026_EN_BUC', type: 'FeatureServer' }],
      fields: ['ICB26CD', 'ICB26NM'],
      features: [
        feature({ ICB26CD: 'E54000001', ICB26NM: 'North' }, [square(-2, 53)]),
        feature({ ICB26CD: 'E54000002', ICB26NM: 'South' }, [square(-2, 52)]),
      ],
    });
    const boundaries = await askBoundaries(ask, { ...QUESTION, level: 'icb' });
    expect(boundaries.straddling).toEqual([]);
    expect(boundaries.codes.length).toBe(2);
  });

  describe('are refused in one sentence where', () => {
    const refusals: readonly (readonly [string, Publisher, RegExp])[] = [
      [
        'an error comes with status 200',
        { instead: (path) => (path.includes('query') ? FAILURE : undefined) },
        /answered with an error 400: “Invalid query parameters”; expected/,
      ],
      ['the list of services is an error', { instead: () => FAILURE }, /an error 400/],
      ['the list is something else', { instead: () => ({}) }, /something else than asked/],
      ['no service fits', { services: [] }, /lists no boundaries of lower-tier/],
      [
        'only a service of another kind fits',
        { services: [{ name: DISTRICTS, type: 'MapServer' }] },
        /lists no boundaries/,
      ],
      ['the layer has no field of codes', { fields: ['FID', 'CODE'] }, /no field of codes/],
      [
        'a page is Esri JSON',
        { instead: (p) => (p.includes('query') ? { fields: [], features: [] } : undefined) },
        /something else than asked/,
      ],
      ['there is always more', { instead: endless }, /keeps promising more/],
      ['there is more of nothing', { instead: nothing }, /keeps promising more/],
      ['no area comes', { features: [] }, /holds no boundary of the 4/],
    ];
    for (const [what, answers, message] of refusals) {
      it(what, async () => {
        const asking = askBoundaries(publisher(answers).ask, QUESTION);
        await expectAsync(asking).toBeRejectedWithError(ForeignFileError, message);
      });
    }
  });

  it('fail as the question failed, and are not asked further', async () => {
    const failure = new AskError('timed-out', 'ons-geography', 'ONS did not answer.');
    const asked: SourceRequest[] = [];
    const ask: Ask = (request) => {
      asked.push(request);
      return Promise.reject(failure);
    };
    await expectAsync(askBoundaries(ask, QUESTION)).toBeRejectedWith(failure);
    expect(asked.length).toBe(1);
  });

  it('pass the signal on with every question', async () => {
    const { signal } = new AbortController();
    const { ask } = publisher();
    const seen: (AbortSignal | undefined)[] = [];
    const watched: Ask = (request, options) => {
      seen.push(options?.signal);
      return ask(request, options);
    };
    await askBoundaries(watched, QUESTION, { signal });
    expect(seen).toEqual([signal, signal, signal]);
  });
});

describe('the published boundaries, asked in pages', () => {
  const geography = givenPublishedGeography();
  const file = givenPublishedBoundaries();

  it('make the 296 districts and the 36 boards of 2026', async () => {
    const { features } = JSON.parse(new TextDecoder().decode(file('ltla').bytes)) as {
      features: readonly unknown[];
    };
    const { ask } = publisher({ features, pageSize: 100, moreIn: 'properties' });
    const question = { geography: geography(), vintage: '2026', on: '2026-11-25' };
    const districts = await askBoundaries(ask, { ...question, level: 'ltla' });
    expect(districts.codes.length).toBe(296);
    const boards = await askBoundaries(ask, { ...question, level: 'icb' });
    expect(boards.codes.length).toBe(36);
  });
});

function endless(path: string): unknown {
  if (!path.includes('query')) return undefined;
  return { type: 'FeatureCollection', features: SAMPLE_FEATURES, exceededTransferLimit: true };
}

function nothing(path: string): unknown {
  if (!path.includes('query')) return undefined;
  return { type: 'FeatureCollection', features: [], exceededTransferLimit: true };
}
