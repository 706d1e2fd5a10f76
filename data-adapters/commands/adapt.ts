import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  ForeignFileError,
  type FigureRecord,
  type Parsed,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { localExtractAdapter } from '#data-adapters/local-extract/local-extract-adapter.ts';
import { connectToWorkAdapter } from '#data-adapters/programmes/connect-to-work-adapter.ts';
import { READERS, reader } from '#data-adapters/registry.ts';
import { periodId } from '#app/domain/period.ts';
import { summaryOf } from '#data-adapters/snapshot/summary-of.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads one file with a source's adapter and prints one JSON object: what was measured, what is
 * missing and why, and every row that could not be read.
 */
export async function adapt(args: readonly string[], mapping: string | undefined): Promise<number> {
  const [source, path] = args;
  if (source === undefined || path === undefined) {
    throw new UsageError('adapt needs a source and a file');
  }
  if (source === 'programmes') {
    const file = await fileAt(path);
    print(source, programmeSummary(connectToWorkAdapter.parse(connectToWorkAdapter.decode(file))));
    return 0;
  }
  // A word every object has, such as `constructor`, is no source.
  const known = Object.hasOwn(READERS, source) ? READERS[source] : undefined;
  if (known === undefined) {
    const sources = [...Object.keys(READERS), 'programmes'].sort().join(', ');
    throw new UsageError(`no source “${source}”; the sources are ${sources}`);
  }
  const read =
    source === 'local-extract' && mapping !== undefined
      ? reader(localExtractAdapter(await jsonOf(mapping)))
      : known;
  print(source, figureSummary(await read(await fileAt(path))));
  return 0;
}

function figureSummary(parsed: Parsed<FigureRecord>) {
  const { measured, missing } = summaryOf(parsed);
  const distinct = (pick: (record: FigureRecord) => string) =>
    new Set(parsed.records.map(pick)).size;
  return {
    records: parsed.records.length,
    figures: { measured, missing },
    indicators: distinct(({ indicator }) => indicator),
    areas: distinct(({ areaCode }) => areaCode),
    periods: distinct(({ period }) => periodId(period)),
    issues: parsed.issues,
  };
}

/** Programme memberships are statements about places, not figures. */
function programmeSummary<T extends { programme: string; areaCode: string }>(parsed: Parsed<T>) {
  return {
    records: parsed.records.length,
    figures: { measured: 0, missing: {} },
    indicators: new Set(parsed.records.map(({ programme }) => programme)).size,
    areas: new Set(parsed.records.map(({ areaCode }) => areaCode)).size,
    periods: 0,
    issues: parsed.issues,
  };
}

function print(source: string, summary: object): void {
  console.info(JSON.stringify({ source, ...summary }, null, 1));
}

async function fileAt(path: string): Promise<SourceFile> {
  return { name: basename(path), bytes: await bytesOf(path) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new ForeignFileError(`${path} cannot be read: is the path right?`);
  }
}

async function jsonOf(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await bytesOf(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new ForeignFileError(`${path} is not JSON; expected a mapping of columns.`);
  }
}
