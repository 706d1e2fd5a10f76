/** An answer kept with the marks by which the publisher tells whether it is still the newest. */
export interface KeptAnswer {
  readonly bytes: Uint8Array;
  /** The `ETag` header; blank where there was none. */
  readonly tag: string;
  /** The `Last-Modified` header; blank where there was none. */
  readonly modified: string;
}

/** Keeps answers between asks. `key` is the upstream's id and the address asked. */
export interface AnswerCache {
  get(key: string): Promise<KeptAnswer | undefined>;
  set(key: string, answer: KeptAnswer): Promise<void>;
}

/** A cache in memory that forgets what was not used for longest once it holds more than `maxBytes`. */
export function memoryCache(maxBytes = 32_000_000): AnswerCache {
  const kept = new Map<string, KeptAnswer>();
  let held = 0;
  const forget = (key: string) => {
    const old = kept.get(key);
    if (old !== undefined) held -= old.bytes.length;
    kept.delete(key);
    return old;
  };
  const keep = (key: string, answer: KeptAnswer) => {
    kept.set(key, answer);
    held += answer.bytes.length;
  };
  return {
    get: (key) => {
      const found = forget(key);
      if (found !== undefined) keep(key, found);
      return Promise.resolve(found);
    },
    set: (key, answer) => {
      forget(key);
      keep(key, answer);
      for (const oldest of kept.keys()) {
        if (held <= maxBytes) break;
        forget(oldest);
      }
      return Promise.resolve();
    },
  };
}
