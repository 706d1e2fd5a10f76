import * as v from 'valibot';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from '#data-adapters/formats/decode-text.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';

const ErrorAnswer = v.object({
  error: v.object({
    code: v.optional(v.union([v.number(), v.string()])),
    message: v.optional(v.string()),
    details: v.optional(v.unknown()),
  }),
});

/**
 * Reads an answer of ONS Open Geography against a schema. Its errors come with status 200.
 * @throws ForeignFileError for an error, something that is not JSON, or another answer.
 */
export function readAnswer<const Schema extends v.GenericSchema>(
  answer: SourceFile,
  schema: Schema,
  expected: string,
): v.InferOutput<Schema> {
  let document: unknown;
  try {
    document = JSON.parse(decodeText(answer.bytes));
  } catch {
    throw new ForeignFileError(
      `ONS Open Geography sent something that is not whole JSON; expected ${expected}.`,
    );
  }
  const failure = v.safeParse(ErrorAnswer, document);
  if (failure.success) {
    const { code, message } = failure.output.error;
    const what = [code === undefined ? '' : ` ${code}`, message ? `: ${quoted(message)}` : ''];
    throw new ForeignFileError(
      `ONS Open Geography answered with an error${what.join('')}; expected ${expected}.`,
    );
  }
  const read = v.safeParse(schema, document, { abortEarly: true });
  if (!read.success) {
    throw new ForeignFileError(
      `ONS Open Geography sent something else than asked; expected ${expected}.`,
    );
  }
  return read.output;
}
