import * as v from 'valibot';
import { sniff } from '#data-adapters/formats/sniff.ts';

/** What a publisher says of a question it does not answer. */
export interface PublisherError {
  /** A status of its own inside the body, as ArcGIS gives; null where there is none. */
  readonly code: number | null;
  readonly words: string;
}

/** An error is a few words; anything longer is an answer. */
const MAX_BYTES = 65_536;

/** Nomis: a sentence. ArcGIS: a code, a message and details. */
const ErrorBody = v.object({
  error: v.union([
    v.string(),
    v.object({
      code: v.optional(v.number()),
      message: v.optional(v.string()),
      details: v.optional(v.array(v.string())),
    }),
  ]),
});

/** Fingertips, with a status of 400 and above only. */
const MessageBody = v.object({ Message: v.string() });

/**
 * The publisher's own error, whatever its status and content type: `{"error":"…"}` (Nomis) and
 * `{"error":{"code":400,"message":"…","details":["…"]}}` (ArcGIS); with a status that means failure
 * also `{"Message":"…"}` (Fingertips). Null where the body is something else.
 */
export function readPublisherError(bytes: Uint8Array, ok: boolean): PublisherError | null {
  if (bytes.length > MAX_BYTES || sniff(bytes) !== 'json') return null;
  const body = parseJson(bytes);
  const told = v.safeParse(ErrorBody, body);
  if (told.success) {
    const { error } = told.output;
    if (typeof error === 'string') return { code: null, words: oneLine([error]) };
    const { code, message, details } = error;
    return { code: code ?? null, words: oneLine([message ?? '', ...(details ?? [])]) };
  }
  const message = v.safeParse(MessageBody, body);
  return message.success && !ok ? { code: null, words: oneLine([message.output.Message]) } : null;
}

/** The value, or undefined where the text is not JSON or not whole. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function oneLine(parts: readonly string[]): string {
  const filled = parts.map((part) =>
    part
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.;:]+$/, ''),
  );
  return [...new Set(filled)].filter((part) => part !== '').join(': ');
}
