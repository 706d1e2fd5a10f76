import { readNumber } from '#data-adapters/formats/read-number.ts';

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds that `Retry-After` asks to wait: whole seconds or an HTTP date, never less than 0;
 * null where there is none or it cannot be read. A date is counted from the publisher's own clock
 * (its `Date` header) where it sent one, else from `now`.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) {
    const seconds = readNumber(text);
    return typeof seconds === 'number' ? seconds * 1000 : null;
  }
  const at = readDate(text);
  if (at === null) return null;
  return Math.max(0, at - (readDate(headers.get('Date')?.trim() ?? '') ?? now));
}

function readDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
