import { quoted } from '#data-adapters/formats/quoted.ts';
import { sniff, type FileKind } from '#data-adapters/formats/sniff.ts';
import { judgeStatus } from './judge-status.ts';
import { type Mishap, ASK_THE_NETWORK, TRY_LATER } from './mishap.ts';
import { parseJson, readPublisherError } from './publisher-error.ts';
import { type SourceRequest } from './upstream.ts';

/** An answer as it came, read to its end. */
export interface RawAnswer {
  readonly status: number;
  /** The `Content-Type` header; blank where there was none. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly retryAfterMs: number | null;
}

type Format = SourceRequest['expects'];

const FORMAT_NAMES: Readonly<Record<Format, string>> = { csv: 'CSV', json: 'JSON' };

/** Types that say nothing about what is inside. */
const NEUTRAL = /^(?:|text\/plain|(?:application|binary)\/(?:octet-stream|force-download))$/;
const FITTING: Readonly<Record<Format, RegExp>> = {
  csv: /^(?:(?:text|application)\/(?:x-)?csv|text\/comma-separated-values|application\/vnd\.ms-excel)$/,
  json: /^(?:(?:application|text)\/(?:json|javascript)|application\/[\w.-]+\+json)$/,
};

/** What is wrong with an answer, by its status, its type and its body; null where it is sound. */
export function judgeAnswer(answer: RawAnswer, expects: Format): Mishap | null {
  const ok = answer.status >= 200 && answer.status < 300;
  const told = readPublisherError(answer.bytes, ok);
  const kind = sniff(answer.bytes);
  if (!ok || told !== null) {
    return judgeStatus({ ...answer, told, page: isPage(kind) });
  }
  if (kind === 'empty' || kind === 'blank') {
    return { failure: 'foreign', happened: 'sent an empty answer', advice: TRY_LATER };
  }
  if (isPage(kind)) return foreign('a web page', expects, ASK_THE_NETWORK);
  const essence = answer.type.split(';', 1).join('').trim().toLowerCase();
  if (!NEUTRAL.test(essence) && !FITTING[expects].test(essence)) {
    return foreign(`an answer of type ${quoted(essence)}`, expects);
  }
  return expects === 'json' ? judgeJson(answer.bytes, kind) : judgeCsv(kind);
}

function judgeJson(bytes: Uint8Array, kind: FileKind): Mishap | null {
  const value = parseJson(bytes);
  if (typeof value === 'object' && value !== null) return null;
  if (value !== undefined || kind !== 'json') return foreign('something else', 'json');
  return cutOff();
}

function judgeCsv(kind: FileKind): Mishap | null {
  if (kind === 'text') return null;
  return foreign(kind === 'json' ? 'JSON' : 'something else', 'csv');
}

export function cutOff(): Mishap {
  return {
    failure: 'foreign',
    happened: 'sent an answer that was cut off before its end',
    advice: TRY_LATER,
    passing: true,
  };
}

function foreign(what: string, expects: Format, advice: string = TRY_LATER): Mishap {
  const happened = `sent ${what} where ${FORMAT_NAMES[expects]} was expected`;
  return { failure: 'foreign', happened, advice };
}

function isPage(kind: FileKind): boolean {
  return kind === 'web-page' || kind === 'markup';
}
