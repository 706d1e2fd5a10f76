import { type KeptKey } from '#app/domain/kept.ts';

type What = readonly KeptKey[] | 'everything';

/**
 * Tells other tabs of this browser what was changed, and hears from them. Only keys are sent: each
 * tab reads the records itself. Without it no update is lost, it is only seen later.
 */
export class KeptTabs {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  }

  tell(what: What): void {
    this.#channel?.postMessage(what);
  }

  /** @returns what ends it. */
  listen(heard: (what: What) => void): () => void {
    const hear = ({ data }: MessageEvent<unknown>) => {
      heard(keysOf(data));
    };
    // A page that was put away by the browser and comes back has missed what was told meanwhile.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) heard('everything');
    };
    this.#channel?.addEventListener('message', hear);
    addEventListener('pageshow', wake);
    return () => {
      this.#channel?.removeEventListener('message', hear);
      removeEventListener('pageshow', wake);
    };
  }

  close(): void {
    this.#channel?.close();
  }
}

/** Another tab may run another version: what is not understood may be about everything. */
function keysOf(data: unknown): What {
  if (!Array.isArray(data)) return 'everything';
  const keys: KeptKey[] = [];
  for (const key of data as readonly unknown[]) {
    if (!isKey(key)) return 'everything';
    keys.push({ collection: key.collection, id: key.id });
  }
  return keys;
}

function isKey(key: unknown): key is KeptKey {
  return (
    typeof key === 'object' &&
    key !== null &&
    'collection' in key &&
    typeof key.collection === 'string' &&
    'id' in key &&
    typeof key.id === 'string'
  );
}
