/**
 * The headers of answers, wherever the site is served from: `scripts/serve-dist.ts` and the
 * journeys use this list, and specs keep `deploy/Caddyfile` and the policy in `src/index.html` equal
 * to it.
 */

/** What a header can say and a `meta` element cannot. */
export const HEADER_ONLY_DIRECTIVE = "frame-ancestors 'none'";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self' 'nonce-atlas'",
  "style-src-attr 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types angular angular#bundler default',
  HEADER_ONLY_DIRECTIVE,
].join('; ');

/** Nothing here asks for a device, a place or a payment. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  // Browsers heed this over HTTPS only, so it does no harm on a local machine.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * What only a page or a worker obeys. Parts of the app (its scripts, styles, fonts and figures) are
 * sent without: some fifty of them come with a first visit, and each would be half a kilobyte more.
 * Workers are not among them, as a worker has the policy of its own script's answer.
 */
export const OF_PAGES = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
] as const;
export const PART_FILE =
  '^/(?:(?:chunk|main|styles)-[A-Za-z0-9_-]{8}\\.(?:js|css)|media/[A-Za-z0-9._-]+|assets/[a-z0-9/-]+\\.json)$';

/** Files named by a hash of their content never change. */
export const HASHED_FILE =
  '^/(?:(?:chunk|main|styles|worker)-[A-Za-z0-9_-]{8}\\.(?:js|css)|media/[A-Za-z0-9._-]+-[A-Z0-9]{8}\\.(?:woff2?|svg|png))$';
export const CACHE_HASHED = 'public, max-age=31536000, immutable';
/** Everything else is asked for again, and answered with 304 where it is unchanged. */
export const CACHE_OTHER = 'no-cache';
