import { UPSTREAMS, type UpstreamId } from '../data-adapters/ask/upstream.ts';

export type UpstreamAddresses = Readonly<Record<UpstreamId, string>>;

/**
 * Where questions are passed on to: `ATLAS_UPSTREAM` names one server that plays all publishers, as
 * `node e2e/upstream/serve.ts` does; `otherwise` where it is not set.
 */
export function upstreamAddresses<T>(
  env: Readonly<Record<string, string | undefined>>,
  otherwise: T,
): UpstreamAddresses | T {
  const base = env['ATLAS_UPSTREAM'];
  return base === undefined || base === '' ? otherwise : standInAddresses(base);
}

export function standInAddresses(base: string): UpstreamAddresses {
  const at = (upstream: UpstreamId) => `${base.replace(/\/$/, '')}/${upstream}`;
  const [fingertips, nomis, geography] = UPSTREAMS;
  return { [fingertips]: at(fingertips), [nomis]: at(nomis), [geography]: at(geography) };
}
