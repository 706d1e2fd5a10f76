import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a Caddy on this machine: by `CADDY_BIN`, else by `PATH`; undefined where there is none. */
export function findCaddy(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = env['CADDY_BIN'];
  const candidates = [
    ...(named === undefined || named === '' ? [] : [named]),
    ...folders.flatMap((folder) => [join(folder, 'caddy'), join(folder, 'caddy.exe')]),
  ];
  return candidates.find((path) => existsSync(path));
}
