import { existsSync } from 'node:fs';
import { PUBLISHED } from '../e2e/upstream/files.ts';
import { startStandIn, type StandIn } from '../e2e/upstream/stand-in.ts';
import { readRecords } from '../e2e/upstream/table.ts';
import { UPSTREAMS } from '../data-adapters/ask/upstream.ts';
import { LIVE_FEEDS } from '../src/app/domain/live-feeds.ts';

const LAYER = 'ons-geography/Local_Authority_Districts_May_2024_Boundaries_UK_BSC/FeatureServer/0';
const ALL_DATA = 'fingertips/all_data/csv/by_indicator_id';
const NOMIS = 'nomis/dataset/NM_17_5.data.csv';

describe('the stand-in for the publishers', () => {
  let standIn: StandIn;

  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.close());
  afterEach(() => standIn.behave());

  const get = (path: string, from = standIn) => fetch(`${from.origin}/${path}`);
  const json = async (path: string) => (await (await get(path)).json()) as unknown;
  const rows = async (path: string, from = standIn) =>
    readRecords(await (await get(path, from)).text());
  const columnOf = (records: readonly Record<string, string>[], name: string) =>
    [...new Set(records.map((record) => record[name] ?? ''))].sort();

  it('plays every upstream there is, below its name', () => {
    expect(Object.keys(standIn.addresses).sort()).toEqual([...UPSTREAMS].sort());
    for (const upstream of UPSTREAMS) {
      expect(standIn.addresses[upstream]).toBe(`${standIn.origin}/${upstream}`);
    }
  });

  it('plays Fingertips: the kinds of area asked for, England twice, 27 columns', async () => {
    const asked = (child: number) =>
      rows(`${ALL_DATA}?indicator_ids=91547&child_area_type_id=${child}&parent_area_type_id=6`);
    const boards = await asked(221);
    expect(Object.keys(boards[0]!).length).toBe(27);
    expect(columnOf(boards, 'Area Type')).toEqual(['England', 'ICBs', 'Regions (statistical)']);
    expect(columnOf(boards, 'Parent Code')).toEqual(['', 'E92000001']);
    expect(columnOf(await asked(502), 'Area Code')).not.toContain('E07000084');
    expect(columnOf(await asked(501), 'Area Code')).toContain('E07000084');
  });

  it('plays the questions around the figures of Fingertips', async () => {
    expect(await json('fingertips/area_types')).toContain(
      jasmine.objectContaining({ Id: 221, Short: 'ICBs' }),
    );
    expect(await json('fingertips/area_types/parent_area_types')).toContain(
      jasmine.objectContaining({ Id: 502, ParentAreaTypes: jasmine.any(Array) }),
    );
    expect(await json('fingertips/indicator_metadata/by_indicator_id?indicator_ids=247')).toEqual({
      '247': jasmine.objectContaining({ IID: 247 }),
    });
    expect(await json('fingertips/indicator_search?search_text=dementia')).toEqual({
      '7': [247],
      '15': [247],
    });
    expect(await json('fingertips/available_data?indicator_id=247&area_type_id=7')).toEqual([
      { IndicatorId: 247, AreaTypeId: 7 },
    ]);
    expect(await json('fingertips/recent_trends/for_child_areas?indicator_id=91547')).toEqual(
      jasmine.objectContaining({ E06000001: jasmine.objectContaining({ Marker: 2 }) }),
    );
    expect((await get(`${ALL_DATA}?child_area_type_id=502`)).status).toBe(400);
    expect((await get('fingertips/nothing')).status).toBe(404);
  });

  it('plays Nomis: 28 columns, a row for each measure, in pages', async () => {
    const query = 'geography=E92000001,TYPE480&date=latestMINUS1-latest&variable=111';
    const all = await rows(`${NOMIS}?${query}&measures=20599,21003`);
    expect(Object.keys(all[0]!).length).toBe(28);
    expect([all.length, columnOf(all, 'RECORD_COUNT')]).toEqual([40, ['40']]);
    expect(columnOf(all, 'DATE_NAME')).toEqual(['Jan 2025-Dec 2025', 'Oct 2024-Sep 2025']);
    expect(columnOf(all, 'GEOGRAPHY_CODE').length).toBe(10);
    const page = await rows(
      `${NOMIS}?${query}&measures=20599,21003&recordOffset=38&recordLimit=25`,
    );
    expect(page.map((row) => row['RECORD_OFFSET'])).toEqual(['38', '39']);
    const narrow = await rows(`${NOMIS}?${query}&measures=21001&select=OBS_VALUE,DATE`);
    expect(Object.keys(narrow[0]!)).toEqual(['OBS_VALUE', 'DATE']);
  });

  it('plays every indicator that is asked live, at each of its levels', async () => {
    const typeOf = { region: 6, 'nhs-region': 223, icb: 221, utla: 502, ltla: 501 } as const;
    for (const { feed, levels } of LIVE_FEEDS) {
      if (feed.source !== 'ohid-fingertips') continue;
      for (const level of levels) {
        if (level === 'england') continue;
        const query = `indicator_ids=${feed.key}&child_area_type_id=${typeOf[level]}`;
        const all = await rows(`${ALL_DATA}?${query}&parent_area_type_id=15`);
        const own = all.filter(({ Sex, Age }) => Sex === feed.sex && Age === feed.age);
        const least = { region: 9, 'nhs-region': 7, icb: 42, utla: 153, ltla: 296 }[level];
        expect(columnOf(own, 'Area Code').length)
          .withContext(`${feed.key} ${level}`)
          .toBeGreaterThan(least);
      }
    }
  });

  it('plays the same made-up figures every time', async () => {
    const again = await startStandIn();
    const path = `${ALL_DATA}?indicator_ids=848&child_area_type_id=221`;
    expect(await rows(path, again)).toEqual(await rows(path));
    await again.close();
  });

  it('plays a geography that is made of others: people summed, the rate worked out again', async () => {
    const query = (geography: string) =>
      rows(
        `${NOMIS}?geography=${encodeURIComponent(geography)}&date=latest&variable=111&measures=20599,21001,21002,21003`,
      );
    const parts = ['E08000012', 'E08000014', 'E08000013'];
    const people = async (geography: string, measure: string) =>
      (await query(geography))
        .filter((row) => row['MEASURES'] === measure)
        .map((row) => parseFloat(row['OBS_VALUE'] ?? ''));
    const made = `MAKE|E54000008|${parts.join(';')}`;
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b);
    const [above, below] = [
      sum(await people(parts.join(','), '21001')),
      sum(await people(parts.join(','), '21002')),
    ];
    expect(await people(made, '21001')).toEqual([above]);
    expect(await people(made, '21002')).toEqual([below]);
    expect(await people(made, '20599')).toEqual([Math.round((1000 * above) / below) / 10]);
    const [half] = await people(made, '21003');
    expect(half).toBeLessThan(Math.min(...(await people(parts.join(','), '21003'))));
    expect(columnOf(await query(made), 'GEOGRAPHY_NAME')).toEqual(['E54000008']);
    const unknown = await get(
      `${NOMIS}?geography=${encodeURIComponent('MAKE|X|E00000000')}&date=latest&variable=111&measures=20599`,
    );
    expect(await unknown.json()).toEqual({ error: 'Cannot create query' });
  });

  it('plays what Nomis does not have as blank, with a note', async () => {
    const query = 'geography=E06000053&date=latest&variable=111&measures=20599';
    const [row] = await rows(`${NOMIS}?${query}`);
    expect(row).toEqual(jasmine.objectContaining({ OBS_VALUE: '', OBS_STATUS: 'Q' }));
    expect(await rows(`${NOMIS}?${query}&ExcludeMissingValues=true`)).toEqual([]);
  });

  it("plays Nomis's errors, which come with status 200", async () => {
    const told = async (query: string) => {
      const response = await get(`${NOMIS}?${query}`);
      return [response.status, (await response.json()) as unknown];
    };
    expect(await told('geography=TYPE480&date=latest&variable=111')).toEqual([
      200,
      { error: 'Query is incomplete' },
    ]);
    const wrong = [200, { error: 'Cannot create query' }];
    expect(await told('geography=TYPE480&date=latest&variable=9&measures=20599')).toEqual(wrong);
    expect(await told('geography=moon&date=latest&variable=111&measures=20599')).toEqual(wrong);
    expect(await told('geography=TYPE480&date=soon&variable=111&measures=20599')).toEqual(wrong);
  });

  it('plays the code lists of Nomis', async () => {
    const codes = async (concept: string) => {
      const text = await (await get(`nomis/dataset/NM_17_5${concept}.def.sdmx.json`)).text();
      return text;
    };
    expect(await codes('')).toContain('"annotationtitle":"LastUpdated"');
    expect(await codes('/geography/TYPE')).toContain('"value":"TYPE424"');
    expect(await codes('/geography/TYPE480')).toContain('"annotationtext":"E12000009"');
    expect(await codes('/geography/2013265921TYPE424')).toContain('"annotationtext":"E06000001"');
    expect(await codes('/variable')).toContain('economically inactive');
    const nothing = await get('nomis/dataset/NM_17_5/geography/TYPE424.def.sdmx.json?search=none');
    expect(await nothing.text()).not.toContain('"code"');
  });

  it('plays ONS Open Geography: the services, a layer, and its features page by page', async () => {
    expect(await json('ons-geography?f=json')).toEqual(
      jasmine.objectContaining({
        services: jasmine.arrayContaining([
          jasmine.objectContaining({ name: 'Integrated_Care_Boards_April_2023_EN_BSC' }),
        ]),
      }),
    );
    expect(await json(`${LAYER}?f=json`)).toEqual(
      jasmine.objectContaining({
        maxRecordCount: 2000,
        fields: jasmine.arrayContaining([jasmine.objectContaining({ name: 'LAD24CD' })]),
      }),
    );
    const query = `${LAYER}/query?where=LAD24CD+LIKE+%27E%25%27&outFields=LAD24CD&f=geojson`;
    const page = (offset: number) => json(`${query}&resultOffset=${offset}&resultRecordCount=5`);
    const first = (await page(0)) as { features: unknown[]; properties?: unknown };
    expect([first.features.length, first.properties]).toEqual([5, { exceededTransferLimit: true }]);
    expect(first.features[0]).toEqual(
      jasmine.objectContaining({ properties: { LAD24CD: 'E06000001' } }),
    );
    const last = (await page(5)) as { features: unknown[]; properties?: unknown };
    expect([last.features.length, last.properties]).toEqual([4, undefined]);
    expect(
      await json(`${LAYER}/query?where=1%3D1&outFields=*&f=json&returnGeometry=false`),
    ).toEqual(jasmine.objectContaining({ geometryType: 'esriGeometryPolygon' }));
  });

  it("plays ArcGIS's errors, which come with status 200", async () => {
    for (const path of [
      'ons-geography/No_Such_Service/FeatureServer/0/query?where=1%3D1&f=json',
      `${LAYER}/query?where=nonsense&f=json`,
      `${LAYER}/query?where=1%3D1&outFields=LAD99CD&f=json`,
      `${LAYER}/query?f=json`,
    ]) {
      expect(await json(path))
        .withContext(path)
        .toEqual({ error: jasmine.objectContaining({ code: 400 }) });
    }
  });

  it('misbehaves as it is told over the network, for so many questions, and tells what it was asked', async () => {
    const tell = (body: unknown) =>
      fetch(`${standIn.origin}/_faults`, { method: 'POST', body: JSON.stringify(body) });
    standIn.forget();
    expect((await tell({ source: 'nomis', fault: 'in-trouble', times: 1 })).status).toBe(200);
    expect((await get('nomis/a')).status).toBe(500);
    expect((await get('nomis/b?c=d')).status).toBe(200);
    const asked = (await json('_asked')) as { source: string; target: string }[];
    expect(asked.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'nomis a',
      'nomis b?c=d',
    ]);
    await tell({ source: 'nomis', fault: 'throttled', retryAfterSeconds: 5 });
    expect((await get('nomis/a')).headers.get('Retry-After')).toBe('5');
    await tell({ fault: null });
    expect((await get('nomis/a')).status).toBe(200);
    for (const wrong of [{ source: 'moon', fault: 'empty' }, { source: 'nomis', fault: 'odd' }, 7])
      expect((await tell(wrong)).status).toBe(400);
  });

  it('spoils data without spoiling the answer around them', async () => {
    const figures = `${ALL_DATA}?indicator_ids=91547&child_area_type_id=221`;
    const sound = await rows(figures);
    standIn.misbehave('fingertips', { fault: 'renamed-column' });
    expect('Value' in (await rows(figures))[0]!).toBeFalse();
    standIn.misbehave('fingertips', { fault: 'extra-column' });
    expect(Object.keys((await rows(figures))[0]!).length).toBe(28);
    standIn.misbehave('fingertips', { fault: 'duplicated-rows' });
    expect((await rows(figures)).length).toBe(sound.length * 2);
    standIn.misbehave('fingertips', { fault: 'out-of-range' });
    expect(columnOf(await rows(figures), 'Value')).toEqual(['987654321.5']);
    standIn.misbehave('ons-geography', { fault: 'renamed-column' });
    const text = await (await get(`${LAYER}/query?where=1%3D1&outFields=*&f=geojson`)).text();
    expect(text).toContain('"LAD24CD_NEW":"E06000001"');
  });

  it("answers with the publishers' own files where they are wanted and at hand", async () => {
    if (!existsSync(PUBLISHED)) {
      pending('../shared is not here: the samples alone are played');
      return;
    }
    const real = await startStandIn({ material: 'published' });
    const boards = await rows(`${ALL_DATA}?indicator_ids=91547&child_area_type_id=221`, real);
    expect(columnOf(boards, 'Area Code').length).toBeGreaterThan(40);
    const rates = 'geography=E06000030&date=2022-09&variable=111&measures=20599';
    const [swindon] = await rows(`${NOMIS}?${rates}`, real);
    expect([swindon?.['GEOGRAPHY_NAME'], swindon?.['OBS_VALUE']]).toEqual(['Swindon', '18.4']);
    const count = await get(`${LAYER}/query?where=1%3D1&returnCountOnly=true&f=json`, real);
    expect(await count.json()).toEqual({ count: 361 });
    await real.close();
  });
});
