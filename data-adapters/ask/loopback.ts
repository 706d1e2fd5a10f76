import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type AskSettings } from './ask-settings.ts';
import { type Clock, REAL_CLOCK } from './clock.ts';
import { type SourceRequest } from './upstream.ts';

/** A server on this machine for the specs of asking, and time that passes without waiting. For specs only. */

export type Handler = (response: ServerResponse, request: IncomingMessage) => void;

export interface Loopback {
  readonly origin: string;
  /** What was asked, oldest first. */
  readonly asked: IncomingMessage[];
  /** Answers with these one after the other; the last goes on for ever. */
  answer(...handlers: readonly Handler[]): void;
  /** Resolves once so many questions have come. */
  heard(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startLoopback(): Promise<Loopback> {
  const asked: IncomingMessage[] = [];
  let handlers: readonly Handler[] = [];
  let answered = 0;
  const listeners = new Set<() => void>();
  const server = createServer((request, response) => {
    asked.push(request);
    const handler = handlers[Math.min(answered++, handlers.length - 1)];
    handler?.(response, request);
    for (const listener of listeners) listener();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    answer: (...next) => {
      handlers = next;
      answered = 0;
    },
    heard: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (asked.length < count) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export interface FakeClock extends Clock {
  /** Every wait, in milliseconds, in the order they began. */
  readonly waits: readonly number[];
}

/** A clock whose waits are over at once, and on which exactly that time has passed afterwards. */
export function fakeClock(start = Date.UTC(2026, 0, 15, 12)): FakeClock {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    sleep: async (ms, signal) => {
      waits.push(ms);
      now += ms;
      await REAL_CLOCK.sleep(0, signal);
    },
  };
}

export const PATIENT = {
  atOnce: 10,
  apartMs: 0,
  answerMs: 30_000,
  stallMs: 30_000,
  wholeMs: 30_000,
};
/** Passes at once, for specs in which the server never answers. */
export const IMPATIENT = { ...PATIENT, answerMs: 30, stallMs: 30, wholeMs: 150 };

/** Settings for all upstreams at one address: no pace, no jitter, no waiting. */
export function loopbackSettings(
  origin: string,
  pace = PATIENT,
): AskSettings & { clock: FakeClock } {
  return {
    addresses: { fingertips: origin, nomis: origin, 'ons-geography': origin },
    paces: { fingertips: pace, nomis: pace, 'ons-geography': pace },
    clock: fakeClock(),
    random: () => 1,
  };
}

export function questionOf(more: Partial<SourceRequest> = {}): SourceRequest {
  return {
    upstream: 'fingertips',
    path: 'all_data/csv?indicator_ids=1',
    expects: 'csv',
    about: 'smoking prevalence for counties',
    ...more,
  };
}

/** Answers in full, with a `Content-Length`. */
export function sends(
  body: string | Uint8Array,
  { status = 200, ...headers }: { status?: number } & Record<string, string | number> = {},
): Handler {
  return (response) => {
    response.writeHead(status, {
      'Content-Length': Buffer.byteLength(body),
      'Content-Type': 'text/csv',
      ...headers,
    });
    response.end(body);
  };
}

export const CSV = 'Area Code,Value\nE06000001,1.5\n';
