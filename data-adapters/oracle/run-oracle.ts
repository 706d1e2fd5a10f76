import { matches } from './matches.ts';
import { isRecord, type OracleCase, readOracleFile } from './oracle-file.ts';
import { oracleFunctions } from './oracle-functions.ts';

/** How many cases passed and failed, and one line for each that failed. */
export interface OracleRun {
  readonly passed: number;
  readonly failed: number;
  readonly lines: string[];
}

/**
 * Runs the cases of oracle files against the statistics of this project. A case fails when its
 * function is unknown, its answer is not the expected one within the tolerance, or it throws where
 * an answer is expected (and the other way round); its line also names inputs the function does not
 * know, so that a misspelt option is found. A file that cannot be read counts as one failure,
 * told in one sentence.
 */
export function runOracleFiles(paths: readonly string[]): OracleRun {
  const lines: string[] = [];
  let passed = 0;
  for (const path of paths) {
    let cases: OracleCase[] = [];
    try {
      cases = readOracleFile(path);
    } catch (error) {
      lines.push(error instanceof Error ? error.message : String(error));
    }
    for (const oracleCase of cases) {
      const failure = check(oracleCase);
      if (failure === null) passed += 1;
      else lines.push(failure);
    }
  }
  return { passed, failed: lines.length, lines };
}

/** Null when the case passes, otherwise the line that says why not. */
function check({ id, function: name, inputs, expected, tolerance }: OracleCase): string | null {
  const run = oracleFunctions.get(name);
  if (run === undefined) return `${id}: there is no function called ${name}.`;
  const mustThrow = isRecord(expected) && expected['throws'] === true;
  const { watched, unread } = watch(inputs);
  let got: unknown;
  try {
    got = run(watched);
  } catch (error) {
    if (mustThrow) return null;
    const message = error instanceof Error ? error.message : String(error);
    return `${id}: ${name} expected ${show(expected)}, threw "${message}".${unread()}`;
  }
  if (mustThrow) return `${id}: ${name} should throw, got ${show(got)}.${unread()}`;
  if (matches(got, expected, tolerance)) return null;
  return `${id}: ${name} expected ${show(expected)}, got ${show(got)}.${unread()}`;
}

/** The inputs of a case, and a remark on those that the function never looked at. */
function watch(inputs: OracleCase['inputs']): {
  readonly watched: OracleCase['inputs'];
  readonly unread: () => string;
} {
  const read = new Set<string | symbol>();
  const watched = new Proxy(inputs, {
    get(target, name): unknown {
      read.add(name);
      return Reflect.get(target, name);
    },
  });
  const unread = (): string => {
    const names = Object.keys(inputs).filter((name) => !read.has(name));
    return names.length === 0 ? '' : ` It does not know these inputs: ${names.join(', ')}.`;
  };
  return { watched, unread };
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}...` : text;
}
