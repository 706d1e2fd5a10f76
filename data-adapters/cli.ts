import { parseArgs } from 'node:util';
import { ForeignFileError } from './adapter.ts';
import { adapt } from './commands/adapt.ts';
import { checkPublished } from './commands/check-published.ts';
import { gap } from './commands/gap.ts';
import { oracle } from './commands/oracle.ts';
import { refreshCommand } from './commands/refresh.ts';
import { UsageError } from './commands/usage-error.ts';

const USAGE = `usage: npm run atlas -- COMMAND

  refresh [--only fingertips,nomis,ons-geography] [--dry-run] [--to FOLDER] [--format json]
      Ask the publishers for newer figures and boundaries, print what changed, and write the
      snapshot (assets/snapshot unless told). A source that fails keeps its figures. Exit code 0:
      all refreshed; 3: in part; 1: nothing. --upstream URL asks a stand-in instead.
  refresh --from FOLDER [--to FOLDER]
      Rebuild the snapshot from the publishers' files.
  adapt SOURCE FILE [--mapping MAPPING.json]
      Read one file and print what was found in it, as JSON.
  gap --level LEVEL --lens LENS [--vintage YEAR] [--format csv|json] [SETTINGS]
      Print the gap table that the Gaps page shows. SETTINGS, as in the page's address:
      --benchmark england|p75|WTE, --elasticity E, --likely JOINT,SHORTFALL,PERCENT,
      --possible JOINT,SHORTFALL, --parts BURDEN,OUTCOME,WORK, --weights INDICATOR:W,...,
      --draws N, --seed N
  check-published FILE [--format text|json]
      Work out the comparisons with England and the recent trends that a Fingertips CSV publishes,
      and list where ours match and differ. Exit code 0: all that can be checked match; 1: not.
  oracle FILE...
      Check the statistics against files of expected values.`;

/** Runs a command; the answer is the exit code: 0 done, 1 the file or figures are wrong, 2 usage. */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      only: { type: 'string' },
      'dry-run': { type: 'boolean' },
      upstream: { type: 'string' },
      mapping: { type: 'string' },
      level: { type: 'string' },
      lens: { type: 'string' },
      vintage: { type: 'string' },
      format: { type: 'string' },
      benchmark: { type: 'string' },
      elasticity: { type: 'string' },
      likely: { type: 'string' },
      possible: { type: 'string' },
      parts: { type: 'string' },
      weights: { type: 'string' },
      draws: { type: 'string' },
      seed: { type: 'string' },
      snapshot: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help === true) {
    console.info(USAGE);
    return 0;
  }
  switch (command) {
    case 'adapt':
      return adapt(rest, values.mapping);
    case 'refresh':
      return refreshCommand(values);
    case 'check-published':
      return checkPublished(rest, values.format);
    case 'gap':
      return gap(values);
    case 'oracle':
      return oracle(rest);
    default:
      throw new UsageError(command === undefined ? 'no command given' : `no command “${command}”`);
  }
}

function explain(error: unknown): number {
  if (error instanceof ForeignFileError) {
    console.error(error.message);
    return 1;
  }
  const usage = error instanceof UsageError || isArgumentError(error);
  if (!usage) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  return 2;
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

// Setting the code instead of exiting lets what was printed reach a slow reader of the pipe.
process.exitCode = await main(process.argv.slice(2)).catch(explain);
