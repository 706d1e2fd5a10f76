import * as v from 'valibot';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from './decode-text.ts';
import { quoted } from './quoted.ts';
import { KIND_IN_WORDS, sniff } from './sniff.ts';

/** The form in which publishers say that a question was wrong, whatever the HTTP status. */
const OwnError = v.object({ error: v.union([v.string(), v.object({ message: v.string() })]) });

/**
 * A JSON answer as its schema reads it.
 * @throws ForeignFileError where it is not JSON, says `error`, or has another shape; `expected`
 * finishes "expected …".
 */
export function readJsonAnswer<Schema extends v.GenericSchema>(
  file: SourceFile,
  schema: Schema,
  expected: string,
): v.InferOutput<Schema> {
  const value = parseJson(file, expected);
  const error = ownErrorOf(value);
  if (error !== null) {
    throw new ForeignFileError(
      `${file.name} says ${quoted(error)} instead of an answer; expected ${expected}.`,
    );
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the whole answer';
  throw new ForeignFileError(
    `${file.name} has another shape at ${quoted(place)}; expected ${expected}.`,
  );
}

/**
 * Refuses a publisher's own error where another kind of file was to come.
 * @throws ForeignFileError repeating what the publisher says.
 */
export function refusePublisherError(file: SourceFile, expected: string): void {
  if (sniff(file.bytes) !== 'json') return;
  const error = errorIn(decodeText(file.bytes));
  if (error === null) return;
  throw new ForeignFileError(
    `${file.name} says ${quoted(error)} instead of an answer; expected ${expected}.`,
  );
}

function errorIn(text: string): string | null {
  try {
    return ownErrorOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function parseJson(file: SourceFile, expected: string): unknown {
  try {
    return JSON.parse(decodeText(file.bytes));
  } catch {
    const kind = sniff(file.bytes);
    const what = kind === 'json' ? 'a JSON answer that is cut off or damaged' : KIND_IN_WORDS[kind];
    throw new ForeignFileError(`${file.name} is ${what}; expected ${expected}.`);
  }
}

function ownErrorOf(value: unknown): string | null {
  const result = v.safeParse(OwnError, value);
  if (!result.success) return null;
  const { error } = result.output;
  return typeof error === 'string' ? error : error.message;
}
