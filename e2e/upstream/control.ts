import { type IncomingMessage, type ServerResponse } from 'node:http';
import { FAULTS, send, type FaultSetting } from './faults.ts';
import { json } from './played-answer.ts';
import { SOURCES } from './sources.ts';
import { type StandIn } from './stand-in.ts';

/**
 * What is not a publisher: `GET /_asked` tells what was asked, `DELETE /_asked` forgets it, and
 * `POST /_faults` takes `{"source":"nomis","fault":"throttled","times":2,"path":"data.csv","retryAfterSeconds":1}`;
 * `"fault":null` lifts the source's fault, or all without a source.
 */
export function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  standIn: StandIn,
): void {
  const question = `${request.method ?? ''} ${request.url ?? ''}`;
  if (question === 'GET /_asked') {
    send(response, json(standIn.asked()));
  } else if (question === 'DELETE /_asked') {
    standIn.forget();
    send(response, json({ forgotten: true }));
  } else if (question === 'POST /_faults') {
    void readText(request).then((text) => {
      const complaint = setFault(text, standIn);
      if (complaint === null) send(response, json({ set: true }));
      else send(response, json({ complaint }, 400));
    });
  } else {
    send(response, json({ complaint: `there is nothing at ${question}` }, 404));
  }
}

/** Null, or a sentence that says what is wrong with the text. */
function setFault(text: string, standIn: StandIn): string | null {
  let told: Readonly<Record<string, unknown>>;
  try {
    told = { ...(JSON.parse(text) as object) };
  } catch {
    return 'the body is not JSON';
  }
  const source = SOURCES.find((known) => known === told['source']);
  if (told['fault'] === null) {
    standIn.behave(source);
    return null;
  }
  const fault = FAULTS.find((known) => known === told['fault']);
  if (source === undefined) return `source is one of ${SOURCES.join(', ')}`;
  if (fault === undefined) return `fault is one of ${FAULTS.join(', ')}, or null`;
  const { times, path, retryAfterSeconds } = told;
  const setting: FaultSetting = {
    fault,
    ...(typeof times === 'number' ? { times } : {}),
    ...(typeof path === 'string' ? { path } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
  standIn.misbehave(source, setting);
  return null;
}

async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
