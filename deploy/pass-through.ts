/**
 * How questions to publishers are passed on: `scripts/pass-through.ts` (the journeys' server) and
 * `proxy.conf.ts` (`ng serve`) use these lists, and specs hold `deploy/Caddyfile` to them.
 */

/** What of a question goes on to the publisher, by lower-case name. Nothing about the reader does. */
export const PASSED_UP: readonly string[] = [
  'accept',
  'accept-encoding',
  'if-modified-since',
  'if-none-match',
];

/** What of an answer comes back. Nothing that could loosen what the site says about itself does. */
export const PASSED_DOWN: readonly string[] = [
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'retry-after',
  'vary',
];

export const PASSED_ON_AS = 'AHP-Need-Atlas';

/** A publisher's answer opened as a page loads nothing, runs nothing and has no origin. */
export const ANSWER_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Data are neither a page nor a script, whatever they are called: such types become plain text. */
export const NOT_DATA =
  '^.*(?:html|xml|svg|script|css|pdf|wasm|multipart|image|video|audio|font|manifest).*$';
export const PLAIN_TEXT = 'text/plain; charset=utf-8';

const notData = new RegExp(NOT_DATA, 'i');

/** The `Content-Type` an answer is passed back with. */
export function safeType(type: string | undefined): string {
  return type === undefined || notData.test(type) ? PLAIN_TEXT : type;
}
