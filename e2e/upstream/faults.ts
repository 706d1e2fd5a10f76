import { type ServerResponse } from 'node:http';
import { dataFault, type DataFault, DATA_FAULTS } from './data-faults.ts';
import { json, type PlayedAnswer } from './played-answer.ts';
import { type SourceName } from './sources.ts';

/** What a publisher, or something on the way to it, can do to an answer as a whole. */
export const ANSWER_FAULTS = [
  'throttled',
  'in-trouble',
  'proxy-page',
  'sign-in-page',
  'moved',
  'publisher-error',
  'bad-question',
  'wrong-type',
  'other-format',
  'truncated',
  'cut-short',
  'empty',
  'reset',
  'slow-drip',
  'silent',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

export const FAULTS = [...ANSWER_FAULTS, ...DATA_FAULTS] as const;
export type Fault = AnswerFault | DataFault;

export interface FaultSetting {
  readonly fault: Fault;
  /** How many questions it befalls; until it is lifted unless told. */
  readonly times?: number;
  /** Only questions whose path and query, decoded, hold this text; all unless told. */
  readonly path?: string;
  /** With `throttled`; 1 unless told. */
  readonly retryAfterSeconds?: number;
}

const PAGE = `<!DOCTYPE html>
<html><head><title>Access denied</title></head>
<body><h1>Access denied</h1><p>The network policy of this organisation does not allow it.</p></body></html>
`;
const HTML = 'text/html; charset=utf-8';
const DRIP_MS = 20;

/** How each publisher says inside an answer that a question was wrong. */
const OWN_ERRORS: Readonly<Record<SourceName, unknown>> = {
  fingertips: { error: 'Sample error: the indicator is not known' },
  nomis: { error: 'Query is incomplete' },
  'ons-geography': {
    error: { code: 400, message: 'Invalid query parameters', details: ['Sample detail'] },
  },
};

/** Faults that are another answer, whole and well sent. */
const OTHER_ANSWERS: Readonly<
  Partial<Record<Fault, (answer: PlayedAnswer, source: SourceName) => PlayedAnswer>>
> = {
  throttled: () => ({ status: 429, type: 'text/plain', body: 'Too many requests' }),
  'in-trouble': () => ({ status: 500, type: 'text/plain', body: 'Internal server error' }),
  'proxy-page': () => ({ status: 403, type: HTML, body: PAGE }),
  'sign-in-page': () => ({ status: 200, type: HTML, body: PAGE }),
  moved: () => ({ status: 302, type: HTML, body: PAGE }),
  'publisher-error': (_answer, source) => json(OWN_ERRORS[source]),
  'bad-question': (_answer, source) => json(OWN_ERRORS[source], 400),
  'wrong-type': (answer) => ({ ...answer, type: HTML }),
  'other-format': ({ type }) =>
    type.includes('csv')
      ? json({ rows: [] })
      : { status: 200, type: 'text/csv', body: 'sample_column,other\n1,2\n' },
  'cut-short': (answer) => ({ ...answer, body: half(answer.body).toString('utf8') }),
  empty: (answer) => ({ ...answer, body: '' }),
};

/** Answers wrongly, as the fault says. */
export function misanswer(
  source: SourceName,
  { fault, retryAfterSeconds = 1 }: FaultSetting,
  answer: PlayedAnswer,
  response: ServerResponse,
): void {
  if (fault === 'silent') return;
  if (fault === 'reset') {
    response.req.socket.resetAndDestroy();
  } else if (fault === 'slow-drip') {
    drip(answer, response);
  } else if (fault === 'truncated') {
    response.writeHead(200, headersOf(answer));
    response.write(half(answer.body), () => response.req.socket.destroy());
  } else {
    if (fault === 'throttled') response.setHeader('Retry-After', String(retryAfterSeconds));
    if (fault === 'moved') response.setHeader('Location', '/sign-in');
    send(response, OTHER_ANSWERS[fault]?.(answer, source) ?? dataFault(fault as DataFault, answer));
  }
}

export function send(response: ServerResponse, answer: PlayedAnswer): void {
  response.writeHead(answer.status, headersOf(answer)).end(answer.body);
}

function headersOf(answer: PlayedAnswer): Record<string, string> {
  return {
    'Content-Type': answer.type,
    'Content-Length': String(Buffer.byteLength(answer.body)),
    ...(answer.tag === undefined ? {} : { ETag: answer.tag }),
  };
}

function half(body: string): Buffer {
  const bytes = Buffer.from(body);
  return bytes.subarray(0, bytes.length >> 1);
}

/** A byte now and then: it moves, and does not end while anybody listens. */
function drip(answer: PlayedAnswer, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': answer.type });
  const bytes = Buffer.from(answer.body);
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, ++at).toString('latin1') || ' ');
  }, DRIP_MS);
  response.once('close', () => {
    clearInterval(timer);
  });
}
