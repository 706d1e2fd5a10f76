import { builtSite, serveSite } from '../scripts/serve-dist.ts';
import { standInAddresses } from '../scripts/upstream-addresses.ts';
import { test as base } from './fixtures.ts';
import { startStandIn, type StandIn } from './upstream/stand-in.ts';

/**
 * A test whose site passes questions to publishers on to a stand-in of its own worker, so that a
 * fault set in one test meets no other. Faults are lifted and the log is empty when a test begins.
 */
export const test = base.extend<
  { publishers: StandIn },
  { sitePort: number; asked: { site: string; standIn: StandIn } }
>({
  sitePort: [0, { scope: 'worker', option: true }],
  asked: [
    async ({ sitePort }, use) => {
      const standIn = await startStandIn();
      const site = await serveSite(builtSite(), sitePort, standInAddresses(standIn.origin));
      await use({ site: site.origin, standIn });
      await site.close();
      await standIn.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ asked }, use) => use(asked.site),
  publishers: async ({ asked: { standIn } }, use) => {
    standIn.behave();
    standIn.forget();
    await use(standIn);
  },
});
