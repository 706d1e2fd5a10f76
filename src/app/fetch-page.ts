import { type Route } from '@angular/router';

/**
 * Begins to fetch the page of an address: the router asks for it only once the frame of the atlas
 * stands. A page that cannot be fetched is the router's to report.
 *
 * @param path Path below the atlas's own address, without a leading slash.
 */
export function fetchPage(routes: readonly Route[], path: string): void {
  const parts = path.split('/').filter((part) => part !== '');
  const route = routes.find((one) => fits(one.path ?? '', parts));
  const page = route?.loadComponent?.();
  if (page instanceof Promise) page.catch(() => undefined);
}

function fits(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split('/').filter((part) => part !== '');
  return (
    wanted.length === parts.length &&
    wanted.every((part, place) => part.startsWith(':') || part === parts[place])
  );
}
