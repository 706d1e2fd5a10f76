import { resolve } from 'node:path';
import { refresh } from '#data-adapters/snapshot/refresh.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_TO = 'assets/snapshot';

/** Rebuilds the snapshot from a folder of publisher files. */
export async function refreshCommand(
  from: string | undefined,
  to: string | undefined,
): Promise<number> {
  if (from === undefined) throw new UsageError('refresh needs --from FOLDER');
  await refresh(resolve(from), resolve(to ?? DEFAULT_TO), (line) => console.info(line));
  return 0;
}
