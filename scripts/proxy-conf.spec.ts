import proxies from '../proxy.conf.ts';
import {
  PUBLISHER_ADDRESSES,
  SAME_ORIGIN_PATHS,
  UPSTREAMS,
} from '../data-adapters/ask/upstream.ts';

describe('the proxy of ng serve', () => {
  it('passes on what is asked below the path of each upstream, and nothing else', () => {
    if (process.env['ATLAS_UPSTREAM'] !== undefined) {
      pending('ATLAS_UPSTREAM names a stand-in in place of the publishers');
      return;
    }
    expect(Object.keys(proxies)).toEqual(UPSTREAMS.map((id) => `^${SAME_ORIGIN_PATHS[id]}/`));
    for (const [pattern, { target, rewrite }] of Object.entries(proxies)) {
      const upstream = UPSTREAMS.find((id) => target === PUBLISHER_ADDRESSES[id]);
      if (upstream === undefined) {
        fail(`${target} is no publisher`);
        continue;
      }
      const path = `${SAME_ORIGIN_PATHS[upstream]}/x/y?z=1`;
      expect(new RegExp(pattern).test(path)).toBeTrue();
      expect(new RegExp(pattern).test(`${SAME_ORIGIN_PATHS[upstream]}-too/x`)).toBeFalse();
      expect(rewrite(path)).toBe('/x/y?z=1');
    }
  });
});
