import { type KeptAnswer } from './answer-cache.ts';
import { type Pace } from './ask-settings.ts';
import { reasonOf } from './clock.ts';
import { type Deadlines, setDeadlines } from './deadlines.ts';
import { cutOff, judgeAnswer } from './judge-answer.ts';
import { elsewhere } from './judge-status.ts';
import { type Mishap, TRY_LATER } from './mishap.ts';
import { readBody, TOO_LARGE } from './read-body.ts';
import { readRetryAfter } from './retry-after.ts';
import { type SourceRequest } from './upstream.ts';

const ACCEPT: Readonly<Record<SourceRequest['expects'], string>> = {
  csv: 'text/csv, */*;q=0.1',
  json: 'application/json, */*;q=0.1',
};
const DEFAULT_MAX_BYTES = 64_000_000;
/** What is read of an answer that reports a failure. */
const REPORT_BYTES = 65_536;

/** One try at one question. */
export interface Attempt {
  readonly url: string;
  readonly request: SourceRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly pace: Pace;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** An earlier answer, sent for again only if it has changed. */
  readonly kept: KeptAnswer | undefined;
  readonly signal: AbortSignal | undefined;
}

/** An answer, checked and whole, or what went wrong. Rejects only where the reader cancels. */
export async function attempt(question: Attempt): Promise<KeptAnswer | Mishap> {
  const deadlines = setDeadlines(question.pace, question.signal);
  try {
    const response = await question.fetch(question.url, {
      headers: { ...question.headers, ...headersFor(question) },
      // A site behind a sign-in needs its cookie; what passes questions on takes it off.
      credentials: 'same-origin',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: deadlines.signal,
    });
    deadlines.heard();
    return await readAnswer(response, question, deadlines);
  } catch {
    if (question.signal?.aborted === true) throw reasonOf(question.signal);
    return deadlines.passed() ? timedOut() : unreachable();
  } finally {
    deadlines.lift();
  }
}

function headersFor({ request, kept }: Attempt): Record<string, string> {
  return {
    Accept: ACCEPT[request.expects],
    ...(kept === undefined || kept.tag === '' ? {} : { 'If-None-Match': kept.tag }),
    ...(kept === undefined || kept.modified === '' ? {} : { 'If-Modified-Since': kept.modified }),
  };
}

async function readAnswer(
  response: Response,
  { request, kept, now, signal }: Attempt,
  deadlines: Deadlines,
): Promise<KeptAnswer | Mishap> {
  const { status, headers } = response;
  if (status === 304 && kept !== undefined) return kept;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    return elsewhere();
  }
  const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
  let bytes: Uint8Array;
  try {
    const read = await readBody(
      response.body,
      response.ok ? maxBytes : REPORT_BYTES,
      deadlines.heard,
    );
    if (read === TOO_LARGE && response.ok) return tooLarge(maxBytes);
    bytes = read === TOO_LARGE ? new Uint8Array() : read;
  } catch (error) {
    if (deadlines.passed() || signal?.aborted === true) throw error;
    if (response.ok) return cutOff();
    bytes = new Uint8Array();
  }
  if (response.ok && isShort(headers, bytes.length)) return cutOff();
  const mishap = judgeAnswer(
    {
      status,
      type: headers.get('Content-Type') ?? '',
      bytes,
      retryAfterMs: readRetryAfter(headers, now()),
    },
    request.expects,
  );
  if (mishap !== null) return mishap;
  return {
    bytes,
    tag: headers.get('ETag') ?? '',
    modified: headers.get('Last-Modified') ?? '',
  };
}

/** Fewer bytes than were announced. What is said of a compressed answer is not about its text. */
function isShort(headers: Headers, length: number): boolean {
  const announced = headers.get('Content-Length');
  return announced !== null && !headers.has('Content-Encoding') && announced !== String(length);
}

function unreachable(): Mishap {
  return {
    failure: 'unreachable',
    happened: 'could not be reached',
    advice: 'check the connection and try again',
    passing: true,
  };
}

function timedOut(): Mishap {
  return {
    failure: 'timed-out',
    happened: 'took too long to answer',
    advice: TRY_LATER,
    passing: true,
  };
}

function tooLarge(maxBytes: number): Mishap {
  return {
    failure: 'too-large',
    happened: `sent more than the ${Math.round(maxBytes / 100_000) / 10} MB that are read at once`,
    advice: 'ask for fewer areas or periods',
  };
}
