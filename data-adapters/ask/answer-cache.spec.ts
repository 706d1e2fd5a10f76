import { memoryCache } from './answer-cache.ts';

const answer = (length: number) => ({ bytes: new Uint8Array(length), tag: 'x', modified: '' });

describe('the cache of answers in memory', () => {
  it('gives back what it was given, and nothing it was not', async () => {
    const cache = memoryCache();
    const kept = answer(3);
    await cache.set('a', kept);
    expect(await cache.get('a')).toBe(kept);
    expect(await cache.get('b')).toBeUndefined();
  });

  it('forgets what was not used for longest when it is full', async () => {
    const cache = memoryCache(10);
    await cache.set('a', answer(4));
    await cache.set('b', answer(4));
    await cache.get('a');
    await cache.set('c', answer(4));
    expect((await cache.get('a')) === undefined).toBeFalse();
    expect(await cache.get('b')).toBeUndefined();
    expect((await cache.get('c')) === undefined).toBeFalse();
  });

  it('counts an answer that is replaced once', async () => {
    const cache = memoryCache(10);
    await cache.set('a', answer(4));
    for (let i = 0; i < 5; i++) await cache.set('b', answer(6));
    expect((await cache.get('a')) === undefined).toBeFalse();
  });

  it('does not keep what is larger than itself', async () => {
    const cache = memoryCache(10);
    await cache.set('a', answer(11));
    expect(await cache.get('a')).toBeUndefined();
  });
});
