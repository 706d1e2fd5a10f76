import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { answerControl } from './control.ts';
import { misanswer, send, type FaultSetting } from './faults.ts';
import { type Material } from './files.ts';
import { playFingertips } from './fingertips.ts';
import { playNomis } from './nomis.ts';
import { playOnsGeography } from './ons-geography.ts';
import { json, played, type Play, type PlayedAnswer } from './played-answer.ts';
import { SOURCES, type SourceName } from './sources.ts';

/** One question as it came. */
export interface Asked {
  readonly source: SourceName;
  readonly method: string;
  /** Path and query below the publisher's address, undecoded. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface StandIn {
  readonly origin: string;
  /** Where each publisher answers. */
  readonly addresses: Readonly<Record<SourceName, string>>;
  /** From now on, or so many times, the source misbehaves; earlier settings of it are replaced. */
  misbehave(source: SourceName, setting: FaultSetting): void;
  /** Lifts every fault, or those of one source. */
  behave(source?: SourceName): void;
  /** What was asked since the start or the last `forget`, oldest first. */
  asked(): readonly Asked[];
  forget(): void;
  close(): Promise<void>;
}

/** Plays the publishers on this machine only. Port 0 takes a free one. */
export async function startStandIn({
  port = 0,
  material = 'samples',
}: { port?: number; material?: Material } = {}): Promise<StandIn> {
  const plays: Readonly<Record<SourceName, Play>> = {
    fingertips: playFingertips(material),
    nomis: playNomis(material),
    'ons-geography': playOnsGeography(material),
  };
  const faults = new Map<SourceName, FaultSetting>();
  let log: Asked[] = [];

  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const [, name, rest = ''] = /^\/([\w-]+)\/?(.*)$/.exec(target) ?? [];
    const source = SOURCES.find((known) => known === name);
    if (source === undefined) {
      answerControl(request, response, standIn);
      return;
    }
    const method = request.method ?? 'GET';
    log.push({ source, method, target: rest, headers: request.headers });
    if (method !== 'GET') {
      send(response, json({ error: 'Only GET is answered' }, 405));
      return;
    }
    const answer = plays[source](played(rest));
    const fault = takeFault(source, rest);
    if (fault === undefined) reply(answer, request, response);
    else misanswer(source, fault, answer, response);
  });

  function takeFault(source: SourceName, target: string): FaultSetting | undefined {
    const setting = faults.get(source);
    if (setting?.path !== undefined && !decodeURIComponent(target).includes(setting.path)) {
      return undefined;
    }
    if (setting?.times === undefined) return setting;
    if (setting.times > 1) faults.set(source, { ...setting, times: setting.times - 1 });
    else faults.delete(source);
    return setting;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${taken}`;
  const standIn: StandIn = {
    origin,
    addresses: {
      fingertips: `${origin}/fingertips`,
      nomis: `${origin}/nomis`,
      'ons-geography': `${origin}/ons-geography`,
    },
    misbehave: (source, setting) => void faults.set(source, setting),
    behave: (source) => {
      if (source === undefined) faults.clear();
      else faults.delete(source);
    },
    asked: () => log,
    forget: () => {
      log = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return standIn;
}

/** Compressed where that is accepted, and 304 to whoever has it already. */
function reply(answer: PlayedAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (answer.tag !== undefined && request.headers['if-none-match'] === answer.tag) {
    response.writeHead(304, { ETag: answer.tag }).end();
    return;
  }
  if (!/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')) {
    send(response, answer);
    return;
  }
  const body = gzipSync(answer.body);
  response.writeHead(answer.status, {
    'Content-Type': answer.type,
    'Content-Encoding': 'gzip',
    'Content-Length': String(body.length),
    Vary: 'Accept-Encoding',
    ...(answer.tag === undefined ? {} : { ETag: answer.tag }),
  });
  response.end(body);
}
