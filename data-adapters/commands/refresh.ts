import { resolve } from 'node:path';
import { BUNDLED } from '#app/domain/indicator-catalogue.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { type AskSettings, IN_NODE } from '#data-adapters/ask/ask-settings.ts';
import { makeAsk } from '#data-adapters/ask/make-ask.ts';
import { UPSTREAM_NAMES, type UpstreamId, UPSTREAMS } from '#data-adapters/ask/upstream.ts';
import { answerFolder } from '#data-adapters/snapshot/answer-folder.ts';
import { refresh } from '#data-adapters/snapshot/refresh.ts';
import { type LiveRefresh, refreshLive } from '#data-adapters/snapshot/refresh-live.ts';
import { type Disk } from '#data-adapters/snapshot/write-whole.ts';
import { progressBar, type ProgressStream } from './progress-bar.ts';
import { refreshLines } from './refresh-text.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_TO = 'assets/snapshot';
/** Answers of earlier runs. Not below `assets`, which is published whole. */
const DEFAULT_ANSWERS = '.cache/answers';

export interface RefreshOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly only?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly format?: string | undefined;
  /** One address that plays all publishers, as `http://127.0.0.1:4400`; the publishers unless told. */
  readonly upstream?: string | undefined;
}

/** Exit codes: something was refreshed and something was not; the person stopped it (Ctrl-C). */
const PARTLY = 3;
const STOPPED = 130;

/** What a spec puts in place of time, the terminal and the network. */
export interface RefreshSurroundings {
  readonly settings?: Partial<AskSettings>;
  /** Where progress is written; standard error unless told. */
  readonly bar?: ProgressStream;
  /** ISO date; the clock's unless told. */
  readonly today?: string;
  /** Stops it as Ctrl-C does. */
  readonly signal?: AbortSignal;
  readonly disk?: Disk;
  /** Folder of the answers kept from one run to the next. */
  readonly answers?: string;
}

/**
 * Rebuilds the snapshot from a folder of publisher files or, without one, asks the publishers.
 * The answer is the exit code: 0 all refreshed, 3 in part (the rest is as before), 1 nothing,
 * 130 stopped by Ctrl-C.
 */
export async function refreshCommand(
  options: RefreshOptions,
  surroundings: RefreshSurroundings = {},
): Promise<number> {
  const to = resolve(options.to ?? DEFAULT_TO);
  try {
    if (options.from === undefined) return await fromPublishers(to, options, surroundings);
    if (options.only !== undefined || options['dry-run'] === true) {
      throw new UsageError('--only and --dry-run go with asking the publishers, without --from');
    }
    const today = surroundings.today ?? isoToday();
    await refresh(resolve(options.from), to, (line) => console.info(line), today);
    return 0;
  } catch (error) {
    throw isFileError(error)
      ? new ForeignFileError(`The snapshot cannot be written: ${error.message}.`)
      : error;
  }
}

async function fromPublishers(
  to: string,
  options: RefreshOptions,
  { settings, bar: stream, today, signal, disk, answers }: RefreshSurroundings,
): Promise<number> {
  const only = upstreamsOf(options.only);
  const isJson = formatOf(options.format) === 'json';
  const dryRun = options['dry-run'] === true;
  const kept = answerFolder(resolve(answers ?? DEFAULT_ANSWERS));
  const ask = makeAsk({
    ...IN_NODE,
    cache: dryRun ? { ...kept, set: () => Promise.resolve() } : kept,
    ...(options.upstream !== undefined && { addresses: addressesAt(options.upstream) }),
    ...settings,
  });
  const bar = progressBar(stream ?? process.stderr);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  try {
    const refreshed = await refreshLive(to, ask, {
      only,
      dryRun,
      today: today ?? isoToday(),
      signal: signal === undefined ? interrupt.signal : AbortSignal.any([signal, interrupt.signal]),
      ...(disk !== undefined && { disk }),
      progress: (upstream, { done, of, about }) =>
        bar.step(UPSTREAM_NAMES[upstream], done, of, about),
    });
    bar.end();
    console.info(
      isJson
        ? JSON.stringify({ dryRun, ...withoutGeography(refreshed) }, null, 1)
        : linesOf(refreshed, to, dryRun).join('\n'),
    );
    return exitCodeOf(refreshed);
  } catch (error) {
    bar.end();
    if (!(error instanceof AskError && error.failure === 'cancelled')) throw error;
    console.error('Stopped; nothing was written.');
    return STOPPED;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

function linesOf(
  { reports, boundaries, isWritten, geography }: LiveRefresh,
  to: string,
  dryRun: boolean,
): readonly string[] {
  const end = isWritten ? `Written to ${to}` : `Nothing written${dryRun ? ': a dry run' : ''}`;
  return [
    ...reports.flatMap((report) => refreshLines(report, geography, BUNDLED)),
    ...(boundaries.length === 0 ? [] : [`Boundaries: ${boundaries.join(', ')}`]),
    end,
  ];
}

function withoutGeography({ reports, boundaries, isWritten }: LiveRefresh) {
  return { isWritten, boundaries, reports };
}

function exitCodeOf({ reports, boundaries }: LiveRefresh): number {
  const answered = reports.some(({ indicators }) => indicators.length > 0) || boundaries.length > 0;
  if (!answered) return 1;
  return reports.every(({ failures }) => failures.length === 0) ? 0 : PARTLY;
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}

function upstreamsOf(only: string | undefined): readonly UpstreamId[] {
  if (only === undefined) return UPSTREAMS;
  const names = only.split(',').map((name) => name.trim());
  return names.map((name) => {
    const known = UPSTREAMS.find((upstream) => upstream === name);
    if (known === undefined) {
      throw new UsageError(`--only takes ${UPSTREAMS.join(', ')}, not “${name}”`);
    }
    return known;
  });
}

function formatOf(format: string | undefined): 'text' | 'json' {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return 'json';
  throw new UsageError('--format of refresh is text or json');
}

function addressesAt(origin: string): Readonly<Record<UpstreamId, string>> {
  const base = origin.replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+/.test(base)) throw new UsageError('--upstream must be an http address');
  return {
    fingertips: `${base}/fingertips`,
    nomis: `${base}/nomis`,
    'ons-geography': `${base}/ons-geography`,
  };
}

/** The disk refused: no room, no right, no such folder. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
