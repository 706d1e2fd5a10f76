import { type SourceFile } from '#data-adapters/adapter.ts';
import { type SourceRequest, type UpstreamId } from './upstream.ts';

export interface AskOptions {
  readonly signal?: AbortSignal;
}

/**
 * Puts a question to a publisher. The answer's bytes have been checked: whole, of the expected
 * type, not a web page and not the publisher's own error. Rejects with `AskError`, and only that.
 */
export type Ask = (request: SourceRequest, options?: AskOptions) => Promise<SourceFile>;

/** Why there is no answer. */
export type AskFailure =
  /** No connection, or it broke before an answer came. */
  | 'unreachable'
  | 'timed-out'
  /** Asked too often (429), and waiting did not help. */
  | 'throttled'
  /** The publisher, or something on the way, refused (401, 403, other 4xx). */
  | 'refused'
  /** The publisher is in trouble (5xx). */
  | 'in-trouble'
  /** The publisher says the question is wrong. */
  | 'bad-question'
  /** An answer came, but not what this source sends: a web page, another format, cut off, empty. */
  | 'foreign'
  | 'too-large'
  | 'cancelled';

/** `message` is for the reader: which source, what happened and what they can do. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly failure: AskFailure;
  readonly upstream: UpstreamId;

  constructor(failure: AskFailure, upstream: UpstreamId, message: string) {
    super(message);
    this.failure = failure;
    this.upstream = upstream;
  }
}
