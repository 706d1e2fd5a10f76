import { resolve } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { refresh } from '#data-adapters/snapshot/refresh.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_TO = 'assets/snapshot';

/** Rebuilds the snapshot from a folder of publisher files. */
export async function refreshCommand(
  from: string | undefined,
  to: string | undefined,
): Promise<number> {
  if (from === undefined) throw new UsageError('refresh needs --from FOLDER');
  try {
    await refresh(resolve(from), resolve(to ?? DEFAULT_TO), (line) => console.info(line));
  } catch (error) {
    throw isFileError(error)
      ? new ForeignFileError(`The snapshot cannot be written: ${error.message}.`)
      : error;
  }
  return 0;
}

/** The disk refused: no room, no right, no such folder. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
