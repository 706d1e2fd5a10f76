import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { LIVE_FEEDS } from '#app/domain/live-feeds.ts';
import { type SnapshotIssues, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { makeAsk } from '#data-adapters/ask/make-ask.ts';
import { UPSTREAMS, type UpstreamId } from '#data-adapters/ask/upstream.ts';
import {
  BUNDLED_SNAPSHOT,
  changedBetween,
  type LiveSandbox,
  openLiveSandbox,
} from './live-sandbox.ts';
import { readHistory } from './read-snapshot.ts';
import { type LiveRefreshOptions, refreshLive } from './refresh-live.ts';

const TODAY = '2026-02-10';

describe('a live refresh of the snapshot', () => {
  let sandbox: LiveSandbox;

  beforeAll(async () => {
    sandbox = await openLiveSandbox();
  });
  afterAll(() => sandbox.close());
  afterEach(() => sandbox.standIn.behave());

  const refresh = (folder: string, more: Partial<LiveRefreshOptions> = {}) =>
    refreshLive(folder, makeAsk(sandbox.settings), {
      only: UPSTREAMS,
      dryRun: false,
      today: TODAY,
      progress: () => undefined,
      ...more,
    });
  async function read<T>(folder: string, path: string): Promise<T> {
    return JSON.parse(await readFile(join(folder, path), 'utf8')) as T;
  }
  const tableIn = (folder: string, id: string) => read<FigureTable>(folder, `figures/${id}.json`);

  it('of all publishers brings every indicator that is asked live, at every level, and boundaries', async () => {
    const folder = await sandbox.snapshot();
    const { reports, boundaries, isWritten } = await refresh(folder);
    expect(isWritten).toBeTrue();
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    const answered = reports.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    expect(answered.sort()).toEqual(LIVE_FEEDS.map(({ indicator }) => indicator).sort());
    const manifest = await read<SnapshotManifest>(folder, 'manifest.json');
    for (const { indicator, levels, feed } of LIVE_FEEDS) {
      const entry = manifest.indicators.find(({ id }) => id === indicator);
      expect(entry?.live).toEqual(jasmine.objectContaining({ source: feed.source, on: TODAY }));
      for (const level of levels) {
        expect(entry?.live?.levels).withContext(indicator).toContain(level);
        expect(entry?.levels.find((one) => one.level === level)?.source)
          .withContext(`${indicator} ${level}`)
          .toBe(feed.source);
      }
    }
    expect(boundaries).toEqual([
      'integrated care boards of 2023',
      'integrated care boards of 2026',
      'upper-tier local authorities',
      'lower-tier local authorities',
      'regions',
      'NHS regions',
    ]);
    expect(manifest.boundaries?.length).toBe(6);
    for (const { file } of manifest.boundaries ?? []) await read(folder, file);
    expect(await readdir(dirname(folder))).toEqual(['snapshot']);
  });

  it('writes the new periods and the revised figures that its report names', async () => {
    sandbox.needsUnasked('inactivity-rate');
    const folder = await sandbox.snapshot();
    const before = await tableIn(folder, 'inactivity-rate');
    const { reports } = await refresh(folder, { only: ['nomis'] });
    const after = await tableIn(folder, 'inactivity-rate');
    const changes = reports[0]?.indicators.find(({ id }) => id === 'inactivity-rate');
    expect(changes?.newPeriods).toEqual(['2024-01-01/P1Y', '2025-01-01/P1Y']);
    expect(changes?.droppedPeriods).toEqual([]);
    expect(changes?.revised.first.length).toBe(50);
    for (const { area, period, from, to } of changes?.revised.first ?? []) {
      const valueIn = (table: FigureTable) => {
        const figure = figureAt(table, area, period);
        return figure.kind === 'measured' ? figure.value : null;
      };
      expect([valueIn(before), valueIn(after)]).toEqual([from, to]);
    }
    // Twenty years of before, of which the publisher here sends the last two again.
    expect(after.periods.slice(0, 18)).toEqual(before.periods.slice(0, 18));
    const old = before.areas.filter((code) => !Object.hasOwn(before.derived, code));
    for (const code of old) {
      for (const period of before.periods.slice(0, 18)) {
        expect(figureAt(after, code, period)).toEqual(figureAt(before, code, period));
      }
    }
  });

  it('is the same bytes every time, and asked again changes nothing', async () => {
    const [once, twice] = [await sandbox.snapshot(), await sandbox.snapshot()];
    await refresh(once);
    await refresh(twice);
    expect(await changedBetween(once, twice)).toEqual([]);
    const { reports } = await refresh(twice);
    expect(await changedBetween(once, twice)).toEqual([]);
    const revised = reports.flatMap(({ indicators }) => indicators.map((one) => one.revised.count));
    expect(new Set(revised)).toEqual(new Set([0]));
  });

  it('touches what it was told to alone', async () => {
    sandbox.needsUnasked('inactivity-rate');
    const folder = await sandbox.snapshot();
    await refresh(folder, { only: ['nomis'] });
    expect(await changedBetween(folder, BUNDLED_SNAPSHOT)).toEqual(
      [
        'changes.json',
        'figures/employment-rate.json',
        'figures/inactivity-rate.json',
        'figures/long-term-sick-16-64.json',
        'figures/long-term-sick-share-of-inactive.json',
        'issues.json',
        'manifest.json',
      ].sort(),
    );
  });

  it('adds what it changed to the history, under the names of the figures before and after', async () => {
    sandbox.needsUnasked('inactivity-rate');
    const folder = await sandbox.snapshot();
    const before = await read<SnapshotManifest>(folder, 'manifest.json');
    expect(before.history).toBeUndefined();
    const { reports } = await refresh(folder, { only: ['nomis'] });
    const after = await read<SnapshotManifest>(folder, 'manifest.json');
    const { changes } = readHistory(await read(folder, after.history ?? ''));
    expect(changes.map(({ on, from, to }) => [on, from, to])).toEqual([
      [TODAY, before.edition!, after.edition!],
    ]);
    const told = reports[0]!.indicators.find(({ id }) => id === 'inactivity-rate')!;
    const kept = changes[0]!.indicators.find(({ id }) => id === 'inactivity-rate')!;
    expect(kept.before).toBe('2023-01-01/P1Y');
    expect(kept.after).toBe('2025-01-01/P1Y');
    expect(kept.newPeriods).toEqual(told.newPeriods);
    expect(kept.revised).toBe(told.revised.count);
    const table = await tableIn(folder, 'inactivity-rate');
    for (const [area, period, , to] of kept.figures ?? []) {
      const figure = figureAt(table, area, period);
      expect(figure.kind === 'measured' ? figure.value : null).toBe(to);
    }
    // Another refresh that changes figures follows on from this one.
    await refresh(folder, { only: ['fingertips'], today: '2026-03-10' });
    const last = await read<SnapshotManifest>(folder, 'manifest.json');
    const again = readHistory(await read(folder, last.history ?? ''));
    expect(again.changes.map(({ from, to }) => [from, to])).toEqual([
      [before.edition!, after.edition!],
      [after.edition!, last.edition!],
    ]);
  });

  it('on a dry run reports the same and writes nothing', async () => {
    const folder = await sandbox.snapshot();
    const dry = await refresh(folder, { only: ['nomis'], dryRun: true });
    expect(dry.isWritten).toBeFalse();
    expect(await changedBetween(folder, BUNDLED_SNAPSHOT)).toEqual([]);
    const wet = await refresh(folder, { only: ['nomis'] });
    expect(wet.isWritten).toBeTrue();
    expect(dry.reports).toEqual(wet.reports);
  });

  it('keeps the tables of a source that fails, says so, and takes the others', async () => {
    const folder = await sandbox.snapshot();
    sandbox.standIn.misbehave('nomis', { fault: 'proxy-page' });
    const { reports, isWritten } = await refresh(folder, { only: ['fingertips', 'nomis'] });
    expect(isWritten).toBeTrue();
    const [fingertips, nomis] = reports;
    expect(fingertips?.failures).toEqual([]);
    expect(nomis?.indicators).toEqual([]);
    expect(nomis?.failures.length).toBeGreaterThan(0);
    for (const failure of nomis?.failures ?? []) {
      expect(failure).toMatch(/Nomis .*refused.*\. Figures held are kept\.$/);
    }
    const manifest = await read<SnapshotManifest>(folder, 'manifest.json');
    const bundled = await read<SnapshotManifest>(BUNDLED_SNAPSHOT, 'manifest.json');
    const entryOf = ({ indicators }: SnapshotManifest) =>
      indicators.find(({ id }) => id === 'inactivity-rate');
    expect(entryOf(manifest)).toEqual(entryOf(bundled));
    expect(await tableIn(folder, 'inactivity-rate')).toEqual(
      await tableIn(BUNDLED_SNAPSHOT, 'inactivity-rate'),
    );
  });

  it('of which nothing is answered writes nothing', async () => {
    const folder = await sandbox.snapshot();
    for (const source of UPSTREAMS) sandbox.standIn.misbehave(source, { fault: 'in-trouble' });
    const { reports, isWritten } = await refresh(folder);
    expect(isWritten).toBeFalse();
    expect(reports.map(({ failures }) => failures.length > 0)).toEqual([true, true, true]);
    expect(await changedBetween(folder, BUNDLED_SNAPSHOT)).toEqual([]);
  });

  it('puts what was wrong in the answers into the list of issues, each with its row', async () => {
    const folder = await sandbox.snapshot();
    sandbox.standIn.misbehave('fingertips', { fault: 'duplicated-rows' });
    const { reports } = await refresh(folder, { only: ['fingertips'] });
    const issues = await read<SnapshotIssues>(folder, 'issues.json');
    const own = issues['asked of Fingertips'] ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const { row, message } of own) {
      expect(row).toBeGreaterThan(0);
      expect(message).toContain('(answer for ');
    }
    const manifest = await read<SnapshotManifest>(folder, 'manifest.json');
    const file = manifest.files.find(({ path }) => path === 'asked of Fingertips');
    expect(file?.issues).toEqual(reports[0]?.issues.counts as Record<string, number>);
  });

  it('keeps fuller boundaries than those that come', async () => {
    const folder = await sandbox.snapshot();
    await refresh(folder, { only: ['ons-geography'] });
    const path = 'boundaries/region-2026.json';
    const stored = await read<{ codes: string[] }>(folder, path);
    const fuller = { ...stored, codes: [...stored.codes, 'E12000099'] };
    await writeFile(join(folder, path), JSON.stringify(fuller));
    const { reports } = await refresh(folder, { only: ['ons-geography'] });
    expect(reports[0]?.failures.length).toBe(1);
    expect(reports[0]?.failures[0]).toMatch(
      /^ONS Open Geography sent \d of the \d regions that are held, which are kept; try again later\.$/,
    );
    expect(await read(folder, path)).toEqual(fuller);
  });

  it('without a snapshot to start from says in one sentence what to do', async () => {
    const folder = await sandbox.snapshot();
    sandbox.standIn.forget();
    await expectAsync(refresh(join(folder, 'nowhere'))).toBeRejectedWithError(
      ForeignFileError,
      /nowhere.manifest\.json is not there: a live refresh starts from a whole snapshot, which `refresh --from FOLDER` builds from publisher files\.$/,
    );
    for (const [path, text] of [
      ['figures/depression.json', '{"indicator"'],
      ['manifest.json', '{}'],
      ['areas.json', '[]'],
    ] as const) {
      const broken = await sandbox.snapshot();
      await writeFile(join(broken, path), text);
      await expectAsync(refresh(broken)).toBeRejectedWithError(ForeignFileError, /^[^\n]+\.$/);
      expect(await changedBetween(broken, BUNDLED_SNAPSHOT)).toEqual([path]);
    }
    expect(sandbox.standIn.asked()).toEqual([]);
  });

  it('starts from a snapshot that a crash left between its two names', async () => {
    const folder = await sandbox.snapshot();
    await rename(folder, `${folder}.old`);
    await refresh(folder, { only: ['nomis'], dryRun: true });
    expect(await readdir(dirname(folder))).toEqual(['snapshot.old']);
    await refresh(folder, { only: ['nomis'] });
    expect(await readdir(dirname(folder))).toEqual(['snapshot']);
    const manifest = await read<SnapshotManifest>(folder, 'manifest.json');
    const entry = manifest.indicators.find(({ id }) => id === 'inactivity-rate');
    expect(entry?.live?.on).toBe(TODAY);
  });

  it('that is stopped, at whichever question, leaves everything as it was', async () => {
    const folder = await sandbox.snapshot();
    for (const at of ['fingertips', 'nomis', 'ons-geography'] satisfies UpstreamId[]) {
      const stop = new AbortController();
      const stopped = refresh(folder, {
        signal: stop.signal,
        progress: (upstream) => {
          if (upstream === at) stop.abort();
        },
      });
      const error: unknown = await stopped.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(AskError);
      expect((error as AskError).failure).toBe('cancelled');
    }
    expect(await changedBetween(folder, BUNDLED_SNAPSHOT)).toEqual([]);
    expect(await readdir(dirname(folder))).toEqual(['snapshot']);
  });

  it('tells how far it is: never more than there is, and all of it in the end', async () => {
    const folder = await sandbox.snapshot();
    const last = new Map<UpstreamId, readonly [number, number]>();
    await refresh(folder, {
      dryRun: true,
      progress: (upstream, { done, of, about }) => {
        expect(done).toBeLessThanOrEqual(of);
        expect(done).toBeGreaterThan(last.get(upstream)?.[0] ?? -1);
        expect(about).not.toBe('');
        last.set(upstream, [done, of]);
      },
    });
    expect([...last.keys()]).toEqual([...UPSTREAMS]);
    for (const [done, of] of last.values()) expect(done).toBe(of);
    await rm(folder, { recursive: true });
  });
});
