import { type AnswerCache } from './answer-cache.ts';
import { type Clock } from './clock.ts';
import { type Locks } from './shared-turns.ts';
import { PUBLISHER_ADDRESSES, SAME_ORIGIN_PATHS, type UpstreamId } from './upstream.ts';

/** How gently a publisher is asked, and how long it may take. Times are milliseconds. */
export interface Pace {
  /** Questions under way at the same time. */
  readonly atOnce: number;
  /** Least time from the start of one question to the start of the next. */
  readonly apartMs: number;
  /** Until the first byte of an answer: Fingertips writes its files when they are asked for. */
  readonly answerMs: number;
  /** Between two pieces of an answer. */
  readonly stallMs: number;
  /** For the whole of one attempt. */
  readonly wholeMs: number;
}

export const PACES: Readonly<Record<UpstreamId, Pace>> = {
  fingertips: { atOnce: 2, apartMs: 500, answerMs: 60_000, stallMs: 20_000, wholeMs: 300_000 },
  nomis: { atOnce: 2, apartMs: 300, answerMs: 45_000, stallMs: 20_000, wholeMs: 180_000 },
  'ons-geography': { atOnce: 3, apartMs: 150, answerMs: 45_000, stallMs: 20_000, wholeMs: 180_000 },
};

/** When a passing trouble is tried again. */
export interface Patience {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** The wait before attempt n + 1 is a random part of the smaller of `baseMs` × 2^(n - 1) and `mostMs`. */
  readonly baseMs: number;
  readonly mostMs: number;
  /** The longest `Retry-After` that is waited for. */
  readonly longestRetryAfterMs: number;
  /** How long a publisher whose trouble outlasted all attempts is asked every other question once. */
  readonly spareForMs: number;
}

export const PATIENCE: Patience = {
  attempts: 3,
  baseMs: 1000,
  mostMs: 20_000,
  longestRetryAfterMs: 60_000,
  spareForMs: 30_000,
};

export interface AskSettings {
  /** Where each upstream is asked, without a slash at the end. */
  readonly addresses: Readonly<Record<UpstreamId, string>>;
  /** Sent with every question. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of `PACES`, where given. */
  readonly paces?: Readonly<Partial<Record<UpstreamId, Partial<Pace>>>>;
  /** Instead of `PATIENCE`, where given. */
  readonly patience?: Partial<Patience>;
  /** Where given, an unchanged answer is not sent a second time. */
  readonly cache?: AnswerCache;
  /** Where given, the pace is shared with whoever else has the same: other threads, other tabs. */
  readonly locks?: Locks | undefined;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** A browser asks its own origin. The header keeps the service worker from answering in its place. */
export const IN_BROWSER: AskSettings = {
  addresses: SAME_ORIGIN_PATHS,
  headers: { 'ngsw-bypass': 'true' },
};

export const IN_NODE: AskSettings = {
  addresses: PUBLISHER_ADDRESSES,
  headers: { 'User-Agent': 'AHP-Need-Atlas' },
};
