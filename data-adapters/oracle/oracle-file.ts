import { readFileSync } from 'node:fs';

/** One expected answer: a function, what goes in, what must come out and how exactly. */
export interface OracleCase {
  readonly id: string;
  readonly function: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: unknown;
}

/**
 * The cases of an oracle file.
 *
 * @throws Error, one sentence naming the file, when it cannot be read or is not an oracle file.
 */
export function readOracleFile(path: string): OracleCase[] {
  const content = parse(path);
  const cases = isRecord(content) ? content['cases'] : undefined;
  if (!Array.isArray(cases)) throw new Error(`${path} is not an oracle file: it has no cases.`);
  return cases.map((item: unknown, i) => readCase(item, `${path}, case ${i + 1}`));
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not an oracle file: it is not JSON.`);
  }
}

function readCase(item: unknown, place: string): OracleCase {
  if (!isRecord(item)) throw new Error(`${place} is not an object.`);
  const { id, function: name, inputs, expected, tolerance } = item;
  if (typeof id !== 'string' || typeof name !== 'string' || !isRecord(inputs)) {
    throw new Error(`${place} lacks an id, a function name or inputs.`);
  }
  return { id, function: name, inputs, expected, tolerance };
}

/** Whether a parsed value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
