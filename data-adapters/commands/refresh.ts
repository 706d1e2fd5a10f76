import { resolve } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { IN_NODE } from '#data-adapters/ask/ask-settings.ts';
import { makeAsk } from '#data-adapters/ask/make-ask.ts';
import { UPSTREAM_NAMES, type UpstreamId, UPSTREAMS } from '#data-adapters/ask/upstream.ts';
import { refresh } from '#data-adapters/snapshot/refresh.ts';
import { refreshLive } from '#data-adapters/snapshot/refresh-live.ts';
import { progressBar } from './progress-bar.ts';
import { refreshLines } from './refresh-text.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_TO = 'assets/snapshot';

export interface RefreshOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly only?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly format?: string | undefined;
  /** One address that plays all publishers, as `http://127.0.0.1:4400`; the publishers unless told. */
  readonly upstream?: string | undefined;
}

/** Exit code where something was refreshed and something was not. */
const PARTLY = 3;

/**
 * Rebuilds the snapshot from a folder of publisher files or, without one, asks the publishers.
 * The answer is the exit code: 0 all refreshed, 3 in part (the rest is as before), 1 nothing.
 */
export async function refreshCommand(options: RefreshOptions): Promise<number> {
  const to = resolve(options.to ?? DEFAULT_TO);
  try {
    if (options.from === undefined) return await fromPublishers(to, options);
    if (options.only !== undefined || options['dry-run'] === true) {
      throw new UsageError('--only and --dry-run go with asking the publishers, without --from');
    }
    await refresh(resolve(options.from), to, (line) => console.info(line));
    return 0;
  } catch (error) {
    throw isFileError(error)
      ? new ForeignFileError(`The snapshot cannot be written: ${error.message}.`)
      : error;
  }
}

async function fromPublishers(to: string, options: RefreshOptions): Promise<number> {
  const only = upstreamsOf(options.only);
  const isJson = formatOf(options.format) === 'json';
  const dryRun = options['dry-run'] === true;
  const ask = makeAsk(
    options.upstream === undefined
      ? IN_NODE
      : { ...IN_NODE, addresses: addressesAt(options.upstream) },
  );
  const bar = progressBar(process.stderr);
  const { reports, boundaries, isWritten, geography } = await refreshLive(to, ask, {
    only,
    dryRun,
    today: new Date().toISOString().slice(0, 10),
    progress: (upstream, { done, of, about }) =>
      bar.step(UPSTREAM_NAMES[upstream], done, of, about),
  });
  bar.end();
  if (isJson) {
    console.info(JSON.stringify({ dryRun, isWritten, boundaries, reports }, null, 1));
  } else {
    for (const report of reports) console.info(refreshLines(report, geography).join('\n'));
    if (boundaries.length > 0) console.info(`Boundaries: ${boundaries.join(', ')}`);
    console.info(
      isWritten ? `Written to ${to}` : dryRun ? 'Nothing written: a dry run' : 'Nothing written',
    );
  }
  const answered = reports.some(({ indicators }) => indicators.length > 0) || boundaries.length > 0;
  const isWhole = reports.every(({ failures }) => failures.length === 0);
  return answered ? (isWhole ? 0 : PARTLY) : 1;
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
