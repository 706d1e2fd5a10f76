/** The publishers that can be asked over the network. */
export const UPSTREAMS = ['fingertips', 'nomis', 'ons-geography'] as const;
export type UpstreamId = (typeof UPSTREAMS)[number];

/** What a reader calls them. */
export const UPSTREAM_NAMES: Readonly<Record<UpstreamId, string>> = {
  fingertips: 'Fingertips',
  nomis: 'Nomis',
  'ons-geography': 'ONS Open Geography',
};

/** Where each answers. Node asks these; a browser asks its own origin, which passes the question on. */
export const PUBLISHER_ADDRESSES: Readonly<Record<UpstreamId, string>> = {
  fingertips: 'https://fingertips.phe.org.uk/api',
  nomis: 'https://www.nomisweb.co.uk/api/v01',
  'ons-geography': 'https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services',
};

/** The same on this origin: `ng serve` and `deploy/Caddyfile` pass these on to the publishers. */
export const SAME_ORIGIN_PATHS: Readonly<Record<UpstreamId, string>> = {
  fingertips: '/upstream/fingertips',
  nomis: '/upstream/nomis',
  'ons-geography': '/upstream/ons-geography',
};

/** One question to a publisher. Pure: nothing is fetched by making one. */
export interface SourceRequest {
  readonly upstream: UpstreamId;
  /** Path and query below the publisher's address, encoded, without a leading slash. */
  readonly path: string;
  readonly expects: 'csv' | 'json';
  /** What is asked, as a reader follows it: `smoking prevalence for counties`. */
  readonly about: string;
  /** The answer may not be larger than this; 64 MB unless told. */
  readonly maxBytes?: number;
}
