import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

const MINUTE = 60_000;

/**
 * Runs a program of the project with its output shown as it comes and nothing to read. Answers with
 * its exit code; a program that cannot start, dies or takes longer than the limit has failed.
 */
export function runCommand(
  program: string,
  args: readonly string[] = [],
  minutes = 30,
): Promise<number> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: minutes * MINUTE,
      killSignal: 'SIGKILL',
    });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    const started = Date.now();
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' && Date.now() - started >= minutes * MINUTE) {
        console.error(`${program} was ended: it ran longer than ${minutes} minutes.`);
      }
      resolve(code ?? 1);
    });
  });
}

export function announce(title: string): void {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
}
