import { quoted } from '#data-adapters/formats/quoted.ts';
import { type Mishap, ASK_THE_NETWORK, TRY_LATER } from './mishap.ts';
import { type PublisherError } from './publisher-error.ts';

export interface Refusal {
  readonly status: number;
  readonly told: PublisherError | null;
  /** The body is a web page: a proxy's, a firewall's or a sign-in page. */
  readonly page: boolean;
  readonly retryAfterMs: number | null;
}

const WORDS_LENGTH = 160;
/** Statuses that are about the question itself, where the publisher and not a page says so. */
const ABOUT_THE_QUESTION = new Set([400, 404, 410, 414, 422]);
/** What a server on the way says of a publisher that does not answer it. */
const ON_THE_WAY = new Set([502, 504]);
/** 5xx that another attempt does not help. */
const LASTING = new Set([501, 505, 511]);

/**
 * What an answer that is no answer means. ArcGIS puts the status that counts inside the body of a
 * 200; Nomis answers 200 or 400 alike with a sentence about the question.
 */
export function judgeStatus({ status, told, page, retryAfterMs }: Refusal): Mishap {
  const meant = status < 400 && told !== null ? Math.max(400, told.code ?? 400) : status;
  const said = told === null || told.words === '' ? '' : `: ${quoted(told.words, WORDS_LENGTH)}`;
  if (meant === 429) {
    const happened = `has been asked too often and sends nothing for now${said}`;
    const advice = 'try again in a few minutes';
    return { failure: 'throttled', happened, advice, passing: true, retryAfterMs };
  }
  if (meant === 408) {
    const happened = `waited too long for the question to arrive${said}`;
    return { failure: 'timed-out', happened, advice: TRY_LATER, passing: true };
  }
  if (meant >= 500) {
    const happened = ON_THE_WAY.has(meant)
      ? `cannot be reached from here or is in trouble (status ${meant})${said}`
      : `is in trouble and answered with status ${meant}${said}`;
    const passing = !LASTING.has(meant);
    return { failure: 'in-trouble', happened, advice: TRY_LATER, passing, retryAfterMs };
  }
  if (meant < 400) return elsewhere();
  if (!page && (ABOUT_THE_QUESTION.has(meant) || isSentence(meant, told))) {
    const happened = `does not accept the question${said === '' ? ` (status ${meant})` : said}`;
    const advice = 'choose another figure, area or period, or report this if it goes on';
    return { failure: 'bad-question', happened, advice };
  }
  const happened = page
    ? `or something on the way to it refused with a web page and status ${meant}`
    : `refused with status ${meant}${said}`;
  return { failure: 'refused', happened, advice: ASK_THE_NETWORK };
}

/** Nomis words a wrong question the same way whatever its status. */
function isSentence(status: number, told: PublisherError | null): boolean {
  return told?.code === null && ![401, 403, 407, 451].includes(status);
}

/** A publisher's data are not somewhere else; a sign-in page of a network is. */
export function elsewhere(): Mishap {
  const happened = 'or something on the way to it passed the question on to another address';
  return { failure: 'foreign', happened, advice: ASK_THE_NETWORK };
}
