import { type KeptAnswer } from './answer-cache.ts';
import { type Ask, AskError } from './ask.ts';
import { type AskSettings, PACES, PATIENCE } from './ask-settings.ts';
import { attempt } from './attempt.ts';
import { backoffMs } from './backoff.ts';
import { REAL_CLOCK } from './clock.ts';
import { Lane } from './lane.ts';
import { SharedTurns } from './shared-turns.ts';
import { type Mishap, toAskError } from './mishap.ts';
import { UPSTREAM_NAMES, UPSTREAMS, type SourceRequest, type UpstreamId } from './upstream.ts';

/**
 * The one way to ask publishers, for a browser (`IN_BROWSER`) and for Node (`IN_NODE`). Make it
 * once: what is asked through it shares the pace each publisher is asked at, and with `locks` so
 * does whoever else asks with them. A publisher in trouble that outlasted one question is asked each
 * other only once for a while, until it answers.
 */
export function makeAsk(settings: AskSettings): Ask {
  const { cache, clock = REAL_CLOCK, random = Math.random } = settings;
  const patience = { ...PATIENCE, ...settings.patience };
  const ways = new Map(UPSTREAMS.map((upstream) => [upstream, wayTo(upstream)] as const));

  function wayTo(upstream: UpstreamId) {
    const pace = { ...PACES[upstream], ...settings.paces?.[upstream] };
    const { locks } = settings;
    const turns =
      locks === undefined
        ? undefined
        : new SharedTurns({ name: upstream, ...pace, locks, clock, random });
    return { pace, lane: new Lane(pace, clock, turns), sparedUntil: -Infinity };
  }

  /** What is kept of one address is no answer of another. */
  const keyOf = (request: SourceRequest) => `${request.upstream} ${urlOf(request)}`;
  const urlOf = ({ upstream, path }: SourceRequest) => `${settings.addresses[upstream]}/${path}`;

  async function once(
    request: SourceRequest,
    { pace, lane }: ReturnType<typeof wayTo>,
    signal: AbortSignal | undefined,
  ): Promise<KeptAnswer | Mishap> {
    const kept = await cache?.get(keyOf(request)).catch(() => undefined);
    return lane.run(
      () =>
        attempt({
          url: urlOf(request),
          request,
          headers: settings.headers ?? {},
          pace,
          fetch: settings.fetch ?? ((...args) => fetch(...args)),
          now: () => clock.now(),
          kept,
          signal,
        }),
      signal,
    );
  }

  async function persist(request: SourceRequest, signal?: AbortSignal): Promise<KeptAnswer> {
    const way = ways.get(request.upstream) ?? wayTo(request.upstream);
    for (let failed = 1; ; failed++) {
      const outcome = await once(request, way, signal);
      if (!isMishap(outcome)) {
        way.sparedUntil = -Infinity;
        return outcome;
      }
      const passing = outcome.passing === true;
      const wait = outcome.retryAfterMs ?? null;
      const hopeless = wait !== null && wait > patience.longestRetryAfterMs;
      const isSpared = clock.now() < way.sparedUntil;
      if (passing && failed >= patience.attempts) {
        way.sparedUntil = clock.now() + patience.spareForMs;
      }
      if (!passing || hopeless || isSpared || failed >= patience.attempts) {
        throw toAskError(outcome, request);
      }
      if (wait !== null) way.lane.closeFor(wait);
      await clock.sleep((wait ?? 0) + backoffMs(failed, patience, random), signal);
    }
  }

  return async (request, { signal } = {}) => {
    try {
      const answer = await persist(request, signal);
      if (cache !== undefined && (answer.tag !== '' || answer.modified !== '')) {
        await cache.set(keyOf(request), answer).catch(() => undefined);
      }
      return { name: `${UPSTREAM_NAMES[request.upstream]}: ${request.about}`, bytes: answer.bytes };
    } catch (error) {
      if (signal?.aborted !== true || error instanceof AskError) throw error;
      throw toAskError(cancelled(), request);
    }
  };
}

function isMishap(outcome: KeptAnswer | Mishap): outcome is Mishap {
  return 'failure' in outcome;
}

function cancelled(): Mishap {
  return {
    failure: 'cancelled',
    happened: 'was not waited for',
    advice: 'ask again if it is still wanted',
  };
}
