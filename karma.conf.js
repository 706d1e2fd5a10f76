// @ts-check
import { createRequire } from 'node:module';
import { findChrome } from './scripts/find-chrome.ts';
import { karmaResultsReporter } from './scripts/karma-results.ts';

const require = createRequire(import.meta.url);

/** @param {import('karma').Config} config */
export default function (config) {
  process.env['CHROME_BIN'] = findChrome();
  config.set({
    basePath: '',
    frameworks: ['jasmine'],
    plugins: [
      require('karma-jasmine'),
      require('karma-chrome-launcher'),
      require('karma-jasmine-html-reporter'),
      { 'reporter:results': ['value', karmaResultsReporter] },
    ],
    client: { jasmine: { random: true }, clearContext: false },
    jasmineHtmlReporter: { suppressAll: true },
    reporters: [process.env['CI'] === undefined ? 'progress' : 'dots', 'kjhtml', 'results'],
    browsers: ['AtlasChrome'],
    customLaunchers: {
      AtlasChrome: {
        base: 'ChromeHeadless',
        flags: [
          // Chrome refuses to run as root inside its sandbox, and CI machines run as root.
          '--no-sandbox',
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
    restartOnFileChange: true,
  });
}
