import { type Pace } from './ask-settings.ts';

/** The time limits of one attempt, in force until they are lifted. */
export interface Deadlines {
  /** Aborts when the reader cancels or a limit has passed. */
  readonly signal: AbortSignal;
  /** A limit has passed. */
  passed(): boolean;
  /** A piece of the answer has come: from now on the limit between two pieces holds. */
  readonly heard: () => void;
  lift(): void;
}

export function setDeadlines(
  { answerMs, stallMs, wholeMs }: Pick<Pace, 'answerMs' | 'stallMs' | 'wholeMs'>,
  cancel?: AbortSignal,
): Deadlines {
  const own = new AbortController();
  const stop = () => {
    own.abort(new Error('took too long'));
  };
  const whole = setTimeout(stop, wholeMs);
  let silence = setTimeout(stop, answerMs);
  return {
    signal: cancel === undefined ? own.signal : AbortSignal.any([own.signal, cancel]),
    passed: () => own.signal.aborted,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(stop, stallMs);
    },
    lift: () => {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
