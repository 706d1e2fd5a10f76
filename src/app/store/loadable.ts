/** Something that is fetched: not asked for, on its way, here, or not to be had and why. */
export type Loadable<T> =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'loaded'; readonly value: T }
  | { readonly status: 'failed'; readonly message: string };

export const IDLE = { status: 'idle' } as const;
export const LOADING = { status: 'loading' } as const;

export function loaded<T>(value: T): Loadable<T> {
  return { status: 'loaded', value };
}

export function failed(message: string): { readonly status: 'failed'; readonly message: string } {
  return { status: 'failed', message };
}

export function valueOf<T>(loadable: Loadable<T> | undefined): T | null {
  return loadable?.status === 'loaded' ? loadable.value : null;
}

/** Is there nothing more to wait for? */
export function isSettled(loadable: Loadable<unknown> | undefined): boolean {
  return loadable?.status === 'loaded' || loadable?.status === 'failed';
}
