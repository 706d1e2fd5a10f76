import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { findChrome } from './scripts/find-chrome.ts';
import { DIST } from './scripts/serve-dist.ts';

if (!existsSync(`${DIST}/index.html`)) {
  throw new Error(`There is no build in ${DIST}: run \`npm run build\` first.`);
}

/** Workers read this file too: the first to read it chooses the port, the others are told. */
const port = (process.env['ATLAS_E2E_PORT'] ??= String(await freePort()));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Generous, for a busy machine: nothing waits this long unless it is broken.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Only the journeys about it need it: elsewhere it would store the whole atlas once a test.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChrome(),
      // Chrome refuses to run as root inside its sandbox, and CI machines run as root.
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve-dist.ts ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port is free'));
        else resolve(address.port);
      });
    });
  });
}
