import { type AskFailure, AskError } from './ask.ts';
import { UPSTREAM_NAMES, type SourceRequest } from './upstream.ts';

/** What went wrong with one attempt. */
export interface Mishap {
  readonly failure: AskFailure;
  /** Finishes "Fingertips …". */
  readonly happened: string;
  /** What the reader can do, as an instruction without a full stop. */
  readonly advice: string;
  /** It may be over in a moment, so that another attempt is worth while. */
  readonly passing?: boolean;
  /** How long the publisher asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number | null;
}

export const TRY_LATER = 'try again later';
export const ASK_THE_NETWORK =
  'if it happens again, ask whoever looks after your network to let this publisher through';

/** One sentence: which source, what happened, what was asked, what to do. */
export function toAskError(mishap: Mishap, { upstream, about }: SourceRequest): AskError {
  const advice =
    mishap.retryAfterMs === undefined || mishap.retryAfterMs === null
      ? mishap.advice
      : `try again in ${inWords(mishap.retryAfterMs)}`;
  const message = `${UPSTREAM_NAMES[upstream]} ${mishap.happened} (asked for ${about}); ${advice}.`;
  return new AskError(mishap.failure, upstream, message);
}

/** Rounded up, so that the time has passed when the reader tries. */
function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
